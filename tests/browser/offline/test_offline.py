"""A reader who keeps a copy and loses the line."""

import pytest
from playwright.sync_api import expect

from tests.browser.offline.conftest import turn_on

pytestmark = pytest.mark.browser

CONTROLLED = "Boolean(navigator.serviceWorker.controller)"
KEPT = "caches.keys()"
REGISTERED = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"


def test_nothing_is_kept_until_the_reader_asks(reading, network):
    with reading() as visit:
        visit.open("rehber/odunc/")
        visit.open("cevrimdisi/")
        expect(visit.page.locator("[data-state]")).to_contain_text("kopya yok")

        assert visit.page.evaluate(REGISTERED) == 0
        assert visit.page.evaluate(KEPT) == []
    assert not [path for path in network.requests if "service-worker" in path]


def test_pages_and_search_work_without_a_network(keeper, network):
    network.disconnect()

    keeper.open("rehber/odunc/?h=kitap#vermek")
    expect(keeper.page.locator("h1")).to_be_visible()
    notice = keeper.page.locator(".offline-notice")
    expect(notice).to_contain_text(f"Bu kopya {network.made_on.day} ")
    expect(notice.locator("button")).to_be_hidden()
    # The address of a search opens it.
    keeper.open("?q=kitap")
    result = keeper.page.locator(".md-search-result__link").first
    expect(result).to_be_visible()
    result.click()

    expect(keeper.page.locator("h1")).to_be_visible()
    assert keeper.page.evaluate(CONTROLLED)


def test_an_address_typed_into_a_new_window_is_answered_too(keeper, network):
    network.disconnect()

    window = keeper.page.context.new_page()
    window.goto(f"{network.address}sozluk/")

    expect(window.locator("h1")).to_be_visible()
    window.close()


def test_a_calculator_used_before_works_without_a_network(keeper, network):
    keeper.open_calculator("salon")
    keeper.answer("card_valid", "no")
    expect(keeper.page.locator("[data-result]")).to_be_visible()
    network.disconnect()

    keeper.open_calculator("salon")
    keeper.answer("card_valid", "no")

    result = keeper.page.locator("[data-result]")
    expect(result).to_have_attribute("data-status", "uygun-degil")


def test_a_calculator_never_used_is_not_kept_and_says_so(keeper, network):
    stored = [path for path in network.requests if "/assets/runtime/" in path]
    state = keeper.page.locator("[data-document] [data-no]").first
    expect(state).to_be_visible()
    network.disconnect()

    keeper.open("hesaplayicilar/salon/")
    keeper.page.locator("[data-calculator] form [name]").first.focus()

    expect(keeper.page.locator("[data-failed]")).to_be_visible()
    assert stored == []


def test_every_calculator_can_be_added_at_once(keeper, network):
    keeper.page.locator("[data-add]").click()
    expect(keeper.page.locator("[data-document] [data-yes]").last).to_be_visible()
    network.disconnect()

    keeper.open_calculator("etkinlik")
    keeper.answer("first_day", "2027-09-06")

    expect(keeper.page.locator("[data-item=duyuru]")).to_be_visible()


def test_a_page_that_is_not_in_the_copy_gives_way_to_what_is(keeper, network):
    network.disconnect()

    keeper.open("boyle-bir-sayfa/yok/")

    lost = keeper.page.locator("[data-not-saved]")
    expect(lost).to_be_visible()
    expect(lost.locator("a")).to_have_attribute(
        "href", f"{network.address}boyle-bir-sayfa/yok/"
    )


def test_a_folder_without_its_slash_leads_to_its_page(keeper, network):
    network.disconnect()

    keeper.open("rehber/odunc?h=a")

    assert keeper.page.url == f"{network.address}rehber/odunc/?h=a"
    expect(keeper.page.locator("h1")).to_be_visible()


def test_part_of_a_printed_page_can_be_asked_for(keeper, network):
    whole = (
        "fetch('../rehber.pdf').then((a) => a.arrayBuffer()).then((b) => b.byteLength)"
    )
    size = keeper.page.evaluate(whole)
    keeper.page.wait_for_function(
        "caches.match(new URL('../rehber.pdf', location.href))"
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


def test_turning_the_copy_off_removes_all_of_it(keeper):
    keeper.page.locator("[data-off]").click()
    expect(keeper.page.locator("[data-on]")).to_be_visible()
    keeper.page.evaluate("fetch('../rehber.pdf').then((a) => a.arrayBuffer())")

    assert keeper.page.evaluate(REGISTERED) == 0
    assert keeper.page.evaluate(KEPT) == []
    keeper.page.reload()
    assert not keeper.page.evaluate(CONTROLLED)


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

    names = {
        path.partition("?")[0].removeprefix("/altyol/") for path in network.requests
    }
    assert {"gomme/salon/", "assets/shell/calculator/calculator.mjs"} <= names
    assert "assets/shell/calculator/worker.mjs" in names
    assert any(name.endswith("/python.wasm") for name in names)


def test_a_copy_that_is_not_what_was_built_is_not_kept(reading, network):
    page = network.site / "rehber" / "odunc" / "index.html"
    page.write_text(page.read_text("utf-8").replace("Kitap", "Başka", 1), "utf-8")

    with reading() as visit:
        visit.open("cevrimdisi/")
        visit.page.locator("[data-on]").click()

        expect(visit.page.locator("[data-status-text]")).to_contain_text(
            "tamamlanamadı"
        )
        expect(visit.page.locator("[data-on]")).to_be_visible()
        assert visit.page.evaluate(KEPT) == []
        assert visit.page.evaluate(REGISTERED) == 0


def test_where_nothing_can_be_kept_the_page_says_so(reading):
    with reading() as visit:
        visit.page.add_init_script(
            "Object.defineProperty(navigator, 'serviceWorker', { value: undefined })"
        )
        visit.open("cevrimdisi/")

        expect(visit.page.locator("[data-state]")).to_contain_text("tutulamıyor")
        expect(visit.page.locator("[data-on]")).to_be_hidden()


def test_a_copy_of_another_site_of_the_host_stays(keeper):
    keeper.page.evaluate("caches.open('rehber http://127.0.0.1/baska/ 1')")

    keeper.page.locator("[data-off]").click()
    expect(keeper.page.locator("[data-on]")).to_be_visible()

    assert keeper.page.evaluate(KEPT) == ["rehber http://127.0.0.1/baska/ 1"]


def test_the_copy_can_be_turned_on_again(keeper, network):
    keeper.page.locator("[data-off]").click()
    keeper.page.locator("[data-on]").wait_for()

    turn_on(keeper)
    network.disconnect()
    keeper.open("sozluk/")

    expect(keeper.page.locator("h1")).to_be_visible()
