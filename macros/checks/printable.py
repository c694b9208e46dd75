"""Every text can be printed: the typeface has its letters, a line holds its words."""

import re
from collections.abc import Iterator

from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem, shortened
from macros.content.text_checks import texts_in
from macros.handbook.typeface import NARROWEST_LINE, has_letter, missing_files, width_of

# No word of a language is as long.
SHORT_WORD = 18
MAX_SHOWN = 20
# Letters that a message names; more are a text in another script.
MOST_LETTERS = 6
# Files whose texts no document prints.
NOT_PRINTED = frozenset({"search"})
WORD = re.compile(r"\w+")


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each letter without a shape and each word too wide."""
    if missing := missing_files():
        message = say("printable.no_font", listed=", ".join(missing))
        yield Problem("package.json", 1, message)
        return
    for name, file in content.files.items():
        if name not in NOT_PRINTED:
            for path, text in texts_in(file):
                for message in _unprintable(text):
                    yield file.problem(path, message)


def _unprintable(text: str) -> Iterator[str]:
    if not text.isascii():
        missing = [each for each in dict.fromkeys(text) if not has_letter(each)]
        if missing:
            letters = "', '".join(missing[:MOST_LETTERS])
            yield say("printable.no_letter", part=letters)
    for word in WORD.findall(text):
        if len(word) > SHORT_WORD and width_of(word) > NARROWEST_LINE:
            shown = shortened(word, MAX_SHOWN)
            yield say("printable.too_wide", part=shown)
