"""The published pages that have a known trouble of other sites."""

import pytest
from playwright.sync_api import expect

from tests.browser.reaching import TOO_WIDE

pytestmark = pytest.mark.browser


def test_no_page_to_try_is_wider_than_a_narrow_screen(visiting, guarded_site, built):
    places = sorted(
        p.parent.name for p in built.glob("yerlestirme/deneme/*/index.html")
    )
    with visiting(guarded_site, viewport={"width": 320, "height": 640}) as visit:
        found = {}
        for place in places:
            visit.open(f"yerlestirme/deneme/{place}/")
            found[place] = visit.page.evaluate(TOO_WIDE)

    assert len(places) > 5
    assert {place: wide for place, wide in found.items() if wide} == {}


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("yukseklik", True),
        ("betiksiz", False),
        ("base", True),
        ("sagdan-sola", True),
        ("eski-kip", True),
        ("yakinlastirma", True),
        ("baski", True),
    ],
)
def test_every_page_to_try_shows_what_it_says(visiting, guarded_site, place, shown):
    with visiting(guarded_site) as visit:
        visit.open(f"yerlestirme/deneme/{place}/")
        link = visit.page.locator(".box a")
        if not shown:
            expect(link).to_be_visible()
            assert visit.page.locator("iframe").count() == 0
            return

        frame = visit.page.frame_locator("iframe")
        expect(frame.locator("form")).to_be_visible()
        fits = "(each) => each.getBoundingClientRect().height"
        assert (visit.page.locator("iframe").evaluate(fits) > 300) is (
            place != "yukseklik"
        )
