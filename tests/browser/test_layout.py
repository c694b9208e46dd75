"""Where things stand on a page: edges meet, lines break well, lists fit."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import TOO_WIDE, show

pytestmark = pytest.mark.browser

PHONE, TABLET, DESK = (
    {"width": 360, "height": 740},
    {"width": 768, "height": 1024},
    {"width": 1280, "height": 800},
)
EDGES = """(edge) => {
  const right = (each) => Math.round(each.getBoundingClientRect().right);
  const above = ".page__text > :is(.breadcrumb, .lead, .edition, .calculator__private)";
  return [...document.querySelectorAll(above)].map(right)
    .map((found) => found - right(document.querySelector(".calculator__form")));
}"""
LINES = """() => [...document.querySelectorAll(".question__text")].map((text) => {
  const range = document.createRange();
  range.selectNodeContents(text);
  const lines = new Map();
  for (const { top, width } of range.getClientRects())
    lines.set(Math.round(top), (lines.get(Math.round(top)) ?? 0) + width);
  return [...lines.values()];
}).filter((lines) => lines.length > 1)"""
COVERED = """(rows) => rows.filter((row) => {
  const number = row.querySelector("th").getBoundingClientRect();
  const words = [...row.querySelectorAll("td")].flatMap((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return [...range.getClientRects()];
  });
  return words.some(({ left, right, top, bottom, width }) => width > 0
    && right > number.left && left < number.right
    && bottom > number.top && top < number.bottom);
}).map((row) => row.textContent)"""
BEYOND_ITS_BOX = """() => [...document.querySelectorAll("body *")].filter((each) => {
  const { display, overflowX } = getComputedStyle(each);
  return display !== "inline" && overflowX === "visible" && each.checkVisibility() &&
    !each.closest("svg, table, .visually-hidden") &&
    each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1;
}).map((each) => each.outerHTML.slice(0, 120))"""
"""Words that leave their frame, though the page is no wider for it."""
LONG_LABELS = """() => {
  for (const each of document.querySelectorAll("main button:not(:has(*))"))
    each.textContent = "kararlaştırıyorum";
}"""
ENLARGED = (
    "hesaplayicilar/salon/",
    "kontrol-listeleri/",
    "kontrol-listeleri/salon-oncesi/",
    "rehber/odunc/",
    "yolum/",
    "yerlestirme/",
    "",
)
SHOWN = "(each) => getComputedStyle(each).display"
GROUND = """() => {
  const [menu, bar, hero] = ["#menu", ".site-header", ".hero"].map((name) =>
    getComputedStyle(document.querySelector(name)));
  return [menu.backgroundColor, bar.backgroundColor, hero.backgroundColor];
}"""
FOOT = """(list) => {
  list.scrollTop = 0;
  const after = getComputedStyle(list, "::after");
  const fades = after.position === "sticky" && after.backgroundImage !== "none";
  const room = list.scrollHeight > list.clientHeight;
  list.scrollTop = list.scrollHeight;
  const last = [...list.querySelectorAll("a")].at(-1).getBoundingClientRect();
  return [room, fades,
    list.getBoundingClientRect().bottom - last.bottom - parseFloat(after.height)];
}"""


@pytest.fixture(scope="module")
def at(visiting):
    """Return a way to open a page on a screen."""
    with visiting(reduced_motion="reduce") as reader:

        def opened(address, screen):
            reader.page.set_viewport_size(screen)
            reader.open(address)
            return reader.page

        yield opened


@pytest.mark.parametrize("slug", ["salon", "etkinlik"])
def test_a_form_keeps_its_edges_and_begins_on_the_first_screen(at, slug):
    page = at(f"hesaplayicilar/{slug}/", DESK)
    expect(page.locator(".calculator__form")).to_be_visible()
    edges = page.evaluate(EDGES)
    assert len(edges) == 4
    assert max(edges) <= 0

    page.set_viewport_size(PHONE)
    first = page.locator(".question [name]").first.bounding_box()
    assert first["y"] + first["height"] < PHONE["height"]
    lines = page.evaluate(LINES)
    assert lines
    # No question leaves a lone word on its last line.
    assert [each for each in lines if each[-1] < max(each) / 3] == []

    buttons = page.locator(".calculator__tools .button:visible")
    widths = buttons.evaluate_all("(all) => all.map((each) => each.offsetWidth)")
    assert len(widths) == 3
    assert len(set(widths)) == 1


@pytest.mark.parametrize(("width", "size"), [(360, "200%"), (180, "")])
def test_at_twice_the_size_nothing_lies_outside_the_screen(at, width, size):
    enlarge = "(size) => { document.documentElement.style.fontSize = size }"
    for address in ENLARGED:
        page = at(address, {"width": width, "height": 740})
        page.evaluate(enlarge, size)

        assert page.evaluate(TOO_WIDE) == [], address
        page.evaluate(LONG_LABELS)
        assert page.evaluate(BEYOND_ITS_BOX) == [], address
    menu = page.locator("[data-open=menu]")
    box = menu.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    menu.click()
    expect(page.locator("#menu a").last).to_be_visible()


def test_the_ring_of_a_choice_stands_around_its_words_too(at):
    page = at("hesaplayicilar/salon/", PHONE)
    page.locator("[name=member_type]").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    ring = "(each) => getComputedStyle(each).outlineStyle"

    focused = page.locator(".choice:has(:focus)")

    assert focused.evaluate(ring) == "solid"
    assert focused.locator("input").evaluate(ring) == "none"


def test_few_columns_are_a_table_on_a_tablet_and_cards_with_titles_on_a_phone(at):
    page = at("hesaplayicilar/etkinlik/tablo/", TABLET)
    assert page.locator("[data-table=isler] table").evaluate(SHOWN) == "table"

    page.set_viewport_size(PHONE)
    title = page.locator("[data-table=isler] tbody tr").first.locator("> :first-child")
    weight, label, tag = title.evaluate("""(each) => [
      getComputedStyle(each).fontWeight,
      getComputedStyle(each, "::before").content,
      each.localName,
    ]""")
    assert (int(weight) >= 600, label, tag) == (True, "none", "th")


def test_many_columns_are_cards_whose_number_stands_beside_their_words(at):
    page = at("hesaplayicilar/salon/tablo/", TABLET)
    tables = page.locator(".outcomes:not([data-ordered]) table")
    assert {each.evaluate(SHOWN) for each in tables.all()} == {"table"}
    assert page.locator("[data-table=sonuc] table").evaluate(SHOWN) == "block"

    rows = page.locator("[data-table=sonuc] tbody tr")
    assert rows.count() > 5
    for screen in (TABLET, PHONE):
        page.set_viewport_size(screen)
        assert rows.evaluate_all(COVERED) == []


def test_the_open_menu_of_a_phone_has_a_ground_of_its_own(at):
    page = at("", PHONE)
    page.locator("[data-open=menu]").click()
    for scheme in ("dark", "light"):
        show(page, scheme)

        menu, bar, hero = page.evaluate(GROUND)

        assert bar == hero
        assert menu not in {bar, "rgba(0, 0, 0, 0)"}


def test_a_long_list_beside_the_page_fades_where_it_goes_on(at):
    page = at("rehber/salon/", {"width": 1280, "height": 200})

    room, fades, below = page.locator(".section-nav").evaluate(FOOT)

    assert room
    assert fades
    assert below >= -1  # nothing lies over its last line
