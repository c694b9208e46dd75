"""A problem in the content or in a call, and helpers for its message."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

INVALID_CALL = 2
SHORT_WORD = 3


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something an editor must fix: where, what, and a hint."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        """Return `file:line: problem. Hint`."""
        return f"{self.file}:{self.line}: {self.message}"


class CallError(Exception):
    """The call is invalid; `status` is the exit status."""

    def __init__(self, message: str, status: int = INVALID_CALL) -> None:
        super().__init__(message)
        self.status = status


def did_you_mean(value: object, known: Iterable[str], fallback: str = "") -> str:
    """Return a hint that names the most similar known word, or `fallback`.

    >>> did_you_mean("S10.66", ["S10.6", "S9.1"])
    "Bunu mu demek istediniz: 'S10.6'?"
    """
    word = str(value)
    # One wrong letter of two or three is already half the word.
    cutoff = 0.5 if len(word) <= SHORT_WORD else 0.6
    close = get_close_matches(word, [str(name) for name in known], 1, cutoff)
    return f"Bunu mu demek istediniz: '{close[0]}'?" if close else fallback


def format_value(value: object) -> str:
    """Return a value as an editor would write it; text without quotes.

    >>> format_value("no"), format_value(None), format_value(["a", True])
    ('no', 'null', '["a", true]')
    """
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)


def report(problems: Iterable[Problem]) -> str:
    """Return every problem, sorted, and their number; empty if there are none."""
    distinct = sorted(set(problems))
    if not distinct:
        return ""
    files = len({problem.file for problem in distinct})
    count = f"{files} dosyada {len(distinct)} sorun."
    return "\n".join([*map(str, distinct), count, ""])
