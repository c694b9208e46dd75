"""What the accessibility checker finds in a calculator, whatever state it is in."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.site_page import await_number

pytestmark = pytest.mark.browser

WASM = "**/*.wasm"
ANSWERS = {
    "salon": {
        "member_type": "ogrenci",
        "group_size": "2",
        "needs_projector": "yes",
        "form_signed": "no",
    },
    "etkinlik": {
        "first_day": "2026-06-05",
        "last_day": "2026-07-01",
        "offer_until": "2026-03-20",
    },
}
MISTAKEN = {"last_day": "2026-06-01"}


@pytest.fixture
def answered(opened, axe, request):
    """A calculator with answers, as a reader leaves it."""
    visit = opened[request.param]
    with visit.result():
        visit.reset()
    for question, answer in ANSWERS[request.param].items():
        with visit.result():
            visit.answer(question, answer)
    visit.page.evaluate(axe)
    yield visit
    visit.page.set_viewport_size({"width": 1280, "height": 720})
    visit.page.emulate_media(color_scheme="light")
    assert visit.problems == []


each = pytest.mark.parametrize("slug", ANSWERS)
each_answered = pytest.mark.parametrize("answered", ANSWERS, indirect=True)


def test_every_kind_of_calculator_is_looked_at(content):
    kinds = {spec.kind for spec in content.calculators.values()}

    assert {content.calculators[slug].kind for slug in ANSWERS} == kinds


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

        for location in range(2):  # the slim runtime, then stock Pyodide
            await_number(visit.page, held, location + 1)
            held[location].abort()
        expect(visit.page.locator("[data-failed]")).to_be_visible()
        visit.forgive("Failed to")

        assert violations(visit.page) == {}


@each_answered
def test_with_a_result(answered):
    assert violations(answered.page) == {}


@each_answered
def test_reopened_by_a_link_and_with_the_panel_of_another(answered):
    page = answered.page
    page.locator("[data-share]").click()
    link = page.locator("[data-share-link]")
    expect(link).not_to_have_value("")
    with answered.result():
        old = link.input_value().replace("_kural=", "_kural=0").partition("#")[2]
        page.evaluate("(old) => { location.hash = old }", old)
    expect(page.locator("[data-reopened-changed]")).to_be_visible()
    expect(page.locator("[data-share-code] svg")).to_be_visible()

    try:
        assert violations(page) == {}
    finally:
        page.locator("[data-share]").click()
        page.evaluate("history.replaceState(null, '', location.pathname)")


@pytest.mark.parametrize("answered", ["etkinlik"], indirect=True)
def test_with_a_mistake(answered):
    for question, answer in MISTAKEN.items():
        with answered.result():
            answered.answer(question, answer)
    expect(answered.page.locator("[data-error]:visible")).to_be_visible()

    assert violations(answered.page) == {}
