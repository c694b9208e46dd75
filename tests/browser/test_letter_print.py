"""A letter printed from a phone: the sheet alone, whole, with a letter's margins."""

import io
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from tests.browser.test_letters import MILLIMETRE, PAPER, filled, squeezed

pytestmark = pytest.mark.browser

PHONE = {
    "viewport": {"width": 360, "height": 800},
    "device_scale_factor": 3,
    "is_mobile": True,
    "has_touch": True,
}
ANSWERS = {
    "full_name": "Gülşah İrem ışık",
    "use": "Iğdır'da şiir gecesi için slayt göstermek",
    "unit": "cocuk",
    "first_day": "2026-05-05",
    "has_plan": "no",
}
# What the phone's dialogue may ask for; the size of the sheet in millimetres.
WAYS: list[tuple[dict[str, Any], tuple[int, int]]] = [
    ({"prefer_css_page_size": True}, (210, 297)),
    ({"prefer_css_page_size": True, "format": "Letter"}, (210, 297)),
    ({"format": "A4"}, (210, 297)),
    # The sheet is made smaller, so that it fits.
    ({"format": "Letter"}, (216, 279)),
]


@pytest.fixture(scope="module")
def prints(visiting):
    """Return what a phone shows of a letter, and prints of it in each way."""
    with visiting(**PHONE) as visit:
        visit.open(PAPER)
        shown = squeezed(filled(visit, **ANSWERS))
        yield shown, [visit.page.pdf(**options) for options, _ in WAYS]


def edges(page):
    """Return how far the ink is from each side of its sheet, in millimetres."""
    words = page.get_textpage()
    ink = [n for n, sign in enumerate(words.get_text_range()) if sign.strip()]
    boxes = [words.get_charbox(each) for each in ink]
    width, height = page.get_size()
    left, bottom = (min(box[side] for box in boxes) for side in (0, 1))
    right, top = (max(box[side] for box in boxes) for side in (2, 3))
    every = (left, width - right, height - top, bottom)
    return [each / MILLIMETRE for each in every]


def test_it_is_one_whole_sheet_and_nothing_else(prints):
    shown, files = prints

    for data, (options, expected) in zip(files, WAYS, strict=True):
        with pypdfium2.PdfDocument(data) as pdf:
            [page] = pdf
            text = squeezed(page.get_textpage().get_text_bounded())
            size = tuple(round(side / MILLIMETRE) for side in page.get_size())
            margins = edges(page)
        assert text == shown, options
        assert size == expected, options
        is_smaller = expected != (210, 297)
        assert min(margins) > (23 if is_smaller else 24.5), options
        assert margins[0] == pytest.approx(32 if is_smaller else 25, abs=2), options


def test_its_letters_are_those_of_a_letter_and_twelve_points_high(prints):
    _, files = prints

    for data, (options, expected) in zip(files, WAYS, strict=True):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            fonts = pdf.pages[0].Resources.Font
            names = {str(font.BaseFont) for font in fonts.values()}
        # The site's own typeface has no place on it.
        assert not [name for name in names if "Rehber" in name], options
        with pypdfium2.PdfDocument(data) as pdf:
            text = pdf[0].get_textpage()
            start = text.get_text_range().index("GÜLŞAH")
            _, bottom, _, top = text.get_charbox(start, loose=True)
        smaller = 1 if expected == (210, 297) else 0.93
        assert 12 * smaller <= top - bottom < 18, options
