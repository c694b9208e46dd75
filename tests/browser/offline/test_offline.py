"""A reader who keeps a copy and loses the line."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.offline.conftest import turn_on
from tests.site_files import address_of, shell_of

pytestmark = pytest.mark.browser

CONTROLLED = "Boolean(navigator.serviceWorker.controller)"
CACHE_NAMES = "caches.keys()"
REGISTERED = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"


def test_nothing_is_kept_until_the_reader_asks(reading, network):
    with reading() as visit:
        visit.open("rehber/odunc/")
        visit.open("cevrimdisi/")
        expect(visit.page.locator("[data-state]")).to_contain_text("kopya yok")

        assert visit.page.evaluate(REGISTERED) == 0
        assert visit.page.evaluate(CACHE_NAMES) == []
    assert not [path for path in network.requests if "service-worker" in path]


def test_pages_and_search_work_without_a_network(keeper, network, words):
    page = keeper.page
    expect(page.locator("[data-document] [data-no]").first).to_be_visible()
    page.clock.set_fixed_time(network.made_on.isoformat())
    network.disconnect()

    keeper.open("rehber/odunc/?h=kitap#vermek")
    expect(page.locator("h1")).to_be_visible()
    notice = page.locator(".offline-notice")
    # What a reader sees: the text of hidden sentences counts otherwise.
    before, after = words["copy_offline"].split("{day}")
    for text in (before, f"{network.made_on.day} ", after):
        expect(notice).to_contain_text(text, use_inner_text=True)
    expect(notice.locator("button")).to_be_hidden()
    # The address of a search opens it.
    keeper.open("?q=kitap")
    page.locator(".md-search-result__link").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate(CONTROLLED)
    # So does one that is typed into a new window.
    window = page.context.new_page()
    window.goto(f"{network.address}sozluk/")
    expect(window.locator("h1")).to_be_visible()
    window.close()
    # A folder without its slash leads to its page.
    keeper.open("rehber/odunc?h=a")
    assert page.url == f"{network.address}rehber/odunc/?h=a"
    expect(page.locator("h1")).to_be_visible()


def test_what_is_not_in_the_copy_says_so(keeper, network):
    missing = "boyle-bir-sayfa/yok/"
    network.disconnect()

    keeper.open(missing)
    lost = keeper.page.locator("[data-not-saved]")
    expect(lost).to_be_visible()
    expect(lost.locator("a")).to_have_attribute("href", f"{network.address}{missing}")
    keeper.open("hesaplayicilar/salon/")
    keeper.page.locator("[data-calculator] form [name]").first.focus()

    expect(keeper.page.locator("[data-failed]")).to_be_visible()
    assert not [path for path in network.requests if "/assets/runtime/" in path]


def test_an_address_that_is_none_breaks_no_page(keeper, network):
    network.disconnect()
    for address in ("%25", "%25E0%25A4%25A", "http%3A%2F%2F[", "%2F%2Fbaska.example"):
        keeper.open(f"cevrimdisi/?yok={address}")

        expect(keeper.page.locator("[data-off]")).to_be_visible()


def test_an_old_copy_says_more_plainly_that_it_is_old(keeper, network, words, axe):
    keeper.page.add_init_script(axe)
    network.disconnect()
    later = network.made_on + timedelta(days=40)
    keeper.page.clock.set_fixed_time(later.isoformat())

    keeper.open("rehber/odunc/")

    notice = keeper.page.locator(".offline-notice")
    old = words["copy_old"].partition("; ")[2]
    expect(notice).to_contain_text(old, use_inner_text=True)
    assert violations(keeper.page, [360]) == {}


def test_calculators_used_before_or_added_work_without_a_network(keeper, network):
    result = keeper.page.locator("[data-result]")
    keeper.open_calculator("salon")
    keeper.answer("card_valid", "no")
    expect(result).to_be_visible()
    network.disconnect()
    keeper.open_calculator("salon")
    keeper.answer("card_valid", "no")
    expect(result).to_have_attribute("data-status", "uygun-degil")

    network.connect()
    keeper.open("cevrimdisi/")
    keeper.page.locator("[data-add]").click()
    expect(keeper.page.locator("[data-document] [data-yes]").last).to_be_visible()
    network.disconnect()
    keeper.open_calculator("etkinlik")
    keeper.answer("first_day", "2027-09-06")

    expect(keeper.page.locator("[data-item=duyuru]")).to_be_visible()


def test_part_of_a_printed_page_can_be_asked_for(keeper, network):
    whole = (
        "fetch('../rehber.pdf').then((a) => a.arrayBuffer()).then((b) => b.byteLength)"
    )
    size = keeper.page.evaluate(whole)
    keeper.until(
        "async () => Boolean(await caches.match(new URL('../rehber.pdf', location)))"
    )
    network.disconnect()

    messages = keeper.page.evaluate("""async () => {
      const asks = ["bytes=0-4", "bytes=-3", "bytes=9999999-", "bytes=5-"];
      return Promise.all(asks.map(async (Range) => {
        const answer = await fetch("../rehber.pdf", { headers: { Range } });
        const { length } = await answer.text();
        return [answer.status, answer.headers.get("Content-Range"), length < 9];
      }));
    }""")

    assert messages == [
        [206, f"bytes 0-4/{size}", True],
        [206, f"bytes {size - 3}-{size - 1}/{size}", True],
        [416, f"bytes */{size}", True],
        [206, f"bytes 5-{size - 1}/{size}", False],
    ]
    keeper.forgive("416")


def test_turning_the_copy_off_removes_all_of_it_and_it_can_be_turned_on(
    keeper, network
):
    of_another_site = "rehber http://127.0.0.1/baska/ 1"
    keeper.page.evaluate("(name) => caches.open(name)", of_another_site)
    keeper.page.locator("[data-off]").click()
    expect(keeper.page.locator("[data-on]")).to_be_visible()
    keeper.page.evaluate("fetch('../rehber.pdf').then((a) => a.arrayBuffer())")

    assert keeper.page.evaluate(REGISTERED) == 0
    assert keeper.page.evaluate(CACHE_NAMES) == [of_another_site]
    keeper.page.reload()
    assert not keeper.page.evaluate(CONTROLLED)

    turn_on(keeper)
    network.disconnect()
    keeper.open("sozluk/")
    expect(keeper.page.locator("h1")).to_be_visible()


def test_calculators_alone_are_never_answered_from_the_copy(keeper, network):
    keeper.open_calculator("salon")
    network.requests.clear()
    # Without its own cache the browser has to ask for every file.
    browser = keeper.page.context.new_cdp_session(keeper.page)
    browser.send("Network.enable")
    browser.send("Network.clearBrowserCache")
    browser.send("Network.setCacheDisabled", {"cacheDisabled": True})

    keeper.open("gomme/salon/")
    keeper.page.locator("[data-calculator] form [name]").first.focus()
    keeper.page.wait_for_selector("[data-calculator][data-state=ready]")

    shell = address_of(shell_of(network.site), network.site)
    names = {
        path.partition("?")[0].removeprefix("/altyol/") for path in network.requests
    }
    assert {"gomme/salon/", f"{shell}/calculator/calculator.mjs"} <= names
    assert f"{shell}/calculator/worker.mjs" in names
    assert any(name.endswith("/python.wasm") for name in names)


def test_a_copy_that_is_not_what_was_built_is_not_kept(reading, network, words):
    page = network.site / "rehber" / "odunc" / "index.html"
    page.write_text(page.read_text("utf-8").replace("Kitap", "Başka", 1), "utf-8")

    with reading() as visit:
        visit.open("cevrimdisi/")
        visit.page.locator("[data-on]").click()

        status = visit.page.locator("[data-status-text]")
        expect(status).to_have_text(words["offline_changed"])
        expect(visit.page.locator("[data-on]")).to_be_visible()
        assert visit.page.evaluate(CACHE_NAMES) == []
        assert visit.page.evaluate(REGISTERED) == 0


def test_where_nothing_can_be_kept_the_page_says_so(reading):
    with reading() as visit:
        visit.page.add_init_script(
            "Object.defineProperty(navigator, 'serviceWorker', { value: undefined })"
        )
        visit.open("cevrimdisi/")

        expect(visit.page.locator("[data-state]")).to_contain_text("tutulamıyor")
        expect(visit.page.locator("[data-on]")).to_be_hidden()
