"""The fields of a table, and errors of their types."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.content.yaml_reader import KeyPath

TABLE_TYPES = ("dataclass_type", "model_type", "model_attributes_type")
# What a number or a text, and what a word or a table, is called when it is neither.
NUMBER, WORD_OR_TABLE = "decimal", "word_or_table"


@dataclass(frozen=True, slots=True)
class TableKey:
    """A key of a table, and the type of its value."""

    name: str
    annotation: Any
    required: bool


@cache
def keys_of(table: type | None) -> tuple[TableKey, ...]:
    """Return the keys of a model or a dataclass; of anything else, none."""
    if table and is_dataclass(table):
        hints = get_type_hints(table, include_extras=True)
        return tuple(
            TableKey(
                each.name,
                hints[each.name],
                each.default is MISSING and each.default_factory is MISSING,
            )
            for each in fields(table)
        )
    if table and issubclass(table, BaseModel):
        hints = get_type_hints(table, include_extras=True)
        return tuple(
            TableKey(field.alias or name, hints[name], field.is_required())
            for name, field in table.model_fields.items()
        )
    return ()


def names_of_keys(table: type | None) -> list[str]:
    """Return the names of a table's keys."""
    return [key.name for key in keys_of(table)]


def renamed_keys(table: type | None) -> Mapping[str, str]:
    """Return the former keys of a table, each with its present name."""
    return getattr(table, "RENAMED", {})


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


def without_branches(details: Iterable[ErrorDetails]) -> list[ErrorDetails]:
    """Return the errors, with one in place of those for each type of a value.

    Pydantic tells of each type in turn, with its name at the end of the location.
    """
    made: list[ErrorDetails] = []
    joined: dict[KeyPath, ErrorDetails] = {}
    for detail in details:
        path, code = detail["loc"][:-1], _joined_code(detail)
        if code is None:
            made.append(detail)
        elif path not in joined and not _is_table(detail, code):
            joined[path] = {**detail, "loc": path, "type": code}
            made.append(joined[path])
    return [each for each in made if not _is_other_branch(each, joined)]


def _joined_code(detail: ErrorDetails) -> str | None:
    """Return the code that stands for all types, None unless there are several."""
    branch, code = str(detail["loc"][-1]) if detail["loc"] else "", detail["type"]
    if (branch, code) in (("int", "int_type"), ("str", "string_type")):
        return NUMBER
    is_word = code == "literal_error" and branch.startswith("literal[")
    return WORD_OR_TABLE if is_word else None


def _is_table(detail: ErrorDetails, code: str) -> bool:
    """Return whether a table was written: what is wrong in it is told by itself."""
    return code == WORD_OR_TABLE and isinstance(detail["input"], dict)


def _is_other_branch(detail: ErrorDetails, joined: dict[KeyPath, ErrorDetails]) -> bool:
    return detail["type"] in TABLE_TYPES and detail["loc"][:-1] in joined
