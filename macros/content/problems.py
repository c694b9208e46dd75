"""A problem in the content or in a call, and helpers for its message."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from interactive.core.turkish import plain
from macros.content.checker import say

INVALID_CALL = 2
# How similar a word must be to be proposed, by its letters: one wrong letter of two or
# three is half the word, while long names often share a beginning.
SHORT_WORD, LONG_WORD = 3, 8
# Letters that a message and the name of its file have at most.
MAX_MESSAGE, MAX_FILE = 450, 120
# Places that are listed for one message, and problems that one report lists.
MAX_PLACES, MAX_PROBLEMS = 10, 150


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something an editor must fix: where, what, and a hint."""

    file: str
    line: int
    message: str
    # YAML to paste, line by line.
    paste: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return `file:line: problem. Hint` on one line, whatever a value holds.

        What is to be pasted follows on lines of its own.
        """
        file = shortened(visible(self.file), MAX_FILE)
        line = f"{file}:{self.line}: {shortened(visible(self.message), MAX_MESSAGE)}"
        return "\n".join([line, *map(visible, self.paste)])


class CallError(Exception):
    """The call is invalid; `status` is the exit status."""

    def __init__(self, message: str, status: int = INVALID_CALL) -> None:
        super().__init__("\n".join(map(visible, message.split("\n"))))
        self.status = status


def visible(text: str) -> str:
    r"""Return a text with a code for each letter that would break or bend its line.

    >>> visible("a\u202eb\r")
    'a<U+202E>b<U+000D>'
    """
    if text.isprintable():
        return text
    shown = (c.isprintable() or c == "\N{NO-BREAK SPACE}" for c in text)
    pairs = zip(text, shown, strict=True)
    letters = (c if is_shown else f"<U+{ord(c):04X}>" for c, is_shown in pairs)
    return "".join(letters)


def is_visible(letter: str) -> bool:
    """Return whether a letter can be shown; every space can."""
    return letter.isprintable() or unicodedata.category(letter) == "Zs"


def shortened(text: str, most: int) -> str:
    """Return a long text without its middle, as its end holds the hint.

    >>> shortened("abcdefghijklmnop", 9)
    'abcdef…op'
    """
    if len(text) <= most:
        return text
    end = (most - 1) // 3
    return f"{text[: most - 1 - end]}…{text[-end:]}"


def did_you_mean(value: object, known: Iterable[str], fallback: str = "") -> str:
    """Return a hint that names the most similar known word, or `fallback`.

    >>> "'S10.6'" in did_you_mean("S10.66", ["S10.6", "S9.1"])
    True
    """
    word = closest(value, known)
    return say("hints.did_you_mean", word=word) if word else fallback


def closest(value: object, known: Iterable[str]) -> str | None:
    """Return the known word that is most similar to a value, if one is."""
    word = str(value)
    cutoff = 0.5 if len(word) <= SHORT_WORD else 0.6
    cutoff = 0.75 if len(word) >= LONG_WORD else cutoff
    names = [str(name) for name in known]
    # Two letters are in many a long word: `or` is no `before`.
    if len(word) <= SHORT_WORD:
        names = [name for name in names if len(name) <= len(word) + 1]
    # Capitals and the letters of a keyboard are no difference: `Başlık`, `baslik`.
    by_letters = {plain(name): name for name in reversed(names)}
    close = get_close_matches(word, names, 1, cutoff) or get_close_matches(
        plain(word), by_letters, 1, cutoff
    )
    return by_letters.get(close[0], close[0]) if close else None


def format_value(value: object) -> str:
    """Return a value as an editor would write it; text without quotes.

    >>> format_value("no"), format_value(None), format_value(["a", True])
    ('no', 'null', '["a", true]')
    """
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)


def report(problems: Iterable[Problem]) -> str:
    """Return the problems, sorted, and their number; empty if there are none.

    Of one message only some places are listed, and of very many problems the first.
    """
    ordered = in_order(problems)
    if not ordered:
        return ""
    lines = [*lines_of(ordered)]
    more = len(lines) - MAX_PROBLEMS
    if more > 0:
        lines[MAX_PROBLEMS:] = [say("report.more", more=more)]
    return "\n".join([*lines, counted(ordered), ""])


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems file by file and line by line, each once."""
    return sorted(set(problems))


def counted(problems: list[Problem]) -> str:
    """Return how many problems there are, and in how many files."""
    files = len({problem.file for problem in problems})
    return say(
        "report.counted",
        files=say("report.files", count=files),
        problems=say("report.problems", count=len(problems)),
    )


def lines_of(problems: list[Problem]) -> Iterator[str]:
    """Yield a line for each problem, but of one message only the first places."""
    for problem, unlisted in listed(problems):
        yield f"{problem} {elsewhere(unlisted)}".rstrip()


def listed(problems: list[Problem]) -> Iterator[tuple[Problem, int]]:
    """Yield the first places of each message; the last with how many are left out."""
    counts = Counter(problem.message for problem in problems)
    numbers = Counter[str]()
    for problem in problems:
        numbers[problem.message] += 1
        number = numbers[problem.message]
        if number <= MAX_PLACES:
            unlisted = counts[problem.message] - MAX_PLACES
            yield problem, max(unlisted, 0) if number == MAX_PLACES else 0


def elsewhere(unlisted: int) -> str:
    """Return the sentence about places that are left out; empty if none are."""
    return say("report.elsewhere", count=unlisted) if unlisted else ""
