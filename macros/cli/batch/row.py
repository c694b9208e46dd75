"""A row of a batch, and what is wrong with a line that is none."""

from collections.abc import Callable, Hashable
from typing import Any, NamedTuple

from macros.cli.batch.lines import MAX_LINE, is_broken

Answers = dict[str, Any]
Say = Callable[..., str]
"""Returns the sentence of a wording key, its placeholders filled in."""


class Row(NamedTuple):
    """A row's keys and answers, or what is wrong with it."""

    number: int
    keys: tuple[Any, ...]
    identity: Hashable
    """Equal for rows with the same answers; None if the row cannot be read."""
    fault: str = ""
    line: int = 0
    """The line of the file in which a row at fault begins."""


def is_plain(line: str) -> bool:
    """Return whether a line is ASCII of a usual length: nothing can be wrong with it.

    >>> is_plain("a;b"), is_plain("ş"), is_plain(chr(0))
    (True, False, False)
    """
    return line.isascii() and len(line) <= MAX_LINE and "\0" not in line


def line_fault(line: str, say: Say) -> str:
    """Return what is wrong with a line as such, nothing if it is text."""
    if len(line) > MAX_LINE:
        return say("batch_too_long", most=MAX_LINE)
    if "\0" in line or (not line.isascii() and is_broken(line)):
        return say("batch_not_text")
    return ""
