"""What the build's headers allow; tests/content opens every page under them."""

import pytest
from playwright.sync_api import expect

from tests.browser.embed.host_pages import HostPage

pytestmark = pytest.mark.browser


def test_calculator_and_search_work_under_their_policy(visiting, guarded_site):
    with visiting(guarded_site) as visit:
        visit.open_calculator("salon")
        with visit.result():
            visit.answer("card_valid", "no")
        visit.page.locator(".site-header__search").click()
        visit.page.keyboard.type("salon")

        expect(visit.page.locator(".md-search-result__item").first).to_be_visible()


def test_only_the_calculators_alone_may_stand_in_a_frame(host):
    addresses = ("hesaplayicilar/salon/", "", "gomme/salon/")
    frames = "".join(f"<iframe src='SITE/{address}'></iframe>" for address in addresses)
    with host(HostPage(frames)) as visited:
        [alone] = visited.frames()
        expect(alone.locator("[data-kind]")).to_have_count(1)

        filled = [f.url for f in visited.page.frames if f.locator("main, form").count()]
        assert filled == [alone.url]


def test_what_is_sent_is_strict(page, guarded_site):
    for location, framers in (("", "'none'"), ("gomme/salon/", "'self'")):
        sent = page.request.get(guarded_site + location).headers
        assert "unsafe-inline" not in sent["content-security-policy"]
        assert "'unsafe-eval'" not in sent["content-security-policy"]
        assert f"frame-ancestors {framers}" in sent["content-security-policy"]
        assert sent["x-content-type-options"] == "nosniff"
        assert ("x-frame-options" in sent) is (location == "")
    script = page.request.get(f"{guarded_site}gomme/v1/embed.js").headers
    assert script["access-control-allow-origin"] == "*"
