"""The page of an address that is none: what it may have meant, and a search for it."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def lost(visiting, site_at_root):
    """Return a way to come to an address that is none."""
    with visiting(site_at_root) as visit:

        def come(address):
            visit.open(address)
            visit.forgive("404")
            return visit.page

        yield come


@pytest.mark.parametrize(
    ("address", "intended"),
    [
        ("rehber/oduncc/", "rehber/odunc/"),
        ("rehber/%C3%96D%C3%9CN%C3%87.html", "rehber/odunc/"),
        ("hesaplayici/saln", "hesaplayicilar/salon/"),
        ("salon-oncesi", "kontrol-listeleri/salon-oncesi/"),
    ],
)
def test_the_pages_that_an_address_may_have_meant_are_offered(
    lost, site_at_root, address, intended
):
    page = lost(address)
    offered = page.locator("[data-suggestions] li a")

    expect(offered.first).to_be_visible()
    assert f"{site_at_root}{intended}" in [
        link.evaluate("a => a.href") for link in offered.all()
    ]
    assert 1 <= offered.count() <= 3
    offered.first.click()
    expect(page.locator("[data-suggestions]")).to_have_count(0)


def test_a_page_is_offered_by_its_own_name(lost, content):
    page = lost("rehber/oduncc/")

    expect(page.locator("[data-suggestions] li a").first).to_have_text(
        content.guidelines["odunc"].title
    )


@pytest.mark.parametrize("address", ["qqqq-wwww/", "404.html", "%ff%E0%A4%A/"])
def test_where_nothing_is_like_it_nothing_is_offered(lost, address):
    page = lost(address)
    page.wait_for_load_state("networkidle")

    expect(page.locator("[data-suggestions]")).to_be_hidden()
    expect(page.locator(".links a:visible").first).to_be_visible()


def test_the_search_begins_with_the_last_words_of_the_address(lost, site_at_root):
    page = lost("rehber/kitap-almak-icin/")
    page.locator("[data-not-found] [data-open=search]").click()

    expect(page.locator("[name=query]")).to_have_value("kitap almak icin")
    result = page.locator(".md-search-result__link")
    expect(result.first).to_be_visible()
    links = [link.evaluate("a => a.href.split('#')[0]") for link in result.all()]
    assert f"{site_at_root}rehber/odunc/" in links


def test_what_the_reader_has_typed_is_left_alone(lost):
    page = lost("rehber/kitap-almak-icin/")
    page.locator(".site-header__search").click()
    page.keyboard.type("salon")
    page.keyboard.press("Escape")

    page.locator("[data-not-found] [data-open=search]").click()

    expect(page.locator("[name=query]")).to_have_value("salon")


def test_an_address_that_leads_nowhere_gets_help(visiting, site_at_root, words):
    with visiting(site_at_root) as visit:
        visit.open("rehber/yok/boyle/bir/sayfa/")

        expect(visit.page.get_by_role("heading", level=1)).to_have_text(
            words["not_found_title"]
        )
        sheets = (
            "[...document.styleSheets].filter((sheet) => sheet.cssRules.length).length"
        )
        assert visit.page.evaluate(sheets) >= 1
        visit.page.locator(".links a").first.click()
        expect(visit.page.locator("[data-kind]")).not_to_have_attribute(
            "data-kind", "page"
        )
        visit.forgive("404")
