"""The fields of a table and what its metadata says about them."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from macros.content.yaml_reader import KeyPath


@dataclass(frozen=True, slots=True)
class TableKey:
    """A key of a table: the type of its value, and what it means."""

    name: str
    annotation: Any
    required: bool
    description: str


def keys_of(table: type | None) -> Iterator[TableKey]:
    """Yield the keys of a model or a dataclass; of anything else, none."""
    if table and is_dataclass(table):
        hints = get_type_hints(table, include_extras=True)
        for f in fields(table):
            required = f.default is MISSING and f.default_factory is MISSING
            description = f.metadata.get("description", "")
            yield TableKey(f.name, hints[f.name], required, description)
    elif table and issubclass(table, BaseModel):
        hints = get_type_hints(table, include_extras=True)
        for name, field in table.model_fields.items():
            key, description = field.alias or name, field.description or ""
            yield TableKey(key, hints[name], field.is_required(), description)


def table_fields(table: type | None) -> dict[str, str]:
    """Return a table's keys with their descriptions."""
    return {key.name: key.description for key in keys_of(table)}


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
    return next(tables_in(annotation), None)


def _annotation_of(annotation: Any, key: str | int) -> Any:  # noqa: ANN401
    # The tables of `tuple[Item, ...]` are those of its items.
    if isinstance(key, int):
        return annotation
    for table in tables_in(annotation):
        for known in keys_of(table):
            if known.name == key:
                return known.annotation
    return annotation


def tables_in(annotation: Any) -> Iterator[type]:  # noqa: ANN401
    """Yield every table that an annotation names: in unions, tuples and mappings."""
    if isinstance(annotation, type) and (
        is_dataclass(annotation) or issubclass(annotation, BaseModel)
    ):
        yield annotation
    for inner in get_args(annotation):
        yield from tables_in(inner)
