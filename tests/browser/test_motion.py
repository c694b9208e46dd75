"""Readers who want less motion get none."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

MOVING = """() => [...document.querySelectorAll("*")].filter((each) => {
    const { animationName, transitionDuration } = getComputedStyle(each);
    return animationName !== "none" || /[1-9]/.test(transitionDuration);
  }).map((each) => each.outerHTML.slice(0, 100))"""


@pytest.fixture(scope="module")
def reader(visiting):
    with visiting(reduced_motion="reduce") as result:
        yield result


@pytest.mark.parametrize("address", ["", "rehber/odunc/", "hesaplayicilar/salon/"])
def test_nothing_moves_for_who_wants_less_motion(reader, address):
    reader.open(address)

    assert reader.page.evaluate(MOVING) == []


def test_motion_there_is_would_be_noticed(visit):
    visit.open("")

    expect(visit.page.locator("h1")).to_be_visible()
    assert visit.page.evaluate(MOVING)
