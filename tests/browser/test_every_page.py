"""Every page of the site, one by one: no fault, no sideways scrolling, no motion."""

import pytest
from playwright.sync_api import expect

from tests.browser.reaching import AXE, TOO_WIDE

pytestmark = pytest.mark.browser

STATES = (("light", 360), ("dark", 1280))
MOVING = """() => [...document.querySelectorAll("*")].filter((each) => {
    const { animationName, transitionDuration } = getComputedStyle(each);
    return animationName !== "none" || /[1-9]/.test(transitionDuration);
  }).map((each) => each.outerHTML.slice(0, 100))"""


@pytest.fixture(scope="module")
def addresses(built):
    """Return the address of every page but those that play another site's."""
    found = [path.relative_to(built).as_posix() for path in built.rglob("*.html")]
    pages = [each.removesuffix("index.html") for each in found]
    return sorted(page for page in pages if "/deneme/" not in page)


@pytest.fixture(scope="module")
def reader(visiting, axe, site_at_root):
    with visiting(site_at_root, reduced_motion="reduce") as found:
        found.page.add_init_script(axe)
        yield found


def test_the_accessibility_checker_finds_nothing_on_any_page(reader, addresses):
    # Each kind of page is looked at in every state by test_reach.py.
    found = {}
    for place, address in enumerate(addresses):
        scheme, width = STATES[place % len(STATES)]
        reader.page.emulate_media(color_scheme=scheme)
        reader.page.set_viewport_size({"width": width, "height": 800})
        reader.open(address)
        found[address] = reader.page.evaluate(AXE)

    assert len(found) > 40
    assert {address: told for address, told in found.items() if told} == {}


def test_no_page_scrolls_sideways_at_four_times_the_size(reader, addresses):
    # 1280 by 1024 pixels, enlarged four times.
    reader.page.set_viewport_size({"width": 320, "height": 256})
    found = {}
    for address in addresses:
        reader.open(address)
        found[address] = reader.page.evaluate(TOO_WIDE)

    assert {address: wide for address, wide in found.items() if wide} == {}


@pytest.mark.parametrize("address", ["", "rehber/iptal/", "hesaplayicilar/uygunluk/"])
def test_nothing_moves_for_who_wants_less_motion(reader, address):
    reader.open(address)

    assert reader.page.evaluate(MOVING) == []


def test_motion_there_is_would_be_noticed(visit):
    visit.open("")

    expect(visit.page.locator("h1")).to_be_visible()
    assert visit.page.evaluate(MOVING)
