"""A table of data below a sentence."""

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from macros.content.models.base import Prose, Table, Text

MAX_COLUMNS, MAX_ROWS = 5, 60


def _as_text(cell: object) -> object:
    # A whole number in a cell is what readers see, too.
    is_number = isinstance(cell, int) and not isinstance(cell, bool)
    return str(cell) if is_number else cell


Cell = Annotated[
    str,
    StringConstraints(min_length=1, strip_whitespace=True),
    BeforeValidator(_as_text),
    "prose",
]


class DataTable(Table):
    """A table below a sentence."""

    caption: Prose
    columns: tuple[Text, ...] = Field(min_length=2, max_length=MAX_COLUMNS)
    rows: tuple[tuple[Cell, ...], ...] = Field(min_length=1, max_length=MAX_ROWS)
