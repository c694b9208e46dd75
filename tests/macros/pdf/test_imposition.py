"""The booklet: the right pages on each sheet, for paper."""

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from macros.pdf.build import lay_out, typeface
from macros.pdf.editions.extents import READER
from macros.pdf.editions.variants import BOOKLET
from macros.pdf.imposition import SIGNATURE, order
from macros.pdf.typst_process import Typesetter
from tests.macros.pdf_text import squeezed


@given(st.integers(1, 400))
def test_every_page_is_printed_once_and_a_folded_signature_reads_in_order(count):
    sides = order(count)

    placed = [page for side in sides for page in side if page < count]
    assert sorted(placed) == list(range(count))
    assert len(sides) % 2 == 0
    start = 0
    while start < len(sides):
        size = min(SIGNATURE, -(-(count - 2 * start) // 4) * 4) // 2
        signature = sides[start : start + size]
        # Folded: right halves of fronts and left halves of backs, then back again.
        leaves = [side[1 - i % 2] for i, side in enumerate(signature)]
        leaves += [side[i % 2] for i, side in reversed(list(enumerate(signature)))]
        assert leaves == list(range(2 * start, 2 * start + 2 * size))
        start += size


def test_sheets_are_for_paper_a4_on_its_side_folded_on_the_short_edge(printed, content):
    with pikepdf.open(printed / "rehber-kitapcik.pdf") as pdf:
        boxes = {tuple(round(float(e)) for e in page.mediabox) for page in pdf.pages}

        assert boxes == {(0, 0, 842, 595)}
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
        assert len(pdf.pages) % 2 == 0
        # No tags, links or bookmarks.
        with pdf.open_metadata() as metadata:
            assert "pdfuaid:part" not in metadata
            assert metadata["dc:title"] == content.site.title
        assert not {"/StructTreeRoot", "/MarkInfo", "/Outlines"} & {*pdf.Root.keys()}
        assert not any("/Annots" in page for page in pdf.pages)


def test_each_half_of_a_sheet_shows_its_page(printed, documents, tmp_path):
    # The booklet's pages before they stand on sheets.
    pages, content = tmp_path / "pages.pdf", documents.content
    with Typesetter(typeface()) as typesetter:
        laid_out = lay_out(documents.handbook(READER, BOOKLET), content, typesetter)
    pages.write_bytes(laid_out)
    with (
        pypdfium2.PdfDocument(printed / "rehber-kitapcik.pdf") as sheets,
        pypdfium2.PdfDocument(pages) as flat,
    ):
        words = [squeezed(page.get_textpage().get_text_range()) for page in flat]
        assert squeezed(content.words["pdf_how_fold"])[:16] in "".join(words)
        sides = order(len(words))
        assert len(sheets) == len(sides)
        for sheet, (left, right) in zip(sheets, sides, strict=True):
            text = sheet.get_textpage()
            middle = sheet.get_width() / 2
            halves = {left: {"right": middle}, right: {"left": middle}}
            for number, half in halves.items():
                expected = words[number] if number < len(words) else ""
                assert squeezed(text.get_text_bounded(**half)) == expected
