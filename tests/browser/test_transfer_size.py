"""How much a page weighs, how often it asks, and that nothing on it moves."""

import pytest

from tests.browser.transfer_size import packing

pytestmark = pytest.mark.browser

BYTES, REQUESTS = 100_000, 21
"""At first load, packed, fonts included. A page that knows the reader asks for some
small scripts more; a browser keeps them for all pages of an edition."""
PAGES = (
    "",
    "rehber/",
    "rehber/odunc/",
    "kontrol-listeleri/",
    "kontrol-listeleri/salon-oncesi/",
    "birimler/",
    "degisiklikler/",
    "erisilebilirlik/",
)
PAINTED = """() => performance.getEntriesByName("first-contentful-paint").length
  && document.readyState !== 'loading'"""
SHIFTED = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries())
      if (!hadRecentInput) sum += value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


@pytest.fixture(scope="module")
def host(built):
    with packing(built) as served:
        yield served


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_light_and_asks_seldom(visiting, host, address):
    site, sent = host
    sent.clear()
    with visiting(site) as visit:
        visit.page.goto(site + address, wait_until="networkidle")

    assert sum(size for _, size in sent) <= BYTES, sent
    assert len(sent) <= REQUESTS, sent
    # Pictures are for machines; readers fetch none.
    assert not [name for name, _ in sent if name.endswith(".png")]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "address", ["", "rehber/odunc/", "hesaplayicilar/salon/", "sozluk/"]
)
def test_nothing_moves_while_a_page_and_its_type_arrive(visiting, host, address, width):
    site, _ = host
    with visiting(site, viewport={"width": width, "height": 800}) as visit:
        held = visit.hold("**/*.woff2")
        visit.page.goto(site + address, wait_until="commit")
        visit.page.wait_for_function(PAINTED)
        # The type arrives when the page is being read.
        for route in held:
            route.continue_()
        visit.page.wait_for_load_state("networkidle")
        visit.page.evaluate("document.fonts.ready.then(() => true)")

        assert held
        assert visit.page.evaluate(SHIFTED) <= 0.005
