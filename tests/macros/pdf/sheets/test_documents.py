"""The sheets to hang up, to cut out and to fill in."""

from dataclasses import replace

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from macros.content.models.sheets import Sheets
from macros.handbook import inline_markup as prose
from macros.pdf.documents import DocumentBuilder
from macros.pdf.sheets.documents import sheets
from tests.macros.conftest import AS_OF
from tests.macros.pdf_text import annotations, squeezed, text_of

# A capital of 12 points is read at a metre.
READABLE = 12


def test_the_wall_sheet_is_one_page_with_every_step_to_be_read_at_a_metre(
    printed, content
):
    path = printed / "yolum.pdf"
    words = squeezed(text_of(path, 0))

    for step in content.process.steps:
        assert squeezed(step.title) in words
        assert squeezed(step.today) in words
    for note in content.sheets.wall.notes:
        assert squeezed(note.title) in words
    with pypdfium2.PdfDocument(path) as pdf:
        assert len(pdf) == 1
        text = pdf[0].get_textpage()
        whole = text.get_text_range()
        start = whole.index(content.process.steps[0].today.split()[0])
        _, bottom, _, top = text.get_charbox(start, loose=True)
        assert top - bottom > READABLE


def test_my_page_counts_the_days_back_and_names_every_field(printed, content):
    with pikepdf.open(printed / "sayfam.pdf") as pdf:
        assert len(pdf.pages) == 1
        names = [str(field.TU) for field in annotations(pdf, "Widget")]
        edges = {
            str(field.TU): float(field.Rect[0]) for field in annotations(pdf, "Widget")
        }

    section, table = content.sheets.my_page.sections
    counted = [f"{section.title}, −{day}" for day in range(6, 0, -1)]
    squares = [f"{section.title}, Duyuru", *counted, f"{section.title}, İlk gün"]
    assert [name for name in names if name in squares] == squares
    assert sorted(squares, key=edges.__getitem__) == squares
    assert f"{section.title}, Salon" in names
    assert [n for n in names if n.startswith(table.title)] == [
        f"{table.title}, {title} {row}" for row in (1, 2, 3) for title in table.write
    ]


def test_every_list_is_a_card_and_four_are_a_sheet(printed, content):
    path = printed / "kontrol-listeleri.pdf"
    words = squeezed(text_of(path, 0))

    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == -(-len(content.checklists) // 4)
        assert "/AcroForm" not in pdf.Root
    for slug, checklist in content.checklists.items():
        assert words.count(squeezed(f"/l/{slug}")) == 1
        for item in checklist.items:
            assert squeezed(prose.words(prose.parse(item.text))) in words


@pytest.mark.parametrize("missing", ["wall", "my_page"])
def test_a_handbook_may_have_neither(content, missing):
    written = content.sheets.model_copy(update={missing: None})
    without = DocumentBuilder(replace_sheets(content, written), AS_OF)
    nothing = DocumentBuilder(replace_sheets(content, Sheets()), AS_OF)

    assert len(sheets(without)) == 2
    assert [*sheets(nothing)] == ["kontrol-listeleri.pdf"]


def replace_sheets(content, written):
    return replace(content, sheets=written)
