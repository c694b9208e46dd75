"""How the books lie on their paper."""

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from macros.pdf.editions.variants import COLUMNS, DESK, POINTS_PER_MM
from tests.macros.pdf_text import POINTS, petition_pages

INSIDE = 10 * POINTS


def edges(page, skipped):
    """Return the outermost letters between header and footer, from the paper's edge."""
    text = page.get_textpage()
    left, bottom, right, top = page.get_mediabox()
    boxes = [text.get_charbox(n) for n in range(text.count_chars())]
    inside = [b for b in boxes if bottom + skipped < b[1] < top - skipped]
    return min(b[0] for b in inside) - left, right - max(b[2] for b in inside)


@pytest.mark.parametrize(
    ("name", "variant"), [("rehber", COLUMNS), ("rehber-tam", DESK)]
)
def test_the_margin_of_a_book_is_wider_at_the_fold(printed, name, variant):
    path = printed / f"{name}.pdf"
    with pikepdf.open(path) as pdf:
        petitions = {*petition_pages(pdf)}
    with pypdfium2.PdfDocument(path) as pdf:
        left = {n: edges(pdf[n - 1], INSIDE)[0] for n in range(3, len(pdf) + 1)}

    for number, edge in left.items():
        if number in petitions:
            continue
        margin = variant.inner if number % 2 else variant.margin
        assert edge == pytest.approx(margin * POINTS_PER_MM, abs=4), number


@pytest.mark.parametrize("name", ["rehber", "rehber-tam"])
def test_page_numbers_stand_outside_and_none_on_a_petition(printed, name):
    path = printed / f"{name}.pdf"
    with pikepdf.open(path) as pdf:
        bare = {1, *petition_pages(pdf)}
    with pypdfium2.PdfDocument(path) as pdf:
        for number, page in enumerate(pdf, start=1):
            left, bottom, right, _ = page.get_mediabox()
            foot = {"bottom": bottom, "top": bottom + INSIDE * 1.4}
            text, half = page.get_textpage(), (left + right) / 2
            side = {"left": half} if number % 2 else {"right": half}
            outside = text.get_text_bounded(**foot, **side).split()
            if number in bare:
                assert not text.get_text_bounded(**foot).strip(), number
            else:
                assert outside[-number % 2 - 1] == str(number)


def test_every_page_is_as_large_as_its_paper(printed):
    with pikepdf.open(printed / "rehber-tam.pdf") as pdf:
        sizes = {
            (round(right - left), round(top - bottom))
            for left, bottom, right, top in (map(float, p.mediabox) for p in pdf.pages)
        }

    assert sizes == {(595, 842)}
