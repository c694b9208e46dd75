"""Changes to the text of a YAML file: only the lines of what changes are others.

Each function returns the new text. Whether it says what was intended is to be asked of
the reader: `changed` does, and writes a text with quotes if its own way would not do.
"""

from collections.abc import Sequence

from macros.authoring.splicing.nodes import (
    FLOW,
    FOLDED,
    LITERAL,
    PLAIN,
    Node,
    NoSuchPartError,
    tree,
)
from macros.authoring.splicing.written import (
    STEP,
    WIDTH,
    Value,
    entry,
    flow,
    folded,
    scalar,
)
from macros.content.yaml_reader import KeyPath


def with_value(
    text: str,
    path: KeyPath,
    value: str | int | bool | None,  # noqa: FBT001 - a value of a file
    *,
    on_one_line: bool = False,
) -> str:
    """Return the text with another value in place of the one at a path.

    Raise NoSuchPartError if there is no value there.
    """
    root = tree(text)
    node, above = root.at(path), root.at(path[:-1])
    if not node.is_scalar:
        raise NoSuchPartError(path)
    in_flow = any(each.style == FLOW for each in root.around(path))
    former = text[node.start : node.end]
    if isinstance(value, str) and not (on_one_line or in_flow or "\r" in former):
        line_end = text.find("\n", node.end)
        after = text[node.end : line_end if line_end >= 0 else None]
        line_start = text.rfind("\n", 0, node.start) + 1
        is_long = node.start - line_start + len(value) > WIDTH or "\n" in former
        is_block = node.style in (FOLDED, LITERAL)
        if is_block or (node.style == PLAIN and is_long and not after.strip()):
            indent = " " * above.column + STEP
            return _put(text, node, folded(value, former, indent))
    style = node.style if node.style in ("'", '"') else PLAIN
    if not former:
        style = PLAIN
    return _put(text, node, scalar(value, style, in_flow=in_flow))


def _put(text: str, node: Node, new: str) -> str:
    gap = " " if node.start and text[node.start - 1] in ":-" else ""
    return f"{text[: node.start]}{gap}{new}{text[node.end :]}"


def without(text: str, path: KeyPath) -> str:
    """Return the text without a key, or without an item of a list."""
    root = tree(text)
    above, number = root.at(path[:-1]), root.at(path[:-1]).position(path[-1])
    if len(above.items) == 1 and len(path) > 1:
        # A list without items, or a mapping without keys, is not written at all.
        return without(text, path[:-1])
    starts = [each.start for each in above.keys or above.items]
    if above.style == FLOW:
        return _without_flow(text, above, number, starts)
    if number == 0 and above.keys and not _begins_line(text, starts[0]):
        # After the dash of an item, the next key takes its place.
        return text[: starts[0]] + text[starts[1] :]
    start = text.rfind("\n", 0, _dash(text, above, starts[number])) + 1
    return text[:start] + text[_next_line(text, above.items[number].end) :]


def _without_flow(text: str, above: Node, number: int, starts: list[int]) -> str:
    if number == 0:
        end = starts[1] if len(starts) > 1 else above.items[0].end
        return text[: starts[0]] + text[end:]
    return text[: above.items[number - 1].end] + text[above.items[number].end :]


def _begins_line(text: str, start: int) -> bool:
    return not text[text.rfind("\n", 0, start) + 1 : start].strip()


def _dash(text: str, above: Node, start: int) -> int:
    """Return where an item's dash stands; of a key, where it begins."""
    return start if above.keys is not None else text.rfind("-", 0, start)


def _next_line(text: str, end: int) -> int:
    """Return where the line after an index begins."""
    line_end = text.find("\n", end)
    return len(text) if line_end < 0 else line_end + 1


def with_key(
    text: str, path: KeyPath, key: str, value: Value, order: Sequence[str] = ()
) -> str:
    """Return the text with a new key in the mapping at a path.

    It stands after the last key that precedes it in `order`.
    """
    above = tree(text).at(path)
    if above.keys is None:
        raise NoSuchPartError(path)
    names = [each.value for each in above.keys]
    before = {*order[: order.index(key)]} if key in order else {*names}
    last = max((i for i, name in enumerate(names) if name in before), default=0)
    if above.style == FLOW:
        new = f"{key}: {flow(value)}"
        return _into_flow(text, above, last + 1, new)
    indent = " " * above.column
    if not names:
        return f"{text}{entry(f'{key}:', value, indent)}\n"
    return _after(text, above.items[last], entry(f"{key}:", value, indent))


def with_item(text: str, path: KeyPath, number: int, value: Value) -> str:
    """Return the text with a new item in the list at a path, as its `number`th."""
    above = tree(text).at(path)
    if above.is_scalar or above.keys is not None:
        raise NoSuchPartError(path)
    if above.style == FLOW:
        return _into_flow(text, above, number, flow(value))
    if all(each.style == FLOW for each in above.items):
        new = f"{' ' * above.column}- {flow(value)}"
    else:
        new = entry("-", value, " " * above.column)
    if number > 0:
        return _after(text, above.items[number - 1], new)
    start = text.rfind("\n", 0, above.start) + 1
    return f"{text[:start]}{_with_line_ends(new, text)}{text[start:]}"


def _into_flow(text: str, above: Node, number: int, new: str) -> str:
    if not above.items:
        return f"{text[: above.start + 1]}{new}{text[above.end - 1 :]}"
    if number == 0:
        start = (above.keys or above.items)[0].start
        return f"{text[:start]}{new}, {text[start:]}"
    end = above.items[number - 1].end
    return f"{text[:end]}, {new}{text[end:]}"


def _after(text: str, node: Node, new: str) -> str:
    """Put new lines below the last line of a part."""
    at = _next_line(text, node.end)
    if at == len(text) and not text.endswith("\n"):
        text, at = f"{text}\n", at + 1
    return text[:at] + _with_line_ends(new, text) + text[at:]


def _with_line_ends(new: str, text: str) -> str:
    return f"{new}\n".replace("\n", "\r\n") if "\r\n" in text else f"{new}\n"
