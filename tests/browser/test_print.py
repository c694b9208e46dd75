"""Pages printed from the browser, on A4."""

import re

import pytest

pytestmark = pytest.mark.browser

PAGES = [
    "rehber/odunc/",
    "rehber/uyelik/",
    "kontrol-listeleri/salon-oncesi/",
    "hesaplayicilar/salon/",
    "hesaplayicilar/kayip/",
    "sozluk/",
]
CONTROLS = (
    "checklist_reset",
    "calculator_reset",
    "steps_go_on",
    "theme_skip",
    "pager_previous",
)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_whole_numbered_and_free_of_controls_on_paper(
    visit, content, words, address
):
    visit.open(address)

    sheets = visit.printed()

    for number, text in enumerate(sheets, start=1):
        assert re.search(rf"\b{number} / {len(sheets)}\b", text)
    assert min(map(len, sheets)) > 150  # none is nearly empty
    messages = " ".join(sheets)
    notice = " ".join(content.source.edition.notice.split("[")[0].split())[:40]
    assert messages.count(notice) == 1
    assert messages.index(notice) < 1000
    assert not [key for key in CONTROLS if words[key] in messages]


def test_a_sheet_says_where_it_comes_from_and_when_it_was_printed(visit, words):
    visit.open("kontrol-listeleri/salon-oncesi/")
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")

    messages = " ".join(visit.printed())

    assert "l/salon-oncesi" in messages
    before, after = words["printed_on"].split("{day}")
    assert re.search(rf"{before}\d{{1,2}} \w+ \d{{4}}{after}", messages)


@pytest.mark.parametrize("address", PAGES)
def test_nothing_lies_over_the_name_of_the_site(visit, address):
    visit.open(address)
    visit.page.emulate_media(media="print")
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")

    name = visit.page.locator(".brand").bounding_box()
    printed = visit.page.locator(".site-header__printed").bounding_box()

    assert printed["x"] > name["x"] + name["width"]


def test_related_pages_stand_beside_their_heading_and_every_clause_is_named(
    visit, content
):
    visit.open("rehber/salon/")
    visit.page.emulate_media(media="print")

    related = visit.page.locator("h2:has(+ .links), h2 + .links a")
    bottoms = related.evaluate_all(
        "each => each.map((element) => element.getBoundingClientRect().bottom)"
    )
    assert len(bottoms) > 1
    assert max(bottoms) - min(bottoms) < 10
    messages = " ".join(visit.printed())
    for section in content.guidelines["salon"].sections:
        for statement in section.statements:
            assert all(clause in messages for clause in statement.clauses)


def test_a_checklist_of_five_fits_one_sheet_with_its_ticks(visit):
    visit.open("kontrol-listeleri/salon-oncesi/")
    visit.part("item").first.check()

    [text] = visit.printed()
    visit.page.emulate_media(media="print")
    boxes = [item.bounding_box() for item in visit.part("item").all()]

    assert "1 / 5" in text
    assert all(min(box["width"], box["height"]) >= 10 for box in boxes)
