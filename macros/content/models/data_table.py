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
    """Cümlenin altındaki tablo."""

    caption: Prose = Field(description="Tablonun adı: neyi gösterir?")
    columns: tuple[Text, ...] = Field(
        min_length=2,
        max_length=MAX_COLUMNS,
        description="Sütunların başlıkları, iki ile beş arası; düz metin.",
    )
    rows: tuple[tuple[Cell, ...], ...] = Field(
        min_length=1,
        max_length=MAX_ROWS,
        description="Satırlar; her birinde her sütuna bir hücre. İlk hücre satırın "
        "adıdır; boş kalacak hücreye '–' yazın.",
    )
