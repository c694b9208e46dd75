"""The annotated texts of a model: prose, links, clause numbers and so on."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from macros.content.yaml_reader import KeyPath

# Path, marker (`prose`, `link`, `clause`…) and the text.
AnnotatedText = tuple[KeyPath, str, str]


@cache
def _hints(table: type) -> dict[str, Any]:
    """Return the fields that may hold an annotated text, with their types."""
    hints = get_type_hints(table, include_extras=True)
    return {name: hint for name, hint in hints.items() if _may_hold_text(hint)}


def _may_hold_text(hint: Any) -> bool:  # noqa: ANN401 - a type of any form
    if get_origin(hint) is Annotated and any(
        isinstance(marker, str) for marker in hint.__metadata__
    ):
        return True
    if arguments := get_args(hint):
        return any(map(_may_hold_text, arguments))
    # Whether a table holds one is known when it is read.
    return hint is Any or is_dataclass(hint) or _is_model(hint)


def _is_model(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, BaseModel)


def annotated_texts(model: object, path: KeyPath = ()) -> Iterator[AnnotatedText]:
    """Yield every annotated text of a model or dataclass, in reading order."""
    table: Any = type(model)
    for name, hint in _hints(table).items():
        value = getattr(model, name, None)
        if value is not None:
            yield from _walk(value, hint, (*path, name))


def _walk(value: object, hint: Any, path: KeyPath) -> Iterator[AnnotatedText]:  # noqa: ANN401
    if get_origin(hint) is Annotated:
        for marker in hint.__metadata__:
            if isinstance(marker, str) and isinstance(value, str):
                yield path, marker, value
        hint = get_args(hint)[0]
    if is_dataclass(value) or isinstance(value, BaseModel):
        yield from annotated_texts(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, get_args(hint)[0], (*path, index))
    elif value is not None and len(get_args(hint)) > 1 and not isinstance(value, dict):
        # What is left with several arguments is a union such as `Prose | None`.
        for member in get_args(hint):
            if member is not type(None):
                yield from _walk(value, member, path)
