"""Pages printed from the browser, on A4."""

import io
import re

import pypdfium2  # type: ignore[import-untyped]
import pytest

PAGES = [
    "rehber/odunc/",
    "rehber/uyelik/",
    "kontrol-listeleri/salon-oncesi/",
    "hesaplayicilar/salon/",
    "sozluk/",
]


def printed(page):
    """Return the words of each sheet that a page fills."""
    pdf = page.pdf(format="A4", print_background=False)
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as opened:
        return [sheet.get_textpage().get_text_bounded() for sheet in opened]


@pytest.fixture(scope="module", params=PAGES)
def sheets(request, visiting):
    with visiting() as visit:
        visit.open(request.param)
        return printed(visit.page)


def test_every_sheet_says_which_of_how_many_it_is(sheets):
    for number, words in enumerate(sheets, start=1):
        assert re.search(rf"\b{number} / {len(sheets)}\b", words)


def test_the_edition_is_told_once_above_the_text(sheets, content):
    notice = " ".join(content.source.edition.notice.split("[")[0].split())[:40]
    messages = " ".join(" ".join(sheets).split())

    assert messages.count(notice) == 1
    assert messages.index(notice) < 1000


def test_no_sheet_is_nearly_empty(sheets):
    assert min(map(len, sheets)) > 150


def test_nothing_that_only_a_screen_can_use_is_on_paper(sheets, words):
    messages = " ".join(" ".join(sheets).split())

    for key in ("checklist_reset", "calculator_reset", "theme_skip", "pager_previous"):
        assert words[key] not in messages


def test_a_checklist_of_five_fits_one_sheet_with_its_ticks(visit):
    visit.open("kontrol-listeleri/salon-oncesi/")
    visit.page.locator("[data-item]").first.check()

    [words] = printed(visit.page)

    assert "1 / 5" in words
