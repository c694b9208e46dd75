"""Where things stand on a page: edges meet, lines break well, lists fit."""

import pytest
from playwright.sync_api import expect

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
def reader(visiting):
    with visiting(reduced_motion="reduce") as result:
        yield result


@pytest.fixture
def at(reader):
    """Return a way to open a page on a screen."""

    def opened(address, screen):
        reader.page.set_viewport_size(screen)
        reader.open(address)
        return reader.page

    return opened


@pytest.mark.parametrize("slug", ["salon", "etkinlik"])
def test_what_stands_above_a_form_ends_where_the_form_ends(at, slug):
    page = at(f"hesaplayicilar/{slug}/", DESK)
    expect(page.locator(".calculator__form")).to_be_visible()

    edges = page.evaluate(EDGES)

    assert len(edges) == 4
    assert max(edges) <= 0


@pytest.mark.parametrize("slug", ["salon", "etkinlik"])
def test_no_question_leaves_a_lone_word_on_its_last_line(at, slug):
    page = at(f"hesaplayicilar/{slug}/", PHONE)
    expect(page.locator(".calculator__form")).to_be_visible()

    lines = page.evaluate(LINES)

    assert lines
    assert [each for each in lines if each[-1] < max(each) / 3] == []


@pytest.mark.parametrize("slug", ["salon", "etkinlik"])
def test_the_buttons_of_a_phone_are_as_wide_as_each_other(at, slug):
    page = at(f"hesaplayicilar/{slug}/", PHONE)
    buttons = page.locator(".calculator__tools .button:visible")
    expect(buttons.first).to_be_visible()

    widths = buttons.evaluate_all("(all) => all.map((each) => each.offsetWidth)")

    assert len(widths) == 3
    assert len(set(widths)) == 1


def test_the_ring_of_a_choice_stands_around_its_words_too(at):
    page = at("hesaplayicilar/salon/", PHONE)
    page.locator("[name=member_type]").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    ring = "(each) => getComputedStyle(each).outlineStyle"

    focused = page.locator(".choice:has(:focus)")

    assert focused.evaluate(ring) == "solid"
    assert focused.locator("input").evaluate(ring) == "none"


def test_the_name_of_a_row_is_the_title_of_its_card(at):
    page = at("hesaplayicilar/etkinlik/tablo/", PHONE)
    name = page.locator("[data-table=isler] tbody tr").first.locator("> :first-child")

    weight, label, number = name.evaluate("""(each) => [
      getComputedStyle(each).fontWeight,
      getComputedStyle(each, "::before").content,
      each.localName,
    ]""")

    assert (int(weight) >= 600, label, number) == (True, "none", "th")


def test_few_columns_are_a_table_on_a_tablet_and_many_are_not(at):
    page = at("hesaplayicilar/etkinlik/tablo/", TABLET)
    assert page.locator("[data-table=isler] table").evaluate(SHOWN) == "table"
    page = at("hesaplayicilar/salon/tablo/", TABLET)
    tables = page.locator(".outcomes:not([data-ordered]) table")
    assert {each.evaluate(SHOWN) for each in tables.all()} == {"table"}
    assert page.locator("[data-table=sonuc] table").evaluate(SHOWN) == "block"


@pytest.mark.parametrize("screen", [PHONE, TABLET], ids=["phone", "tablet"])
def test_the_number_of_a_row_stands_beside_its_words(at, screen):
    page = at("hesaplayicilar/salon/tablo/", screen)

    rows = page.locator("[data-table=sonuc] tbody tr")

    assert rows.count() > 5
    assert rows.evaluate_all(COVERED) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_menu_of_a_phone_has_a_ground_of_its_own(at, scheme):
    page = at("", PHONE)
    page.emulate_media(color_scheme=scheme)
    page.locator("[data-open=menu]").click()

    menu, bar, hero = page.evaluate(GROUND)
    page.emulate_media(color_scheme="light")

    assert bar == hero
    assert menu not in {bar, "rgba(0, 0, 0, 0)"}


def test_a_long_list_beside_the_page_fades_where_it_goes_on(at):
    page = at("rehber/salon/", {"width": 1280, "height": 200})

    room, fades, below = page.locator(".section-nav").evaluate(FOOT)

    assert room
    assert fades
    assert below >= -1  # nothing lies over its last line


def test_each_page_says_once_of_which_edition_it_is(built, words):
    label = f'aria-label="{words["edition_title"]}"'
    messages = {
        path.relative_to(built).as_posix(): path.read_text("utf-8").count(label)
        for path in built.rglob("*.html")
        if 'class="site-footer"' in path.read_text("utf-8")
    }

    assert {name: n for name, n in messages.items() if n != 1} == {}
