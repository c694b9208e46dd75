"""The boxes of a checklist as Poppler, MuPDF and PDFium draw them."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from tests.macros.pdf_text import boxes as boxes_of

DPI = 144
DARK = 128


def pdfium(pdf: Path, picture: Path) -> None:
    with pypdfium2.PdfDocument(pdf) as opened:
        opened.init_forms()
        opened[0].render(scale=DPI / 72).to_pil().save(picture)


@pytest.fixture(scope="module")
def draw(viewers):
    """Return what draws the first page of a PDF, by the name of the viewer."""

    def poppler(pdf, picture):
        options = ("-png", "-singlefile", "-r", str(DPI))
        stem = str(picture.with_suffix(""))
        done = subprocess.run(
            [viewers["pdftoppm"], *options, pdf, stem], capture_output=True, check=True
        )
        # It warns of what it does not understand.
        assert done.stderr == b""

    def mupdf(pdf, picture):
        command = [viewers["mutool"], "draw", "-q", "-r", str(DPI), "-o", picture, pdf]
        subprocess.run([*command, "1"], check=True)

    return {"poppler": poppler, "mupdf": mupdf, "pdfium": pdfium}


def rectangles(pdf: pikepdf.Pdf) -> Iterator[tuple[float, float, float, float]]:
    """Yield where each box of the first page is in its picture."""
    height = float(pdf.pages[0].mediabox[3])
    for box in boxes_of(pdf):
        x0, y0, x1, y1 = (float(edge) for edge in box.Rect)
        left, top, right, bottom = (
            round(edge * DPI / 72) for edge in (x0, height - y1, x1, height - y0)
        )
        yield left, top, right, bottom


def test_every_viewer_shows_boxes_and_ticks_and_paper_the_boxes(
    printed, draw, tmp_path
):
    untouched = printed / "kontrol-listeleri" / "salon-oncesi.pdf"
    ticked, without_form = tmp_path / "ticked.pdf", tmp_path / "without-form.pdf"
    with pikepdf.open(untouched) as pdf:
        boxes = [*rectangles(pdf)]
        for box in boxes_of(pdf):
            box.V = box.AS = pikepdf.Name.Yes
        pdf.save(ticked)
    with pikepdf.open(untouched) as pdf:
        del pdf.Root.AcroForm
        del pdf.pages[0]["/Annots"]
        pdf.save(without_form)

    def dark(pdf, viewer):
        picture = tmp_path / "page.png"
        draw[viewer](pdf, picture)
        page = Image.open(picture).convert("L")
        shares = []
        for box in boxes:
            pixels = page.crop(box).tobytes()
            shares.append(sum(pixel < DARK for pixel in pixels) / len(pixels))
        return shares

    assert boxes
    for name in draw:
        for empty, full, frame in zip(
            dark(untouched, name), dark(ticked, name), dark(without_form, name),
            strict=True,
        ):  # fmt: skip
            assert 0.1 < frame < 0.4, name
            assert 0.1 < empty < 0.4, name
            assert full > empty + 0.05, name
