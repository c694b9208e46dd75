"""JSON into dataclasses, guided by their annotations.

The build has validated the document against the same tables, so values are used
as they are; only the shape (dataclass, tuple, optional) is rebuilt.
"""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

Decoder = Callable[[Any], Any]


def decode(annotation: Any, data: Any) -> Any:  # noqa: ANN401 - any type, any JSON
    """Return `data` as an instance of the type that `annotation` names.

    >>> decode(tuple[int, ...], [1, 2])
    (1, 2)
    """
    return _decoder(annotation)(data)


@cache  # resolving annotations is slow, and every calculator uses the same ones
def _decoder(annotation: Any) -> Decoder:  # noqa: ANN401 - any type
    if is_dataclass(annotation) and isinstance(annotation, type):
        return _dataclass_decoder(annotation)
    if get_origin(annotation) is tuple:
        element = _decoder(get_args(annotation)[0])
        return lambda data: None if data is None else tuple(map(element, data))
    if get_origin(annotation) in (Union, types.UnionType):
        return _union_decoder(get_args(annotation))
    return lambda data: data


def _union_decoder(arms: tuple[Any, ...]) -> Decoder:
    """Return the decoder of an optional field, or of one that may hold a table."""
    arms = tuple(arm for arm in arms if arm is not types.NoneType)
    if len(arms) == 1:
        return _decoder(arms[0])
    tables = [_decoder(a) for a in arms if isinstance(a, type) and is_dataclass(a)]
    # The other arms are texts and numbers, which stay as they are.
    return lambda data: tables[0](data) if isinstance(data, dict) else data


def _dataclass_decoder(table: Any) -> Decoder:  # noqa: ANN401 - any dataclass
    hints = get_type_hints(table)
    names = [field.name for field in fields(table)]
    decoders: dict[str, Decoder] = {}

    def decode_fields(data: Any) -> Any:  # noqa: ANN401 - any JSON
        if data is None:
            return None
        # Not before: a table may hold tables of its own kind.
        if not decoders:
            decoders.update((name, _decoder(hints[name])) for name in names)
        # Unknown keys are ignored: a newer build may write more than we read.
        return table(**{n: decoders[n](data[n]) for n in data if n in decoders})

    return decode_fields
