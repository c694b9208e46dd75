"""JSON into dataclasses, by their annotations.

The build has validated the document with the same tables, so a value is taken
as it stands; only the shape (dataclass, tuple, optional) is rebuilt.
"""

import types
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints


@cache
def _hints(table: type) -> dict[str, Any]:
    return get_type_hints(table)


def read(table: Any, data: Any) -> Any:  # noqa: ANN401 - any table, any JSON
    """Return `data` as an instance of the annotation `table`.

    >>> read(tuple[int, ...], [1, 2])
    (1, 2)
    """
    if data is None:
        return None
    if is_dataclass(table) and isinstance(table, type):
        hints = _hints(table)
        known = {f.name: hints[f.name] for f in fields(table) if f.name in data}
        return table(**{name: read(hint, data[name]) for name, hint in known.items()})
    if get_origin(table) is tuple:
        return tuple(read(get_args(table)[0], item) for item in data)
    if get_origin(table) in (Union, types.UnionType):
        [inner] = [arm for arm in get_args(table) if arm is not types.NoneType]
        return read(inner, data)
    return data
