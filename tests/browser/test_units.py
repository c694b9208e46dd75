"""The page of the units: the reader's own is chosen once, and named in results."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations

pytestmark = pytest.mark.browser

UNITS = ("merkez", "cocuk")


def unit(page, slug):
    return page.locator(f"[data-unit={slug}]")


def test_one_tap_chooses_a_unit_for_every_page_until_it_is_undone(visiting, axe, words):
    with visiting(viewport={"width": 360, "height": 740}) as visit:
        page = visit.page
        page.add_init_script(axe)
        visit.open("birimler/")
        for slug in UNITS:
            expect(unit(page, slug)).to_be_visible()

        page.locator("[data-choose=cocuk]").click()
        expect(unit(page, "merkez")).to_be_hidden()
        expect(page.locator("[data-choose][aria-current]")).to_have_text(
            "Çocuk bankosu"
        )
        said = words["units_chosen"].format(unit="Çocuk bankosu")
        expect(visit.part("status-text")).to_have_text(said)
        assert violations(page, widths=(360,)) == {}

        visit.open_calculator("salon")
        with visit.result():
            visit.answer("card_valid", "no")
        own = page.get_by_role("link", name="Çocuk bankosu")
        expect(own).to_have_text([words["units_own"].format(unit="Çocuk bankosu")] * 2)
        own.first.click()
        expect(unit(page, "cocuk")).to_be_visible()
        expect(unit(page, "merkez")).to_be_hidden()

        # A link to another unit shows it all the same.
        page.evaluate("location.hash = 'merkez'")
        expect(unit(page, "merkez")).to_be_visible()

        page.locator("[data-forget]").click()
        visit.open("birimler/")
        expect(unit(page, "merkez")).to_be_visible()
        expect(page.locator("[data-choose][aria-current]")).to_have_count(0)


def test_without_a_script_all_units_are_there_with_links_that_call_and_write(visiting):
    with visiting(java_script_enabled=False) as visit:
        visit.open("birimler/")
        for slug in UNITS:
            expect(unit(visit.page, slug)).to_be_visible()

        links = unit(visit.page, "merkez").locator("dl a")
        hrefs = [link.get_attribute("href") for link in links.all()]

    assert hrefs == ["tel:03120000000", "mailto:danisma@kitaplik.example"]
