"""The fields of a table and what its metadata says about them."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from macros.content.yaml_reader import KeyPath


def table_fields(table: type | None) -> dict[str, str]:
    """Return a table's keys with their descriptions."""
    if table is None:
        return {}
    if is_dataclass(table):
        return {f.name: f.metadata.get("description", "") for f in fields(table)}
    if issubclass(table, BaseModel):
        return {
            field.alias or name: field.description or ""
            for name, field in table.model_fields.items()
        }
    return {}


def renamed_keys(table: type | None) -> Mapping[str, str]:
    """Return the former keys of a table, each with its present name."""
    return getattr(table, "RENAMED", {})


def description_of(table: type, path: KeyPath) -> str:
    """Return the description of the key at `path`."""
    return table_fields(table_at(table, path[:-1])).get(str(path[-1]), "")


def table_at(table: type, path: KeyPath) -> type | None:
    """Return the table that describes the part of a file at `path`."""
    annotation: Any = table
    for key in path:
        annotation = _annotation_of(annotation, key)
    return next(_tables(annotation), None)


def _annotation_of(annotation: Any, key: str | int) -> Any:  # noqa: ANN401
    # The tables of `tuple[Item, ...]` are those of its items.
    if isinstance(key, int):
        return annotation
    for table in _tables(annotation):
        hints = get_type_hints(table)
        if key in hints:
            return hints[key]
    return annotation


def _tables(annotation: Any) -> Iterator[type]:  # noqa: ANN401
    """Yield every table that an annotation names: in unions, tuples and mappings."""
    if isinstance(annotation, type) and (
        is_dataclass(annotation) or issubclass(annotation, BaseModel)
    ):
        yield annotation
    for inner in get_args(annotation):
        yield from _tables(inner)
