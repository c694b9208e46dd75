"""The page of an address that is none: what it may have meant, and a search for it."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

INTENDED = {
    "rehber/oduncc/": "rehber/odunc/",
    "rehber/%C3%96D%C3%9CN%C3%87.html": "rehber/odunc/",
    "hesaplayici/saln": "hesaplayicilar/salon/",
    "salon-oncesi": "kontrol-listeleri/salon-oncesi/",
}
SHEETS = "[...document.styleSheets].filter((sheet) => sheet.cssRules.length).length"


@pytest.fixture
def lost(visiting, site_at_root):
    """Return a way to come to an address that is none."""
    with visiting(site_at_root) as visit:
        visit.forgive("404")

        def come(address):
            visit.open(address)
            return visit.page

        yield come


def test_the_pages_that_an_address_may_have_meant_are_offered(
    lost, site_at_root, content
):
    for address, intended in INTENDED.items():
        page = lost(address)
        offered = page.locator("[data-suggestions] li a")

        expect(offered.first).to_be_visible()
        links = offered.evaluate_all("all => all.map(({ href }) => href)")
        assert f"{site_at_root}{intended}" in links
        assert len(links) <= 3
        if address == "rehber/oduncc/":
            expect(offered.first).to_have_text(content.guidelines["odunc"].title)
        offered.first.click()
        expect(page.locator("[data-suggestions]")).to_have_count(0)


def test_where_nothing_is_like_it_nothing_is_offered(lost, words):
    for address in ("qqqq-wwww/", "404.html", "%ff%E0%A4%A/", "rehber/a/b/c/d/"):
        page = lost(address)
        page.wait_for_load_state("networkidle")

        heading = page.get_by_role("heading", level=1)
        expect(heading).to_have_text(words["not_found_title"])
        expect(page.locator("[data-suggestions]")).to_be_hidden()
        assert page.evaluate(SHEETS) >= 1
        page.locator(".links a:visible").first.click()
        expect(page.locator("[data-kind]")).not_to_have_attribute("data-kind", "page")


def test_the_search_begins_with_the_last_words_of_the_address(lost, site_at_root):
    page = lost("rehber/kitap-almak-icin/")
    page.locator("[data-not-found] [data-open=search]").click()

    expect(page.locator("[name=query]")).to_have_value("kitap almak icin")
    result = page.locator(".md-search-result__link")
    expect(result.first).to_be_visible()
    links = result.evaluate_all("all => all.map(({ href }) => href.split('#')[0])")
    assert f"{site_at_root}rehber/odunc/" in links
    result.first.click()
    page.wait_for_url(f"{links[0]}*")


def test_what_the_reader_has_typed_is_left_alone(lost):
    page = lost("rehber/kitap-almak-icin/")
    page.locator(".site-header__search").click()
    page.keyboard.type("salon")
    page.keyboard.press("Escape")

    page.locator("[data-not-found] [data-open=search]").click()

    expect(page.locator("[name=query]")).to_have_value("salon")
