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


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_whole_numbered_and_free_of_controls_on_paper(
    visit, content, words, address
):
    visit.open(address)

    sheets = printed(visit.page)

    for number, text in enumerate(sheets, start=1):
        assert re.search(rf"\b{number} / {len(sheets)}\b", text)
    assert min(map(len, sheets)) > 150  # none is nearly empty
    messages = " ".join(" ".join(sheets).split())
    notice = " ".join(content.source.edition.notice.split("[")[0].split())[:40]
    assert messages.count(notice) == 1
    assert messages.index(notice) < 1000
    for key in ("checklist_reset", "calculator_reset", "theme_skip", "pager_previous"):
        assert words[key] not in messages


def test_a_checklist_of_five_fits_one_sheet_with_its_ticks(visit):
    visit.open("kontrol-listeleri/salon-oncesi/")
    visit.part("item").first.check()

    [text] = printed(visit.page)
    visit.page.emulate_media(media="print")
    boxes = [item.bounding_box() for item in visit.part("item").all()]

    assert "1 / 5" in text
    assert all(min(box["width"], box["height"]) >= 10 for box in boxes)
