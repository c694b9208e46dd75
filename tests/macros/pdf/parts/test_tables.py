"""Tables of data on paper: as wide as their texts, lists where there is no room."""

import pikepdf
import pytest

from macros.content.models.data_table import DataTable
from macros.pdf.inline import plain_text
from macros.pdf.parts.tables import MARGINS, NARROWEST, WIDEST, data_table
from tests.macros.pdf_text import prose_of, squeezed, tags


def test_columns_are_as_wide_as_their_texts(blocks):
    table = DataTable.model_validate(
        {"caption": "Ad", "columns": ["a", "b" * 99], "rows": [["[c](terim:kart)", 4]]}
    )

    block = data_table(table, blocks.inline)

    assert block["widths"] == [NARROWEST + MARGINS, WIDEST + MARGINS]
    assert [plain_text(paragraph) for [paragraph] in block["rows"][0]] == ["c", "4"]


@pytest.mark.slow
def test_a_table_is_tagged_and_in_large_print_a_list(printed):
    with pikepdf.open(printed / "rehber/salon.pdf") as pdf:
        found = [tag for tag, _ in tags(pdf)]

    assert {"Table", "TH", "TD"} <= {str(tag).removeprefix("/") for tag in found}
    large = prose_of(printed / "rehber-buyuk-punto.pdf")
    row = "Akasya · Sandalye: 12 · Kat: 2. kat · Açık günler: Salı, perşembe"
    assert squeezed(row) in large
