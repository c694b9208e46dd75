"""What a reader does on a page, in Firefox and WebKit: menu, ticks, search, print."""

import io
import json
import re

import pypdfium2  # type: ignore[import-untyped]
import pytest

from macros.handbook.inline_markup import parse, words
from tests.browser.others.conftest import within

CALCULATOR = "hesaplayicilar/salon/"
LIST = "kontrol-listeleri/salon-oncesi/"
TAB, ENTER, ESCAPE = "\ue004", "\ue007", "\ue00c"
"""Keys as WebDriver names them."""
MENU = """() => {
  const button = document.querySelector('[data-open="menu"]');
  const link = document.querySelector("#menu a");
  return [button.getAttribute("aria-expanded"), link.getClientRects().length > 0,
    document.activeElement === button] }"""
TO_MENU = """() => document.querySelector('[data-open="menu"]').focus()"""
OUTCOME = """() => document
  .querySelector("[data-result] [data-condition=gecerli-kart]").dataset.outcome"""
WIDE = """() => document.documentElement.scrollWidth
  - document.documentElement.clientWidth"""
TICK = """() => {
  const box = document.querySelector("[data-checklist][data-ready] [data-item]");
  box?.click();
  return box?.checked }"""
TICKED = """() => {
  const list = document.querySelector("[data-checklist][data-ready]");
  if (!list) return null;
  const boxes = [...list.querySelectorAll("[data-item]")];
  return [boxes.map((box) => box.checked).indexOf(true),
    list.querySelector(".checklist__count").textContent] }"""
AS_ON_PAPER = """() => {
  for (const sheet of document.querySelectorAll("link[media=print]"))
    sheet.media = "all" }"""
SEEN = """() => [...document.querySelectorAll(
    "h1, .checklist-item, .menu, .site-header__button, .site-footer")]
  .filter((each) => each.getClientRects().length > 0)
  .map((each) => each.className || each.localName)"""
OPENED = """() => {
  document.querySelector('[data-open="search"]').click();
  return document.querySelector("dialog.md-search").open }"""
TYPED = """() => {
  const input = document.querySelector("[name=query]");
  input.value = QUERY;
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  return true }"""
FIRST = """() => {
  const links = [...document.querySelectorAll(".md-search-result__item a")];
  return links.slice(0, 6).map((link) => link.href.split("#")[0]) }"""
QUERIES = {
    "SALON": "rehber/salon/",
    "kıtap almak": "rehber/odunc/",
    "ne zaman": "hesaplayicilar/iade/",
    "odünçç": "sozluk/",
}
VIEWS = "() => Object.keys(localStorage).filter((key) => key.endsWith('.__palette'))"
NONE = f"() => ({VIEWS})().length === 0"
DARK = "() => document.querySelectorAll('[name=__palette]')[2].click()"
SYSTEM = "() => document.querySelectorAll('[name=__palette]')[0].click()"


@pytest.fixture
def phone(browser):
    """The browser with a window as narrow as a phone, or as narrow as it gets."""
    browser.resize(360, 740)
    yield browser
    browser.resize(1280, 900)


def test_the_menu_of_a_phone_opens_and_closes_at_the_keyboard(phone, site):
    phone.open(f"{site}rehber/uyelik/")
    assert phone.run("() => innerWidth") < 960
    assert phone.run(MENU) == ["false", False, False]

    phone.run(TO_MENU)
    phone.press(ENTER)
    opened = phone.run(MENU)
    phone.press(ESCAPE)

    assert opened == ["true", True, True]
    assert phone.run(MENU) == ["false", False, True]


def test_no_page_of_a_phone_scrolls_sideways(phone, site):
    for page in ("", "rehber/odunc/", LIST, CALCULATOR):
        phone.open(f"{site}{page}")

        assert phone.run(WIDE) <= 0, page


def test_a_calculator_answers(browser, site, verdict):
    browser.open(f"{site}{CALCULATOR}")

    assert verdict(browser.run) == "uygun-degil"
    assert browser.run(OUTCOME) == "unmet"


def test_a_tick_is_there_again_after_the_page_was_left(browser, site, until):
    browser.open(f"{site}{LIST}")
    until(TICK)
    ticked = until(TICKED)

    browser.open(f"{site}rehber/uyelik/")
    browser.open(f"{site}{LIST}")

    assert ticked[0] == 0
    assert ticked[1].startswith("1 / ")
    assert until(TICKED) == ticked


def test_no_view_is_kept_before_one_is_chosen(browser, site, until):
    browser.open(f"{site}rehber/uyelik/")
    # Material keeps one at every page, until the script of the page is there.
    until(NONE)

    browser.run(DARK)
    chosen = browser.run(VIEWS)
    browser.run(SYSTEM)

    assert len(chosen) == 1
    until(NONE)


def joined(text):
    """Return a text without the signs at which a line may break."""
    return re.sub(r"[\s\u2010\u00ad\ufffe-]", "", text)


def test_a_list_is_printed_whole_and_without_the_controls_of_the_page(
    browser, site, content
):
    checklist = content.checklists["salon-oncesi"]
    browser.open(f"{site}{LIST}")

    printed = browser.print()

    if printed is None:  # WebKitGTK's driver prints nothing; its engine lays out
        browser.run(AS_ON_PAPER)
        items = sum(1 for _ in checklist.items)
        assert browser.run(SEEN) == ["h1", *["checklist-item"] * items]
        return
    with pypdfium2.PdfDocument(io.BytesIO(printed)) as paper:
        messages = joined("".join(p.get_textpage().get_text_bounded() for p in paper))
    # Firefox draws bold letters of a variable font as shapes: titles are no text.
    for item in checklist.items:
        assert joined(words(parse(item.text))) in messages
    for control in ("theme_toc", "theme_view", "checklist_reset", "az_title"):
        assert joined(content.words[control]) not in messages


def test_a_query_finds_its_page(browser, site, until):
    browser.open(f"{site}rehber/uyelik/")
    until(OPENED)
    for query, page in QUERIES.items():
        browser.run(TYPED.replace("QUERY", json.dumps(query)))

        assert within(20, lambda: f"{site}{page}" in browser.run(FIRST)), query  # noqa: B023 - called at once
