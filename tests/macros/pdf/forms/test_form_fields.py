"""Lines to write on: with a pen, and with Turkish letters on the screen."""

import pikepdf
import pikepdf.form
import pytest

from tests.macros.pdf_text import annotations


@pytest.fixture
def sheet(printed):
    """Open a list in which one item has lines to write on."""
    with pikepdf.open(printed / "kontrol-listeleri" / "salon-oncesi.pdf") as opened:
        yield opened


def test_what_the_reader_notes_has_lines_that_say_what_belongs_there(sheet, content):
    item = content.checklists["salon-oncesi"].items[-1]
    lines = [f for f in annotations(sheet, "Widget") if f.FT == "/Tx"]

    assert [str(line.TU) for line in lines] == [f"{t}: {item.text}" for t in item.write]
    assert [str(line.T) for line in lines] == [f"{item.id}_1-1", f"{item.id}_1-2"]
    for line in lines:
        left, bottom, right, top = map(float, line.Rect)
        # A hand needs five millimetres.
        assert top - bottom > 14
        assert right - left > 80


def test_words_are_read_back(sheet, tmp_path):
    name = "salon-oncesi.kisi_1-2"
    field = pikepdf.form.Form(sheet)[name]
    assert isinstance(field, pikepdf.form.TextField)
    field.value = "Ayşe Işık"
    sheet.save(tmp_path / "filled.pdf")

    with pikepdf.open(tmp_path / "filled.pdf") as filled:
        [value] = [
            f.V for f in annotations(filled, "Widget") if "/V" in f and f.FT == "/Tx"
        ]
        assert value == "Ayşe Işık"
