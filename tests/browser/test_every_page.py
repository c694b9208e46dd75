"""Every page of the site, one by one: no fault, no sideways scrolling, no motion."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import TOO_WIDE, violations

pytestmark = pytest.mark.browser

SPARING = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
"""Who spares data starts Python with the first touch: nobody touches here."""
MOVING = """() => [...document.querySelectorAll("*")].filter((each) => {
    const { animationName, transitionDuration } = getComputedStyle(each);
    return animationName !== "none" || /[1-9]/.test(transitionDuration);
  }).map((each) => each.outerHTML.slice(0, 100))"""


@pytest.fixture(scope="module")
def addresses(built, moved):
    """Return the address of every page that stays open."""
    found = {path.relative_to(built).as_posix() for path in built.rglob("*.html")}
    return sorted(each.removesuffix("index.html") for each in found - moved)


@pytest.fixture(scope="module")
def reader(visiting, axe, site_at_root):
    with visiting(site_at_root, reduced_motion="reduce") as found:
        found.page.add_init_script(axe)
        found.page.add_init_script(SPARING)
        yield found


@pytest.fixture(scope="module")
def found(reader, addresses):
    """Return the faults of every page and what of it is too wide, by its address.

    Each page is opened once and looked at narrow and wide, light and dark, and as
    on a screen of 1280 by 1024 pixels, enlarged four times.
    """
    told = {}
    for address in addresses:
        reader.open(address)
        faults = violations(reader.page)
        reader.page.set_viewport_size({"width": 320, "height": 256})
        told[address] = faults, reader.page.evaluate(TOO_WIDE)
    return told


def test_the_accessibility_checker_finds_nothing_on_any_page(found):
    assert len(found) > 40
    assert {page: faults for page, (faults, _) in found.items() if faults} == {}


def test_no_page_scrolls_sideways_at_four_times_the_size(found):
    assert {page: wide for page, (_, wide) in found.items() if wide} == {}


@pytest.mark.parametrize("address", ["", "rehber/iptal/", "hesaplayicilar/uygunluk/"])
def test_nothing_moves_for_who_wants_less_motion(reader, address):
    reader.open(address)

    assert reader.page.evaluate(MOVING) == []


def test_motion_there_is_would_be_noticed(visit):
    visit.open("")

    expect(visit.page.locator("h1")).to_be_visible()
    assert visit.page.evaluate(MOVING)
