"""How much a page weighs, how often it asks, and that nothing on it moves."""

import pytest

from tests.browser.transfer_size import packing

pytestmark = pytest.mark.browser

BYTES, ANSWERING_BYTES = 100_000, 135_000
"""At first load, packed, fonts included; more where a form and its rules come along."""
READING, ASKING, ANSWERING = 10, 20, 32
"""Requests at first load. Where a reader says or ticks something, a page asks for some
small scripts more, and where it answers, too; a browser keeps them for all pages of an
edition."""
PYTHON = "/python.wasm"
DOCUMENT = 8_000
"""Bytes of a letter's rules and words, packed."""
PAGES = {
    "": READING,
    "rehber/": READING,
    "rehber/odunc/": READING,
    "kontrol-listeleri/": READING,
    "kontrol-listeleri/salon-oncesi/": ASKING,
    "birimler/": ASKING,
    "belgeler/": READING,
    "belgeler/projektor-dilekcesi/": ANSWERING,
    "belgeler/salon-sorusu/": ANSWERING,
    "hesaplayicilar/salon/": ANSWERING,
    "degisiklikler/": READING,
    "erisilebilirlik/": READING,
}
LETTER = {
    "unit": "cocuk",
    "full_name": "Şükriye Işıl Öğütçü-İğdir 😀",
    "first_day": "2027-09-06",
    "use": "Slayt\ngöstermek.",
    "has_plan": "yes",
    "phone": "0344 000 00 00",
    "letter_date": "2027-08-31",
}
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


@pytest.mark.parametrize(("address", "requests"), PAGES.items())
def test_a_page_is_light_and_asks_seldom(visiting, host, address, requests):
    site, sent = host
    sent.clear()
    with visiting(site) as visit:
        visit.page.goto(site + address, wait_until="networkidle")

    # The Python of all pages has a budget of its own, and is kept for ever.
    page = [(name, size) for name, size in sent if not name.endswith(PYTHON)]
    most = ANSWERING_BYTES if requests == ANSWERING else BYTES
    assert sum(size for _, size in page) <= most, sent
    assert len(sent) <= requests, sent
    # Pictures are for machines; readers fetch none.
    assert not [name for name, _ in sent if name.endswith(".png")]


def test_the_slim_runtime_answers_a_letter_with_a_small_document(visiting, host):
    site, sent = host
    sent.clear()
    with visiting(site) as visit:
        visit.open("belgeler/projektor-dilekcesi/")
        visit.page.locator("[data-calculator] form [name]").first.focus()
        visit.page.wait_for_selector("[data-calculator][data-state=ready]")
        for question, answer in LETTER.items():
            with visit.result():
                visit.answer(question, answer)
        visit.page.wait_for_load_state("networkidle")

    names = [name for name, _ in sent]
    assert sum(name.endswith(PYTHON) for name in names) == 1
    assert not [name for name in names if "pyodide" in name or "rest.wasm" in name]
    rules = [size for name, size in sent if "/assets/rules/" in name]
    assert len(rules) == 1
    assert rules[0] <= DOCUMENT


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
