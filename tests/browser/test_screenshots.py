"""What the kinds of pages look like, compared with pictures that were looked at.

Pages of the small handbook, so that an edit of the real one changes no picture. After
a change that is meant, run this file with `--update-snapshots` and look at what has
become of `tests/snapshots/screenshots/`.
"""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import expect

from tests.browser.site_server import serving

pytestmark = pytest.mark.browser

SNAPSHOTS = Path(__file__).parents[1] / "snapshots" / "screenshots"
PAGES = {
    "on-sayfa": "",
    "yolum": "yolum/",
    "yolum-bugun": "yolum/",
    "bolumler": "rehber/",
    "bolum": "rehber/odunc/",
    "listeler": "kontrol-listeleri/",
    "liste": "kontrol-listeleri/kart-alirken/",
    "kosullar": "hesaplayicilar/kart/",
    "tarihler": "hesaplayicilar/iade/",
    "adimlar": "hesaplayicilar/kayip/",
    "sozluk": "sozluk/",
    "kaynaklar": "kaynaklar/",
    "bulunamadi": "boyle-bir-sayfa-yok/",
    "kosullar-yanitsiz": "hesaplayicilar/kart/",
    "kosullar-calismadi": "hesaplayicilar/kart/",
    "tarihler-yanlis": "hesaplayicilar/iade/",
    "arama": "rehber/odunc/",
}
ANSWERS = {
    "kosullar": {"age": "40", "card": "yok"},
    "kosullar-calismadi": {"age": "40"},
    "tarihler": {"taken": "2026-03-08", "returned": "2026-03-22"},
    "adimlar": {"has_searched": "yes", "owner": "kendi"},
    "tarihler-yanlis": {"taken": "2026-03-10", "returned": "2026-03-05"},
}
NOW = "2026-03-02T09:00:00"
SIZES = {"telefon": (360, 740), "masa": (1280, 800)}
COLOURS = 48
"""So few are enough for a picture to be looked at, and keep it small."""
SHRUNK = 4
"""Pictures are compared at a quarter of their size: letters may lie a dot aside."""
SEEN, MOST = 40, 0.004
"""A dot that differs by so much is seen; so great a share of them may be."""


@pytest.fixture(scope="module")
def handbook(visiting, built):
    """Return a visit to the small handbook on its day."""
    with (
        serving(built, "/") as address,
        visiting(address, reduced_motion="reduce") as visit,
    ):
        visit.page.clock.set_fixed_time(NOW)
        # The type is kept from the first page on; who has to wait for it sees another.
        visit.page.goto(address, wait_until="networkidle")
        yield visit


def failed(visit):
    """Let a calculator with a result fail at the next answer."""
    visit.break_engine()
    visit.answer("card", "yok")
    expect(visit.part("failed")).to_be_visible()


def placed(visit):
    """Say where one is on the path, and wait for what that means."""
    with visit.result():
        visit.page.locator("[data-places] [data-here=salon]").click()


def searched(visit):
    """Open the search and find something.

    Material waits by the clock between a letter and its results: it must go on.
    """
    visit.page.clock.set_system_time(NOW)
    visit.page.locator(".site-header__search").click()
    visit.page.keyboard.type("kitap")
    expect(visit.page.locator(".md-search-result__link").first).to_be_visible()
    visit.page.clock.set_fixed_time(NOW)


MORE = {"kosullar-calismadi": failed, "yolum-bugun": placed, "arama": searched}
"""What else is done before a page is looked at."""


def opened(visit, kind):
    """Open a page as a reader sees it who has answered this, and nothing before."""
    visit.page.evaluate("sessionStorage.clear(), localStorage.clear()")
    visit.open(PAGES[kind])
    for question, answer in ANSWERS.get(kind, {}).items():
        with visit.result():
            visit.answer(question, answer)
    MORE.get(kind, lambda _: None)(visit)
    visit.forgive("404")
    visit.page.evaluate("document.fonts.ready.then(() => true)")
    visit.page.evaluate("document.activeElement.blur()")


def pictures(visit):
    """Yield what a reader sees of an open page, down to its end, on each screen."""
    for size, (width, height) in SIZES.items():
        visit.page.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark"):
            visit.page.emulate_media(color_scheme=scheme)
            visit.page.evaluate("scrollTo(0, 0)")  # or what is fixed lies elsewhere
            shot = visit.page.screenshot(
                full_page=True, animations="disabled", caret="hide"
            )
            yield f"{size}-{scheme}", Image.open(BytesIO(shot)).convert("RGB")


def share_that_differs(one, other):
    """Return how much of two pictures differs, from 0 to 1.

    >>> white = Image.new("RGB", (80, 80), "white")
    >>> black = Image.new("RGB", (80, 80), "black")
    >>> share_that_differs(white, white), share_that_differs(white, black)
    (0.0, 1.0)
    """
    if one.size != other.size:
        return 1.0
    small = [
        each.convert("RGB").reduce(SHRUNK, (0, 0, *each.size)) for each in (one, other)
    ]
    seen = ImageChops.difference(*small).convert("L").point(lambda v: v > SEEN and 255)
    return seen.histogram()[255] / (seen.width * seen.height)


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_looks_as_it_did(kind, handbook, update_snapshots, tmp_path):
    opened(handbook, kind)
    changed = []
    for screen, shot in pictures(handbook):
        path = SNAPSHOTS / f"{kind}-{screen}.png"
        if update_snapshots:
            shot.quantize(COLOURS).save(path, optimize=True)
        with Image.open(path) as before:
            share = share_that_differs(shot, before)
        if share > MOST:
            shot.save(tmp_path / path.name)
            changed.append(f"{share:.2%} of {tmp_path / path.name} differs from {path}")
    assert changed == []
