"""Turkish letters typed into each field of a petition: kept, drawn, and read back.

PDFium types them as Chrome does. Poppler draws them itself from what a field holds;
MuPDF draws what PDFium has saved.
"""

import subprocess

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest
from PIL import Image

from tests.macros.pdf.test_viewers import DPI, draw
from tests.macros.pdf_text import annotations

PETITION = "belgeler/projektor-dilekcesi.pdf"
LETTERS = "ğĞıİşŞçÇöÖüÜ"
MOST = 200

__all__ = ["draw"]


def fields_of(pdf):
    return [field for field in annotations(pdf, "Widget") if field.FT == "/Tx"]


@pytest.fixture(scope="module")
def typed(printed, tmp_path_factory):
    """Return the petition with the letters typed into each field in PDFium."""
    path = tmp_path_factory.mktemp("typed") / "typed.pdf"
    with pypdfium2.PdfDocument(printed / PETITION) as pdf:
        pdf.init_forms()
        form, page = pdf.formenv, pdf[0]
        number = pdfium.FPDFPage_GetAnnotCount(page)
        for annotation in (pdfium.FPDFPage_GetAnnot(page, n) for n in range(number)):
            kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
            if kind == pdfium.FPDF_FORMFIELD_TEXTFIELD:
                assert pdfium.FORM_SetFocusedAnnot(form, annotation)
                for letter in LETTERS:
                    pdfium.FORM_OnChar(form, page, ord(letter), 0)
                pdfium.FORM_ForceToKillFocus(form)
            pdfium.FPDFPage_CloseAnnot(annotation)
        pdf.save(path)
    return path


@pytest.fixture(scope="module")
def stored(printed, tmp_path_factory):
    """Return the petition with the letters in each field, and no picture of them."""
    path = tmp_path_factory.mktemp("stored") / "stored.pdf"
    with pikepdf.open(printed / PETITION) as pdf:
        for field in fields_of(pdf):
            field.V = pikepdf.String(LETTERS)
        pdf.Root.AcroForm.NeedAppearances = True
        pdf.save(path)
    return path


def boxes_of(path):
    """Return where each field is in a picture of its page."""
    with pikepdf.open(path) as pdf:
        height = float(pdf.pages[0].mediabox[3])
        edges = [[float(edge) for edge in field.Rect] for field in fields_of(pdf)]
    scale = DPI / 72
    return [
        (x0 * scale, (height - y1) * scale, x1 * scale, (height - y0) * scale - 3)
        for x0, y0, x1, y1 in edges
    ]


def test_each_field_keeps_them(typed):
    with pikepdf.open(typed) as pdf:
        values = [str(field.V) for field in fields_of(pdf)]

    assert values == [LETTERS] * len(values)
    assert len(values) > 4


def test_every_viewer_draws_them_in_each_field(typed, stored, printed, draw, tmp_path):
    def ink(path, viewer):
        draw[viewer](path, picture := tmp_path / "page.png")
        page = Image.open(picture).convert("L")
        crops = [page.crop(tuple(map(round, box))) for box in boxes_of(path)]
        return [sum(each < MOST for each in crop.tobytes()) for crop in crops]

    drawn = [(viewer, typed) for viewer in draw] + [("poppler", stored)]
    for viewer, path in drawn:
        blank = ink(printed / PETITION, viewer)
        pairs = zip(blank, ink(path, viewer), strict=True)
        # Twelve letters of eight points or more.
        assert min(after - before for before, after in pairs) > 150, viewer


def test_what_is_drawn_can_be_copied(typed, stored, viewers):
    def of_poppler(path):
        command = [viewers["pdftotext"], str(path), "-"]
        return subprocess.run(command, capture_output=True, text=True, check=True)

    def of_mupdf(path):
        command = [viewers["mutool"], "draw", "-q", "-F", "text", str(path), "1"]
        return subprocess.run(command, capture_output=True, text=True, check=True)

    with pikepdf.open(typed) as pdf:
        number = len(fields_of(pdf))
    assert of_poppler(typed).stdout.count(LETTERS) == number
    assert of_poppler(stored).stdout.count(LETTERS) == number
    assert of_mupdf(typed).stdout.count(LETTERS) == number
