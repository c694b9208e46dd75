"""JSON into dataclasses, by their annotations.

The build has validated the document with the same tables, so a value is taken
as it stands; only the shape (dataclass, tuple, optional) is rebuilt.
"""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

Reader = Callable[[Any], Any]


def read(table: Any, data: Any) -> Any:  # noqa: ANN401 - any table, any JSON
    """Return `data` as an instance of the annotation `table`.

    >>> read(tuple[int, ...], [1, 2])
    (1, 2)
    """
    return _reader(table)(data)


@cache
def _reader(table: Any) -> Reader:  # noqa: ANN401 - any table
    """Return what reads a table; an annotation is looked at once."""
    if is_dataclass(table) and isinstance(table, type):
        return _fields_reader(table)
    if get_origin(table) is tuple:
        each = _reader(get_args(table)[0])
        return lambda data: None if data is None else tuple(map(each, data))
    if get_origin(table) in (Union, types.UnionType):
        [inner] = [arm for arm in get_args(table) if arm is not types.NoneType]
        return _reader(inner)
    return lambda data: data


def _fields_reader(table: Any) -> Reader:  # noqa: ANN401 - any dataclass
    hints = get_type_hints(table)
    readers = {each.name: _reader(hints[each.name]) for each in fields(table)}

    def read_fields(data: Any) -> Any:  # noqa: ANN401 - any JSON
        if data is None:
            return None
        known = {name: readers[name](data[name]) for name in data if name in readers}
        return table(**known)

    return read_fields
