"""The lines of a file around a problem, and the link that opens them in an editor."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from macros.content.checker import say
from macros.content.problems import CallError, shortened, visible

AROUND = 2
"""How many lines are shown before a line, and after it."""
MAX_LINE = 200
VARIABLE = "EDITOR_LINK"
VISUAL_STUDIO_CODE = "vscode://file/{path}:{line}"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file; spaces at its beginning stay."""

    number: int
    text: str
    is_marked: bool


def excerpt(path: Path, line: int) -> list[Line]:
    """Return the lines around a line; none if the file cannot be read."""
    try:
        lines = path.read_text("utf-8", "replace").splitlines()
    except OSError:  # the problem may be that there is none
        return []
    first, last = max(line - AROUND, 1), min(line + AROUND, len(lines))
    return [*_numbered(lines, first, last, line)]


def _numbered(lines: list[str], first: int, last: int, marked: int) -> Iterator[Line]:
    for number in range(first, last + 1):
        text = visible(lines[number - 1].expandtabs(4))
        yield Line(number, shortened(text, MAX_LINE), number == marked)


def link_pattern() -> str:
    """Return the address by which an editor opens a file; empty for none.

    Raises CallError if EDITOR_LINK names no file.
    """
    pattern = os.environ.get(VARIABLE, VISUAL_STUDIO_CODE).strip()
    if pattern and "{path}" not in pattern:
        raise CallError(
            say(
                "preview.no_path",
                variable=VARIABLE,
                pattern=pattern,
                example=VISUAL_STUDIO_CODE,
            )
        )
    return pattern


def editor_link(pattern: str, path: Path, line: int) -> str:
    """Return the link to a line of a file, or nothing if there is no such file.

    >>> editor_link("idea://open?file={path}&line={line}", Path("/dev/null"), 3)
    'idea://open?file=/dev/null&line=3'
    """
    if not path.exists():
        return ""
    address = quote(path.absolute().as_posix(), safe="/:")
    return pattern.replace("{path}", address).replace("{line}", str(line))
