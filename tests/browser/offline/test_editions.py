"""A reader who keeps a copy, and a newer edition."""

import shutil
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from macros.handbook.routes import SERVER, SERVICE_WORKER

pytestmark = pytest.mark.browser

CACHE_NAMES = "caches.keys()"
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
    keeper.until(FOUND)
    notice = keeper.page.locator(".offline-notice")
    expect(notice).to_be_visible()
    expect(notice).to_contain_text("yenisi var", use_inner_text=True)
    expect(keeper.page.locator("h1")).to_have_text(heading)
    other = keeper.page.context.new_page()
    other.goto(f"{network.address}sozluk/")
    expect(other.locator(".offline-notice")).to_contain_text(
        "yenisi var", use_inner_text=True
    )
    notice.locator("[data-take]").click()

    expect(keeper.page.locator("h1")).to_have_text("Yeni baskı")
    expect(keeper.page.locator(".offline-notice")).to_have_count(0)
    assert len(keeper.page.evaluate(CACHE_NAMES)) == 1
    expect(other.locator(".offline-notice")).to_contain_text(
        "öncekinden kaldı", use_inner_text=True
    )
    other.close()


def test_the_same_pages_built_another_day_are_no_news(keeper, network):
    later = network.made_on + timedelta(days=3)
    network.requests.clear()
    network.build_again(later)

    keeper.open("cevrimdisi/")
    keeper.until(
        """async () => {
      const found = await navigator.serviceWorker.getRegistration();
      return (await caches.keys()).length === 1 && !found.waiting;
    }"""
    )
    keeper.page.wait_for_timeout(800)

    expect(keeper.page.locator(".offline-notice")).to_have_count(0)
    fetched = [path for path in network.requests if "service-worker" not in path]
    assert fetched == []


def test_a_copy_that_can_no_longer_be_renewed_says_so(keeper, network, words):
    notice = keeper.page.locator(".offline-notice")
    page = network.site / "sozluk" / "index.html"
    network.publish("sozluk/index.html", "</h1>", "!</h1>")
    page.write_text(f"{page.read_text('utf-8')}<!-- of no edition -->", "utf-8")

    keeper.open("rehber/odunc/")
    failed = words["copy_failed"].partition("; ")[2]
    expect(notice).to_contain_text(failed, use_inner_text=True)

    (network.site / SERVICE_WORKER).unlink()
    keeper.open("rehber/odunc/")
    gone = words["copy_gone"].partition(" ve ")[2]
    expect(notice).to_contain_text(gone, use_inner_text=True)
    notice.get_by_role("link").click()
    keeper.page.locator("[data-off]").click()
    expect(keeper.page.locator("[data-on]")).to_be_visible()
    keeper.forgive("404")


def test_a_damaged_file_is_neither_shown_nor_carried_into_the_next_edition(
    keeper, network
):
    keeper.page.evaluate(
        """async (pages) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const page of pages) {
          const [key] = (await cache.keys()).filter(({ url }) => url.endsWith(page));
          const { headers } = await cache.match(key);
          await cache.put(key, new Response("<h1>bozuk</h1>", { headers }));
        }
      }
    }""",
        ["/rehber/odunc/index.html", "/gizlilik/index.html"],
    )

    keeper.open("rehber/odunc/")
    expect(keeper.page.locator("h1")).not_to_have_text("bozuk")
    network.publish("sozluk/index.html", "</h1>", "!</h1>")
    keeper.until(FOUND)
    with keeper.page.expect_navigation():
        keeper.page.locator("[data-take]").click()
    network.requests.clear()
    keeper.open("gizlilik/")
    expect(keeper.page.locator("h1")).not_to_have_text("bozuk")
    assert not [path for path in network.requests if path.endswith("/gizlilik/")]


def test_a_server_can_end_all_copies(keeper, network):
    site = network.site
    shutil.copyfile(site / SERVER / "end-of-copies.js", site / SERVICE_WORKER)

    keeper.open("rehber/odunc/")
    keeper.until(
        """async () => {
      const registered = await navigator.serviceWorker.getRegistrations();
      return registered.length + (await caches.keys()).length === 0;
    }"""
    )
    keeper.open("cevrimdisi/")

    expect(keeper.page.locator("[data-on]")).to_be_visible()
    assert keeper.page.evaluate(CACHE_NAMES) == []
