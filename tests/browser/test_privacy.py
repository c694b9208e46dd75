"""The page that says what is kept where, shows it, and erases it."""

import json
import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

LIST = "kontrol-listeleri/salon-oncesi/"
KEYS = "Object.keys(localStorage).concat(Object.keys(sessionStorage))"


@pytest.fixture
def marked(visit):
    """Return a reader who has ticked and chosen a view."""
    visit.open(LIST)
    visit.part("item").nth(0).check()
    visit.part("item").nth(1).check()
    visit.page.locator("[name=__palette]").nth(2).check(force=True)
    visit.page.evaluate("localStorage.setItem('/baska/.__palette', '{}')")
    visit.open("gizlilik/")
    return visit


def kept(visit):
    """Return what the stores hold once a page and Material's script are done."""
    visit.page.wait_for_load_state("networkidle")
    return visit.page.evaluate(KEYS)


def test_all_that_is_kept_is_shown_and_nothing_else_is_kept(marked, content, words):
    requested = []
    marked.page.context.on("request", lambda request: requested.append(request.url))
    marked.page.locator(".site-header__search").click()
    marked.page.keyboard.type("salon")
    result = marked.page.locator(".md-search-result__link").first
    expect(result).to_be_visible()
    result.click()
    expect(marked.page.locator("h1")).to_be_visible()
    # What was looked for is told to no server.
    assert not [url for url in requested if "salon" in url.partition("?")[2]]

    marked.open_calculator("salon")
    marked.answer("card_valid", "no")
    expect(marked.part("result")).to_be_visible()
    marked.open("gizlilik/")
    title = content.checklists["salon-oncesi"].title
    lines = marked.page.locator("[data-list] li")
    card = next(
        q for q in content.calculators["salon"].questions if q.id == "card_valid"
    )

    expect(lines).to_have_text(
        [
            words["privacy_view"].format(view=words["theme_view_dark"]),
            words["privacy_answers"].format(n=1, titles=card.title),
            words["privacy_ticks"].format(title=title, n=2),
        ]
    )
    ours = [key for key in kept(marked) if not key.startswith("/baska/")]
    assert sorted({key.rpartition("/")[0] for key in ours}) == [
        "/altyol",
        "/altyol/liste/salon-oncesi",
        "/altyol/yanit",
    ]
    assert marked.page.context.cookies() == []


def test_who_chose_nothing_or_the_view_of_the_system_leaves_nothing(visit):
    result = {}
    for address in ("", "rehber/odunc/", LIST, "kontrol-listeleri/", "gizlilik/"):
        visit.open(address)
        result[address] = kept(visit)

    assert {address: keys for address, keys in result.items() if keys} == {}
    expect(visit.part("nothing")).to_be_visible()
    expect(visit.part("erase")).to_be_hidden()

    for view, keys in ((2, ["/altyol/.__palette"]), (0, [])):
        visit.page.locator("[name=__palette]").nth(view).check(force=True)
        assert kept(visit) == keys


def test_erasing_asks_first_and_removes_all_of_this_site_and_no_other(marked, words):
    dark = marked.page.locator("[name=__palette]").nth(2)
    expect(dark).to_be_checked()
    erase = marked.part("erase")
    erase.click()
    expect(marked.part("confirmation")).to_be_focused()
    marked.part("cancel").click()
    expect(erase).to_be_focused()
    expect(marked.page.locator("[data-list] li")).to_have_count(2)

    erase.click()
    marked.part("confirm").click()

    expect(marked.part("nothing")).to_be_visible()
    expect(marked.part("status-text")).to_have_text(words["privacy_erased"])
    expect(dark).not_to_be_checked()
    assert marked.page.evaluate(KEYS) == ["/baska/.__palette"]

    # What the reader has said can be brought back until she leaves the page.
    marked.part("bring-back").click()
    expect(marked.page.locator("[data-list] li")).to_have_count(1)
    erase.click()
    marked.part("confirm").click()
    expect(marked.part("nothing")).to_be_visible()
    marked.open(LIST)
    expect(marked.part("item").first).not_to_be_checked()
    # No page keeps a view again.
    assert kept(marked) == ["/baska/.__palette"]
    expect(dark).not_to_be_checked()


def test_erasing_in_one_tab_erases_in_all(visit):
    visit.open_calculator("salon")
    visit.answer("card_valid", "no")
    other = visit.page.context.new_page()
    other.goto(f"{visit.site}gizlilik/")
    other.locator("[data-keep-switch]").check()  # so that there is something to erase
    expect(visit.page.locator("[data-keep-switch]")).to_be_checked()
    visit.page.locator("[data-keep-switch]").uncheck()
    expect(other.locator("[data-keep-switch]")).not_to_be_checked()
    other.evaluate("localStorage.setItem('/altyol/liste/salon-oncesi/x', '1')")
    other.reload()
    other.locator("[data-erase]").click()
    other.locator("[data-confirm]").click()

    expect(visit.page.locator(".calculator__form input:checked")).to_have_count(0)
    assert kept(visit) == []


def test_what_the_shell_keeps_is_what_the_page_can_erase(root):
    shell = root / "interactive" / "shell"
    using = {
        path.name
        for path in shell.rglob("*.*js")
        if re.search(
            r"localStorage|sessionStorage|indexedDB|document\.cookie",
            path.read_text("utf-8"),
        )
    }

    assert using == {*("page.mjs", "reader_store.mjs", "stored_data.mjs", "ticks.mjs")}


def test_without_script_the_page_reads_whole(visiting):
    with visiting(java_script_enabled=False) as visit:
        visit.open("gizlilik/")

        expect(visit.part("noscript")).to_be_visible()
        expect(visit.part("erase")).to_have_count(0)


BLOCKED = """() => {
  const refuse = () => { throw new DOMException("blocked", "SecurityError"); };
  for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { configurable: true, get: refuse });
  for (const name of ["keys", "open", "match", "delete"])
    CacheStorage.prototype[name] = async () => refuse();
  for (const name of ["register", "getRegistration"])
    ServiceWorkerContainer.prototype[name] = async () => refuse();
}"""


def test_where_a_browser_refuses_all_site_data_every_page_works(visit, words):
    visit.page.add_init_script(f"({BLOCKED})()")
    visit.open("")
    dark = visit.page.locator("[name=__palette]").nth(2)
    dark.check(force=True)
    scheme = visit.page.locator("body")
    expect(scheme).to_have_attribute("data-md-color-scheme", "slate")
    visit.page.locator(".site-header__search").click()
    visit.page.keyboard.type("salon")
    expect(visit.page.locator(".md-search-result__link").first).to_be_visible()

    visit.open("gizlilik/")
    expect(visit.part("nothing")).to_be_visible()
    visit.open("cevrimdisi/")
    visit.part("on").click()
    expect(visit.part("status-text")).to_have_text(words["offline_refused"])


@pytest.mark.parametrize(
    "stored",
    [
        "kırık {",
        "7",
        '{"index":-1}',
        '{"index":2,"color":{"a b":"x","scheme":"slate"}}',
    ],
)
def test_a_view_that_is_none_is_forgotten_and_another_can_be_chosen(visit, stored):
    visit.page.add_init_script(
        f"localStorage['/altyol/.__palette'] ??= {json.dumps(stored)}"
    )
    visit.open("")

    visit.page.locator("[name=__palette]").nth(2).check(force=True)

    scheme = visit.page.locator("body")
    expect(scheme).to_have_attribute("data-md-color-scheme", "slate")
    visit.page.locator(".site-header__search").click()
    visit.page.keyboard.type("salon")
    expect(visit.page.locator(".md-search-result__link").first).to_be_visible()
