"""Every kind of page from its first stop to its last, with the Tab key alone."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

LETTER = "belgeler/salon-sorusu/"
CALCULATOR = "hesaplayicilar/salon/"
LIST, SEARCH = "kontrol-listeleri/salon-oncesi/", ".site-header__search"
AT_MOST = 120
"""Stops of a page that are looked at: the pages of sources have many hundreds."""
STOP = """() => {
  const { activeElement: found, body } = document;
  // After the last stop comes the browser's own, or the first one again.
  if (!found || found === body || found === window.firstStop) return null;
  window.firstStop ??= found;
  if (found.localName === "iframe") return [found.title, ""];
  const label = found.closest("label");
  const box = [...(label ?? found).getClientRects()].find(({ width }) => width > 0);
  const fault = () => {
    if (!box) return "has no place";
    const x = box.left + box.width / 2;
    const y = box.top + Math.min(box.height, innerHeight) / 2;
    if (x < 0 || x > innerWidth || box.bottom <= 0 || box.top >= innerHeight)
      return `stands off the screen at ${Math.round(x)}, ${Math.round(y)}`;
    const top = document.elementFromPoint(x, Math.max(1, Math.min(y, innerHeight - 1)));
    const same = top && [found, label].some((e) => e?.contains(top) || top.contains(e));
    if (!same) return `is covered by ${top?.outerHTML.slice(0, 60)}`;
    // A link that fills its card wears its ring around the card.
    const marked = (each) => [null, "::after"].some((part) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each, part);
      const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
      return outlined || boxShadow !== "none";
    });
    const near = [found, label, label?.querySelector("span")].filter(Boolean);
    return near.some(marked) ? "" : "is not marked";
  };
  const last = window.lastStop;
  const place = last?.compareDocumentPosition(found) ?? 0;
  const back = place & Node.DOCUMENT_POSITION_PRECEDING;
  window.lastStop = found;
  const told = fault() || (back ? "comes out of order" : "");
  return [found.outerHTML.slice(0, 100), told];
}"""


@pytest.fixture(scope="module")
def reader(visiting, site_at_root):
    with visiting(site_at_root, reduced_motion="reduce") as result:
        yield result


@pytest.fixture(scope="module")
def kinds(built):
    """Return a page of each kind; what another site frames has tests of its own."""
    result: dict[str, str] = {}
    for path in sorted(built.rglob("*.html")):
        for kind in re.findall(r'data-kind="([a-z_]+)"', path.read_text("utf-8")):
            address = path.relative_to(built).as_posix().removesuffix("index.html")
            result.setdefault(kind, address)
    del result["embed"]
    assert {"front", "chapter", "checklist", "calculator", "page"} <= {*result}
    # Those without days: in their fields the browser marks the button for the calendar.
    return result | {"calculator": CALCULATOR, "letter": LETTER}


def walked(page):
    """Return every stop from the top of the page with what is wrong with it.

    The key is held down, as a reader does on a long page: half as much to be told.
    """
    stops = []
    for _ in range(AT_MOST):
        page.keyboard.down("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        stops.append(stop)
    page.keyboard.up("Tab")
    return stops


def load_preview(page):
    """Let the preview take its height now, not while a stop below it is looked at."""
    preview = page.locator("rehber-hesaplayici")
    preview.scroll_into_view_if_needed()
    expect(preview.locator("a")).to_be_hidden()
    page.evaluate("scrollTo(0, 0)")


@pytest.mark.parametrize("width", [360, 1280])
def test_every_stop_is_seen_marked_and_in_order(reader, kinds, width):
    reader.page.set_viewport_size({"width": width, "height": 720})
    faults = {}
    for kind, address in kinds.items():
        if kind == "moved":  # leads on at once
            continue
        reader.open(address)
        if kind == "embed_guide":
            load_preview(reader.page)

        stops = walked(reader.page)

        assert len(stops) > 10, kind
        faults[kind] = [stop for stop in stops if stop[1]]
    assert {kind: stops for kind, stops in faults.items() if stops} == {}


@pytest.mark.parametrize("colours", ["none", "active"])
def test_at_four_times_the_size_in_any_colours_each_stop_is_seen(reader, colours):
    reader.page.emulate_media(forced_colors=colours)
    reader.page.set_viewport_size({"width": 320, "height": 256})
    reader.open(CALCULATOR)

    stops = walked(reader.page)

    reader.page.emulate_media(forced_colors="none")
    assert [stop for stop in stops if stop[1]] == []


@pytest.mark.parametrize(
    ("address", "button", "opened", "entered"),
    [
        ("", "[data-open=menu]", "#menu", "[data-open=menu]"),
        (LIST, SEARCH, "dialog.md-search", "[name=query]"),
    ],
    ids=["menu", "search"],
)
def test_what_is_closed_gives_the_focus_back(reader, address, button, opened, entered):
    reader.page.set_viewport_size({"width": 360, "height": 640})
    reader.open(address)
    opener, shown = reader.page.locator(button), reader.page.locator(opened)
    states = [opener.get_attribute("aria-expanded")]
    opener.focus()
    reader.page.keyboard.press("Enter")
    expect(shown).to_be_visible()
    expect(reader.page.locator(entered)).to_be_focused()
    states.append(opener.get_attribute("aria-expanded"))

    reader.page.keyboard.press("Escape")

    expect(shown).to_be_hidden()
    expect(opener).to_be_focused()
    states.append(opener.get_attribute("aria-expanded"))
    # The search is a dialog: it takes the focus, so its button has no state to tell.
    assert states == ([None] * 3 if button == SEARCH else ["false", "true", "false"])


def test_the_first_tab_leads_past_the_menu(reader):
    reader.page.set_viewport_size({"width": 1280, "height": 800})
    reader.open("rehber/odunc/")

    reader.page.keyboard.press("Tab")
    expect(reader.page.locator(".skip-link")).to_be_focused()
    reader.page.keyboard.press("Enter")

    expect(reader.page.locator("#icerik")).to_be_focused()


def test_a_calculator_can_be_used_with_the_keyboard_alone(eligibility):
    page = eligibility.page
    page.locator("#icerik").focus()
    reached = page.locator("[name=right_used]:focus")
    for _ in range(30):
        page.keyboard.press("Tab")
        if reached.count():
            break
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")

    expect(reached).to_have_attribute("value", "no")
    outcome = page.locator("[data-result] [data-condition=ayirtma-hakki]")
    expect(outcome).to_have_attribute("data-outcome", "met")
