"""What an editor changed in a file, applied to its text one after the other."""

from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from macros.authoring.splicing.nodes import tree
from macros.authoring.splicing.splice import with_item, with_key, with_value, without
from macros.content.yaml_reader import KeyPath

type Reader = Callable[[str], Any]
"""Returns the data of a text, None if it cannot be read."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value put, an item or a key added, or one of them removed."""

    action: Literal["put", "add", "remove"]
    path: KeyPath
    """Of what is added, its future place."""
    value: Any = None
    order: Sequence[str] = ()
    """The keys of the mapping as the content model orders them."""


def changed(text: str, changes: Iterable[Change], reader: Reader) -> str:
    """Return the text after some changes, each to what the one before has left.

    Where a text would be misread in the style of its file, it gets quotes.
    """
    for change in changes:
        expected = after(tree(text).data, change)
        texts = (way(text) for way in _ways(change))
        first = next(texts)
        text = first if reader(first) == expected else next(texts, first)
    return text


def _ways(change: Change) -> list[Callable[[str], str]]:
    path, value = change.path, change.value
    if change.action == "remove":
        return [partial(without, path=path)]
    if change.action == "put":
        put = partial(with_value, path=path, value=value)
        return [put, partial(put, on_one_line=True)]
    name = path[-1]
    if isinstance(name, int):
        return [partial(with_item, path=path[:-1], number=name, value=value)]
    add = partial(with_key, path=path[:-1], key=name, order=change.order)
    return [partial(add, value=value), lambda text: _put_quoted(text, change, add)]


def _put_quoted(text: str, change: Change, add: Callable[..., str]) -> str:
    """Add a key with a text that is safe anywhere, then put the right one."""
    if not isinstance(change.value, str):
        return add(text, value=change.value)
    return with_value(add(text, value="x"), change.path, change.value, on_one_line=True)


def after(data: Any, change: Change) -> Any:  # noqa: ANN401 - what a file holds
    """Return the data of a file after a change.

    >>> after({"a": [1, 2]}, Change("remove", ("a", 0)))
    {'a': [2]}
    """
    root = deepcopy(data)
    *above, name = change.path
    holder = root
    for part in above:
        holder = holder[part]
    if change.action == "remove":
        _remove(root, change.path)
    elif change.action == "add" and isinstance(name, int):
        holder.insert(name, change.value)
    else:
        holder[name] = change.value
    return root


def _remove(root: Any, path: KeyPath) -> None:  # noqa: ANN401
    *above, name = path
    holder = root
    for part in above:
        holder = holder[part]
    if len(holder) == 1 and above:
        # What has nothing in it is not written.
        _remove(root, path[:-1])
    else:
        del holder[name]
