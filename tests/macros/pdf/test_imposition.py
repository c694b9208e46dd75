"""The booklet: the right pages on each sheet, and nothing of the tags lost."""

from collections import Counter

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.pdf.build import lay_out, typeface
from macros.pdf.documents import BOOKLET, Press
from macros.pdf.imposition import SIGNATURE, order
from macros.pdf.postprocess import finish
from macros.pdf.typst_process import Typesetter
from tests.macros.conftest import AS_OF
from tests.macros.pdf_text import annotations, tags


@pytest.fixture(scope="module")
def pages(content, tmp_path_factory):
    """Return the booklet's pages before they stand on sheets."""
    path = tmp_path_factory.mktemp("pages") / "pages.pdf"
    printed = Press(content, AS_OF).handbook(BOOKLET)
    with Typesetter(typeface(content.root)) as typesetter:
        pdf = lay_out(printed, content, typesetter)
    path.write_bytes(finish(pdf, printed.boxes, printed.targets, content.words))
    return path


@given(st.integers(1, 400))
def test_every_page_stands_on_one_sheet(count):
    sides = order(count)

    stood = [page for side in sides for page in side if page < count]
    assert sorted(stood) == list(range(count))
    assert len(sides) % 2 == 0


@given(st.integers(1, 400))
def test_a_folded_signature_reads_in_order(count):
    sides = order(count)

    start = 0
    while start < len(sides):
        size = min(SIGNATURE, -(-(count - 2 * start) // 4) * 4) // 2
        signature = sides[start : start + size]
        # Folded: right halves of fronts and left halves of backs, then back again.
        leaves = [side[1 - i % 2] for i, side in enumerate(signature)]
        leaves += [side[i % 2] for i, side in reversed(list(enumerate(signature)))]
        assert leaves == list(range(2 * start, 2 * start + 2 * size))
        start += size


def test_sheets_are_a4_on_its_side_and_fold_on_the_short_edge(printed):
    with pikepdf.open(printed / "rehber-kitapcik.pdf") as pdf:
        boxes = {tuple(round(float(e)) for e in page.mediabox) for page in pdf.pages}

        assert boxes == {(0, 0, 842, 595)}
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
        assert len(pdf.pages) % 2 == 0


def test_no_tag_and_no_link_is_lost(printed, pages):
    kitapcik = printed / "rehber-kitapcik.pdf"
    with pikepdf.open(kitapcik) as sheets, pikepdf.open(pages) as flat:
        counts = [Counter(name for name, _ in tags(pdf)) for pdf in (sheets, flat)]
        links = [len(list(annotations(pdf, "Link"))) for pdf in (sheets, flat)]

    assert counts[0] == counts[1]
    assert links[0] == links[1] > 0


def test_every_link_stands_on_its_sheet_and_leads_to_one(printed):
    with pikepdf.open(printed / "rehber-kitapcik.pdf") as pdf:
        sheets = {page.obj.objgen for page in pdf.pages}
        for link in annotations(pdf, "Link"):
            assert 0 <= float(link.Rect[0]) <= float(link.Rect[2]) <= 842
            target = link.get("/Dest") or link.get("/A", {}).get("/D")
            if isinstance(target, pikepdf.Array):
                assert target[0].objgen in sheets
