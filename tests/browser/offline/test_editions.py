"""A reader who keeps a copy, and a newer edition."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

KEPT = "caches.keys()"
FOUND = """async () => {
  const found = await navigator.serviceWorker.getRegistration();
  await found.update();
  return Boolean(found.waiting);
}"""


def test_a_newer_edition_is_told_and_taken_only_when_asked(keeper, network):
    keeper.open("rehber/odunc/")
    heading = keeper.page.locator("h1").inner_text()
    network.publish("rehber/odunc/index.html", f">{heading}<", ">Yeni baskı<")

    keeper.open("rehber/odunc/")
    # Browsers look for themselves, when they find the time.
    keeper.page.wait_for_function(FOUND)
    notice = keeper.page.locator(".offline-notice")
    expect(notice).to_be_visible()
    expect(notice).to_contain_text("yenisi var")
    expect(keeper.page.locator("h1")).to_have_text(heading)
    other = keeper.page.context.new_page()
    other.goto(f"{network.address}sozluk/")
    expect(other.locator(".offline-notice")).to_contain_text("yenisi var")
    notice.locator("[data-take]").click()

    expect(keeper.page.locator("h1")).to_have_text("Yeni baskı")
    expect(keeper.page.locator(".offline-notice")).to_have_count(0)
    assert len(keeper.page.evaluate(KEPT)) == 1
    expect(other.locator(".offline-notice")).to_contain_text("öncekinden kaldı")
    other.close()


def test_the_same_pages_built_another_day_are_no_news(keeper, network):
    later = network.made_on + timedelta(days=3)
    network.requests.clear()
    network.build_again(later)

    keeper.open("cevrimdisi/")
    keeper.page.wait_for_function(
        "caches.keys().then((all) => all.length === 1) &&"
        " navigator.serviceWorker.getRegistration().then((it) => !it.waiting)"
    )
    keeper.page.wait_for_timeout(800)

    expect(keeper.page.locator(".offline-notice")).to_have_count(0)
    fetched = [path for path in network.requests if "service-worker" not in path]
    assert fetched == []
