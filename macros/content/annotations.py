"""The annotated texts of a model: prose, links, clause numbers and so on."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cache, cached_property
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from macros.content.yaml_reader import KeyPath

# Path, marker (`prose`, `link`, `clause`…) and the text.
AnnotatedText = tuple[KeyPath, str, str]


class Hint:
    """The type of a field, taken apart once: a handbook has many values of it."""

    def __init__(self, hint: Any) -> None:  # noqa: ANN401 - a type of any form
        """Take a type apart."""
        self.markers: tuple[str, ...] = ()
        if get_origin(hint) is Annotated:
            self.markers = tuple(m for m in hint.__metadata__ if isinstance(m, str))
            hint = get_args(hint)[0]
        self._arguments = get_args(hint)

    @cached_property
    def item(self) -> "Hint":
        """Return the type of what stands in a tuple."""
        return Hint(self._arguments[0])

    @cached_property
    def members(self) -> tuple["Hint", ...]:
        """Return the types of a union such as `Prose | None`."""
        if len(self._arguments) == 1:
            return ()
        return tuple(Hint(each) for each in self._arguments if each is not type(None))


@cache
def _hints(table: type) -> dict[str, Hint]:
    """Return the fields that may hold an annotated text, with their types."""
    hints = get_type_hints(table, include_extras=True)
    return {name: Hint(hint) for name, hint in hints.items() if _may_hold_text(hint)}


def _may_hold_text(hint: Any) -> bool:  # noqa: ANN401 - a type of any form
    if get_origin(hint) is Annotated and any(
        isinstance(marker, str) for marker in hint.__metadata__
    ):
        return True
    if arguments := get_args(hint):
        return any(map(_may_hold_text, arguments))
    # Whether a table holds one is known when it is read.
    return hint is Any or _is_table(hint)


@cache
def _is_table(hint: object) -> bool:
    is_model = isinstance(hint, type) and issubclass(hint, BaseModel)
    return is_model or is_dataclass(hint)


def annotated_texts(model: object, path: KeyPath = ()) -> Iterator[AnnotatedText]:
    """Yield every annotated text of a model or dataclass, in reading order."""
    table: Any = type(model)
    for name, hint in _hints(table).items():
        value = getattr(model, name, None)
        if value is not None:
            yield from _walk(value, hint, (*path, name))


def _walk(value: Any, hint: Hint, path: KeyPath) -> Iterator[AnnotatedText]:  # noqa: ANN401
    if isinstance(value, str):
        for marker in hint.markers:
            yield path, marker, value
    table: Any = type(value)
    if _is_table(table):
        yield from annotated_texts(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, hint.item, (*path, index))
    elif value is not None and not isinstance(value, dict):
        for member in hint.members:
            yield from _walk(value, member, path)
