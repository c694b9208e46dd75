"""Texts that would not be read as their editor sees them."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from macros.content.checker import say
from macros.content.problems import Problem, is_visible, visible
from macros.content.yaml_reader import KeyPath, YamlFile

# Five times the longest text of a handbook; more is a file pasted into a field.
MAX_TEXT = 2_000
# What stands in menus, headings and on buttons.
MAX_TITLE = 200
TITLES = frozenset(
    {"title", "short", "term", "label", "phase", "tagline", "name", "english"}
)
# Days outside these years are slips, and sums of days must stay within a calendar.
FIRST_YEAR, LAST_YEAR = 1900, 2199
DAY = re.compile("([0-9]{4})-[0-9]{2}-[0-9]{2}")
# What joins or colours emoji, and the tags that name a flag's region.
EMOJI = "[\u203c-\u3299\U0001f000-\U0001faff]"
WITHIN_EMOJI = re.compile(
    f"(?<={EMOJI})\ufe0f?\u200d(?={EMOJI})|\U0001f3f4[\U000e0020-\U000e007f]+"
)
# Letters without a shape, which Unicode counts as visible; selectors of no emoji; what
# stands where a letter could not be decoded.
SHAPELESS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffd]"
    "|(?<=[^\\W\\d_])[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
# A letter of Greek or Cyrillic beside a Latin one or a figure: both look alike.
FOREIGN_LETTER = re.compile(
    r"\b(?=\w*[\u0370-\u03ff\u0400-\u04ff])(?=\w*[0-9A-Za-z\u00c0-\u024f])\w+"
)


def text_problems(file: YamlFile) -> Iterator[Problem]:
    """Yield a problem for each text of a file that holds what nobody sees."""
    for path, text in located_texts(file.data):
        most = MAX_TITLE if path and path[-1] in TITLES else MAX_TEXT
        if message := _wrong_with(text, most):
            yield file.problem(path, message)


def located_texts(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:  # noqa: ANN401
    """Yield every text in the data of a file, with its path."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from located_texts(value, (*path, key))
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from located_texts(value, (*path, position))


def texts_in(file: YamlFile) -> Sequence[tuple[KeyPath, str]]:
    """Return every text of a file that was read, with its path; several checks ask."""
    if file.texts is None:
        file.texts = [*located_texts(file.data)]
    return file.texts


def _wrong_with(text: str, most: int) -> str | None:
    if len(text) > most:
        return say("texts.too_long", number=len(text), most=most)
    if "\n" in text.strip():
        return say("texts.new_line")
    if (day := DAY.fullmatch(text)) and not FIRST_YEAR <= int(day[1]) <= LAST_YEAR:
        return say("texts.day", text=text, first=FIRST_YEAR, last=LAST_YEAR)
    return _wrong_letter_in(text)


def _wrong_letter_in(text: str) -> str | None:
    if foreign := FOREIGN_LETTER.search(text):
        return say("texts.foreign", word=foreign[0])
    letter = invisible_in(text)
    if letter is None:
        return None
    if letter == "\t":
        return say("texts.tab")
    [word] = [word for word in text.split() if letter in word][:1] or [letter]
    shown = visible(word).replace(visible(letter), "") or say("texts.nothing")
    return say("texts.invisible", shown=shown, code=ord(letter))


def invisible_in(text: str) -> str | None:
    """Return the first letter of a text that nobody sees; None without one.

    >>> invisible_in("ad\u00adres") == "\u00ad", invisible_in("10\u00a0gün")
    (True, None)
    """
    if text.isprintable() and not SHAPELESS.search(text):
        return None
    rest = WITHIN_EMOJI.sub("", text).strip("\n")
    hidden = (letter for letter in rest if not is_visible(letter))
    shapeless = SHAPELESS.search(rest)
    return next(hidden, shapeless[0] if shapeless else None)
