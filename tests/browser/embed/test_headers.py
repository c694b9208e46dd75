"""Every kind of page under the headers that the build wrote for it."""

import pytest
from playwright.sync_api import expect

from tests.browser.host_servers import guarded

pytestmark = pytest.mark.browser

PLACES = [
    "",
    "rehber/odunc/",
    "kontrol-listeleri/salon-oncesi/",
    "hesaplayicilar/",
    "hesaplayicilar/etkinlik/",
    "sozluk/",
    "kaynaklar/",
    "yerlestirme/",
    "gomme/salon/",
    "yok/",
]


@pytest.fixture(scope="module")
def reader(visiting, built):
    # The page for lost readers knows only the root.
    with guarded(built, "/") as address, visiting(address) as visit:
        yield visit


@pytest.mark.parametrize("location", PLACES)
def test_no_page_breaks_its_own_policy(reader, location):
    reader.open(location)
    reader.page.wait_for_load_state("networkidle")

    reader.forgive("404")
    assert reader.problems == []


def test_a_calculator_calculates_under_its_policy(reader):
    reader.open_calculator("salon")
    reader.answer("card_valid", "no")

    expect(reader.page.locator("[data-result]")).to_have_attribute(
        "data-status", "uygun-degil"
    )


def test_the_search_finds_under_its_policy(reader):
    reader.open("")
    reader.page.locator(".site-header__search").click()
    reader.page.keyboard.type("salon")

    expect(reader.page.locator(".md-search-result__item").first).to_be_visible()


@pytest.mark.parametrize(
    ("location", "framed"),
    [("hesaplayicilar/salon/", False), ("", False), ("gomme/salon/", True)],
)
def test_only_the_calculators_alone_may_stand_in_a_frame(
    guarded_site, chromium, host_pages, location, framed
):
    pages, port = host_pages
    pages["/cerceve"] = (f'<iframe src="{guarded_site}{location}"></iframe>', {})
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"http://fakulte.localhost:{port}/cerceve")

    page.wait_for_timeout(500)
    shown = page.frame_locator("iframe").locator("[data-kind]")

    expect(shown).to_have_count(1 if framed else 0)
    context.close()


def test_what_is_sent_is_strict(reader):
    for location, framers in (("", "'none'"), ("gomme/salon/", "'self'")):
        sent = reader.page.request.get(reader.site + location).headers
        assert "unsafe-inline" not in sent["content-security-policy"]
        assert "'unsafe-eval'" not in sent["content-security-policy"]
        assert f"frame-ancestors {framers}" in sent["content-security-policy"]
        assert sent["x-content-type-options"] == "nosniff"
        assert ("x-frame-options" in sent) is (location == "")
    script = reader.page.request.get(f"{reader.site}gomme/v1/embed.js").headers
    assert script["access-control-allow-origin"] == "*"
