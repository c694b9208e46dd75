"""What the accessibility checker finds in a calculator, whatever state it is in."""

import pytest
from playwright.sync_api import expect

from tests.browser.reaching import violations
from tests.browser.visit import await_number

pytestmark = pytest.mark.browser

WASM = "**/*.wasm"
ANSWERS = {
    "uygunluk": {
        "programme_level": "lisans",
        "year_at_start": "2",
        "is_mandatory_internship": "yes",
        "acceptance_document": "no",
    },
    "tarihler": {
        "start_date": "2026-06-05",
        "end_date": "2026-07-01",
        "offer_valid_until": "2026-03-20",
    },
}


each = pytest.mark.parametrize("slug", ANSWERS)


def test_every_calculator_is_looked_at(content):
    assert set(ANSWERS) == set(content.calculators)


@each
def test_before_its_script(visiting, axe, slug):
    with visiting() as visit:
        visit.page.route(
            "**/calculator.mjs",
            lambda route: route.fulfill(body="", content_type="text/javascript"),
        )
        visit.open(f"hesaplayicilar/{slug}/")
        visit.page.evaluate(axe)

        assert violations(visit.page) == {}


@each
def test_while_it_loads_and_when_it_has_failed(visiting, axe, slug):
    with visiting(reduced_motion="reduce") as visit:
        held = []
        visit.page.route(WASM, lambda route: held.append(route))  # noqa: PLW0108 - see Playwright
        visit.open(f"hesaplayicilar/{slug}/")
        visit.answer(*next(iter(ANSWERS[slug].items())))
        expect(visit.page.locator("[data-progress]")).to_be_visible()
        visit.page.evaluate(axe)

        assert violations(visit.page) == {}

        for place in range(2):  # the small Python, then the whole one
            await_number(visit.page, held, place + 1)
            held[place].abort()
        expect(visit.page.locator("[data-failed]")).to_be_visible()
        visit.forgive("Failed to")

        assert violations(visit.page) == {}
