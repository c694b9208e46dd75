"""The text of a YAML file as a tree: where in it each value begins and ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from macros.content.yaml_reader import PARSER, KeyPath, plain_value

PLAIN, FLOW, BLOCK = "", "flow", "block"
FOLDED, LITERAL = ">", "|"


class NoSuchPartError(LookupError):
    """A path leads nowhere in a file."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value, a list or a mapping."""

    start: int
    """The index of its first letter."""
    end: int
    """The index after its last letter; blank lines and comments below are not its."""
    column: int
    """Of a list, the column of its first dash; of a mapping, that of its keys."""
    style: str
    """Of a value its quote, `>` or `|`, empty without; else `flow` or `block`."""
    value: str = ""
    items: tuple["Node", ...] = ()
    """Of a list; of a mapping, the values in the order of its `keys`."""
    keys: tuple["Node", ...] | None = None

    @property
    def is_scalar(self) -> bool:
        """Return whether it is a single value."""
        return self.style not in (FLOW, BLOCK)

    @property
    def data(self) -> Any:  # noqa: ANN401 - what a file holds
        """Return what the reader makes of it."""
        if self.is_scalar:
            return self.value if self.style else plain_value(self.value)
        if self.keys is None:
            return [item.data for item in self.items]
        names = (key.value for key in self.keys)
        return dict(zip(names, (each.data for each in self.items), strict=True))

    def position(self, part: str | int) -> int:
        """Return the position of an item, or of a key; raise NoSuchPartError."""
        if isinstance(part, int):
            names: list[str | int] = [*range(len(self.items) if not self.keys else 0)]
        else:
            names = [key.value for key in self.keys or ()]
        if part not in names:
            raise NoSuchPartError(part)
        return names.index(part)

    def at(self, path: KeyPath) -> "Node":
        """Return the part at a path; raise NoSuchPartError."""
        node = self
        for part in path:
            node = node.items[node.position(part)]
        return node

    def around(self, path: KeyPath) -> Iterator["Node"]:
        """Yield what surrounds the part at a path, from the outside."""
        for length in range(len(path)):
            yield self.at(path[:length])


def tree(text: str) -> Node:
    """Return the tree of a text that the reader has read; an empty one is a mapping."""
    root = yaml.compose(text, Loader=PARSER)
    if root is None:
        return Node(len(text), len(text), 0, BLOCK, keys=())
    return _node(root, text)


def _node(node: yaml.Node, text: str) -> Node:
    start, column = node.start_mark.index, node.start_mark.column
    end = node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        style = node.style or PLAIN
        if style in (FOLDED, LITERAL):
            end = start + len(text[start:end].rstrip())
        return Node(start, end, column, style, node.value)
    parts = node.value
    is_mapping = isinstance(node, yaml.MappingNode)
    items = tuple(_node(part[1] if is_mapping else part, text) for part in parts)
    keys = tuple(_node(key, text) for key, _ in parts) if is_mapping else None
    if getattr(node, "flow_style", None):
        return Node(start, end, column, FLOW, "", items, keys)
    return Node(start, items[-1].end, column, BLOCK, "", items, keys)
