"""What a table says of the part of a file that it describes."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from macros.content.yaml_reader import KeyPath


def table_fields(table: type | None) -> dict[str, str]:
    """Return a table's keys and what each means, for hints and manuals."""
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
    """Return a table's keys of earlier versions, each with what it is called now."""
    return getattr(table, "RENAMED", {})


def description_of(table: type, path: KeyPath) -> str:
    """Return what the key at the end of `path` means."""
    return table_fields(table_at(table, path[:-1])).get(str(path[-1]), "")


def table_at(table: type, path: KeyPath) -> type | None:
    """Return the table that describes the part of a file at `path`."""
    found: Any = table
    for part in path:
        found = _inside(found, part)
    tables = [*_tables(found)]
    return tables[0] if tables else None


def _inside(annotation: Any, part: str | int) -> Any:  # noqa: ANN401
    if isinstance(part, int):
        return annotation
    for table in _tables(annotation):
        hints = get_type_hints(table)
        if part in hints:
            return hints[part]
    return annotation


def _tables(annotation: Any) -> Iterable[type]:  # noqa: ANN401
    if isinstance(annotation, type) and (
        is_dataclass(annotation) or issubclass(annotation, BaseModel)
    ):
        yield annotation
    for inner in get_args(annotation):
        yield from _tables(inner)
