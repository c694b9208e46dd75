"""How far a line is to be indented so that it fits those above it."""

import re
from collections.abc import Iterator, Sequence

from macros.content.checker import say

LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<key>[\w-]+:(?=\s|$))?")


def fitting_indent(lines: Sequence[str], number: int) -> str | None:
    """Return how a line is to be indented; None if it is not its indentation.

    Its spaces, and those that would line it up with a key above:

    >>> re.findall("[0-9]", fitting_indent(["a:", "  - b: 1", "   c: 2"], 3))
    ['3', '4', '0']
    """
    line = LINE.match(lines[number - 1])
    if not line or not (line["dashes"] or line["key"]):
        return None
    indent, is_item = len(line["indent"]), bool(line["dashes"])
    columns = {
        column: name
        for column, name, is_dash in _columns(lines[: number - 1])
        if is_dash is is_item
    }
    if indent in columns or not columns:
        return None
    deeper = [column for column in columns if column > indent][-1:]
    shallower = [column for column in columns if column < indent][:1]
    ways = ", ".join(
        say("indents.way", name=columns[column], column=column)
        for column in (*deeper, *shallower)
    )
    return say("indents.unfit", indent=indent, ways=ways)


def _columns(lines: Sequence[str]) -> Iterator[tuple[int, str, bool]]:
    """Yield where the keys and dashes begin that are still open, the nearest first."""
    least = 1_000
    for text in reversed(lines):
        line = LINE.match(text)
        if not line or not (line["dashes"] or line["key"]):
            continue
        dash = len(line["indent"])
        key = dash + len(line["dashes"])
        if line["key"] and key < least:
            yield key, f"'{line['key'][:-1]}'", False
        if line["dashes"] and dash < least:
            yield dash, "'-'", True
        least = min(least, dash)
