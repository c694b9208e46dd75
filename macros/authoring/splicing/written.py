"""Values as an editor would write them: in the style of what stood there before."""

import json
import textwrap
from collections.abc import Iterator, Mapping

import yaml

from macros.authoring.splicing.nodes import FOLDED, LITERAL, PLAIN
from macros.content.yaml_reader import PARSER, plain_value

WIDTH = 100
"""Letters of a line, after which a text is folded."""
STEP = "  "
SHORT = 24
"""Letters that an item has at most in a list on one line."""

type Value = str | int | bool | list["Value"] | dict[str, "Value"] | None


def scalar(value: str | int | bool | None, style: str, *, in_flow: bool) -> str:  # noqa: FBT001 - a value of a file
    """Return a value on one line; quoted as before, and if it must be.

    >>> scalar("x: y", "", in_flow=False), scalar("it's", "'", in_flow=False)
    ('"x: y"', "'it''s'")
    """
    if not isinstance(value, str):
        return json.dumps(value)
    if style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if style == PLAIN and _is_plain(value, in_flow=in_flow):
        return value
    return json.dumps(value, ensure_ascii=False)


def _is_plain(text: str, *, in_flow: bool) -> bool:
    """Return whether a text without quotes is read as that text."""
    if not text.isprintable() or plain_value(text) != text:
        return False
    line = f"[{text}]" if in_flow else f"- {text}"
    try:
        node = yaml.compose(line, Loader=PARSER)
    except yaml.YAMLError:
        return False
    only = node.value[0] if node and len(node.value) == 1 else None
    return isinstance(only, yaml.ScalarNode) and not only.style and only.value == text


def folded(text: str, former: str, indent: str) -> str:
    """Return a text below its key, as `>-` or as the former one was begun.

    `former` is what stood there, from its `>` or `|` on, or nothing. Lines that say
    the same at its beginning and its end stay.
    """
    head, *rest = former.split("\n") if former[:1] in (FOLDED, LITERAL) else [">-"]
    lines = [line.strip() for line in rest]
    if rest:
        indent = rest[0][: len(rest[0]) - len(rest[0].lstrip())] or indent
    if head.startswith(LITERAL):
        new_lines = text.split("\n")
    elif "\n" in text:
        paragraphs = (_wrapped(each, indent) for each in text.split("\n"))
        new_lines = "\n\n".join("\n".join(lines) for lines in paragraphs).split("\n")
    else:
        new_lines = [*_renewed(text, lines, indent)]
    return "\n".join([head, *(f"{indent}{line}".rstrip() for line in new_lines)])


def _wrapped(text: str, indent: str) -> list[str]:
    width = WIDTH - len(indent)
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _renewed(text: str, lines: list[str], indent: str) -> Iterator[str]:
    """Yield the lines of a text, those of its former ones first that still hold."""
    first, last = 0, len(lines)
    while first < last and text.startswith(f"{lines[first]} "):
        text, first = text[len(lines[first]) + 1 :], first + 1
    ending: list[str] = []
    while first < last and text.endswith(f" {lines[last - 1]}"):
        last -= 1
        text = text[: -len(lines[last]) - 1]
        ending.insert(0, lines[last])
    yield from lines[:first]
    yield from _wrapped(text, indent)
    yield from ending


def flow(value: Value) -> str:
    """Return a value inside the brackets of a list on one line."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {flow(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    return scalar(value, PLAIN, in_flow=True)


def entry(head: str, value: Value, indent: str) -> str:
    """Return `head`, a key with its colon or a dash, and a new value after it.

    `indent` is what stands before the head. The text has no line end.
    """
    below = indent + STEP
    if value and isinstance(value, dict):
        lines = [entry(f"{key}:", each, below) for key, each in value.items()]
        first = f"{indent}- {lines.pop(0)[len(below) :]}" if head == "-" else ""
        return "\n".join([first or f"{indent}{head}", *lines])
    if isinstance(value, dict):
        return f"{indent}{head} {{}}"
    if isinstance(value, list) and not _fits(value, f"{indent}{head} "):
        return "\n".join(
            [f"{indent}{head}", *(entry("-", each, below) for each in value)]
        )
    if isinstance(value, list):
        return f"{indent}{head} {flow(value)}"
    line = f"{indent}{head} {scalar(value, PLAIN, in_flow=False)}"
    if isinstance(value, str) and len(line) > WIDTH and value == value.strip():
        return f"{indent}{head} {folded(value, '', below)}"
    return line


def _fits(items: list[Value], before: str) -> bool:
    """Return whether a list is short enough to stand on the line of its key."""
    short = (isinstance(each, int) or len(str(each)) <= SHORT for each in items)
    is_plain = not any(isinstance(each, list | dict) for each in items)
    return is_plain and all(short) and len(before + flow(items)) <= WIDTH
