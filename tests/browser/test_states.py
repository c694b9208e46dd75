"""States of a page: of a calculator, colours of the system, less motion, mistakes."""

from itertools import product

import pytest
from playwright.sync_api import expect

from tests.browser.axe import AXE, TOO_WIDE, violations
from tests.browser.site_page import await_number

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "rehber/odunc/",
    "kontrol-listeleri/salon-oncesi/",
    "hesaplayicilar/etkinlik/",
)
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
    "kayip": {"has_searched": "no"},
}
MISTAKEN = {"etkinlik": {"last_day": "2026-06-01"}}
MOVING = """() => [...document.querySelectorAll("*")].filter((each) => {
    const { animationName, transitionDuration } = getComputedStyle(each);
    return animationName !== "none" || /[1-9]/.test(transitionDuration);
  }).map((each) => each.outerHTML.slice(0, 100))"""


@pytest.fixture(scope="module")
def reader(visiting, axe):
    with visiting(reduced_motion="reduce") as result:
        result.page.add_init_script(axe)
        yield result


@pytest.fixture
def mistaken(planner):
    """A calculator with the end of an event before its start."""
    planner.answer("first_day", "2026-06-05")
    planner.answer("last_day", "2026-06-01")
    expect(planner.page.locator("#e-last_day")).to_be_visible()
    return planner.page


def states(visit, slug):
    """Bring a calculator from one state to the next; yield what each is called."""
    page, script = visit.page, "**/calculator.mjs"
    page.route(script, lambda route: route.fulfill(content_type="text/javascript"))
    visit.open(f"hesaplayicilar/{slug}/")
    yield "before its script"

    page.unroute(script)
    held = visit.hold(WASM)
    page.reload()
    for question, answer in ANSWERS[slug].items():
        visit.answer(question, answer)
    expect(visit.part("progress")).to_be_visible()
    yield "while it loads"

    for location in range(2):  # the slim runtime, then stock Pyodide
        await_number(page, held, location + 1)
        held[location].abort()
    expect(visit.part("failed")).to_be_visible()
    visit.forgive("Failed to")
    yield "when it has failed"

    page.unroute(WASM)
    with visit.result():
        visit.part("retry").click()
    yield "with a result"

    visit.part("share").click()
    link = visit.part("share-link")
    expect(link).not_to_have_value("")
    with visit.result():
        old = link.input_value().replace("_kural=", "_kural=0").partition("#")[2]
        page.evaluate("(old) => { location.hash = old }", old)
    expect(visit.part("reopened-changed")).to_be_visible()
    expect(visit.part("share-code").locator("svg")).to_be_visible()
    yield "reopened by a link, with the panel of another"

    for question, answer in MISTAKEN.get(slug, {}).items():
        visit.answer(question, answer)
        expect(page.locator("[data-error]:visible")).to_be_visible()
        yield "with a mistake"


@pytest.mark.parametrize("slug", ANSWERS)
def test_the_checker_finds_nothing_in_any_state_of_a_calculator(visiting, axe, slug):
    with visiting(reduced_motion="reduce") as visit:
        visit.page.add_init_script(axe)

        result = {state: violations(visit.page) for state in states(visit, slug)}

    assert {state: problems for state, problems in result.items() if problems} == {}


def test_every_kind_of_calculator_is_looked_at(content):
    kinds = {spec.kind for spec in content.calculators_with_page.values()}

    assert {content.calculators[slug].kind for slug in ANSWERS} == kinds


def test_the_checker_finds_nothing_in_the_colours_of_the_system(reader):
    reader.page.emulate_media(forced_colors="active")
    result = []
    for address, width in product(PAGES, (360, 1280)):
        reader.page.set_viewport_size({"width": width, "height": 800})
        reader.open(address)
        result += [[address, width, *each] for each in reader.page.evaluate(AXE)]
    reader.page.emulate_media(forced_colors="none")

    assert result == []


def test_nothing_moves_for_who_wants_less_motion(reader):
    for address in PAGES:
        reader.open(address)
        assert reader.page.evaluate(MOVING) == []

    reader.page.emulate_media(reduced_motion="no-preference")
    moving = reader.page.evaluate(MOVING)
    reader.page.emulate_media(reduced_motion="reduce")
    assert moving  # or else nothing would be noticed


def test_what_is_chosen_is_marked_in_the_colours_of_the_system(eligibility):
    page = eligibility.page
    page.emulate_media(forced_colors="active")
    eligibility.answer("member_type", "ogrenci")

    border = "(each) => getComputedStyle(each).borderTopWidth"
    chosen = page.locator(".choice:has(:checked)").first.evaluate(border)
    page.emulate_media(forced_colors="none")

    assert chosen == "2px"


def test_the_checker_finds_nothing_while_the_menu_is_open(reader):
    reader.page.set_viewport_size({"width": 360, "height": 800})
    reader.open("rehber/odunc/")
    reader.page.locator("[data-open=menu]").click()
    expect(reader.page.locator("#menu a").first).to_be_visible()

    assert violations(reader.page, widths=(360,)) == {}


@pytest.mark.parametrize("width", [320, 360])
def test_no_result_scrolls_sideways_on_a_narrow_screen(eligibility, mistaken, width):
    eligibility.answer("needs_projector", "yes")
    eligibility.answer("form_signed", "no")
    expect(eligibility.page.locator("[data-condition=form] a").first).to_be_visible()
    for page in (eligibility.page, mistaken):
        page.set_viewport_size({"width": width, "height": 640})
        page.evaluate("""() => {
          for (const each of document.querySelectorAll("[data-calculator] details"))
            each.open = true;
        }""")
        wide = page.evaluate(TOO_WIDE)
        page.set_viewport_size({"width": 1280, "height": 720})

        assert wide == []


def test_a_mistake_is_tied_to_its_field_and_told_once(planner, mistaken):
    ends = mistaken.locator("[name=last_day]")
    error = mistaken.locator("#e-last_day")

    assert error.text_content()
    expect(ends).to_have_attribute("aria-invalid", "true")
    assert "e-last_day" in ends.get_attribute("aria-describedby").split()
    expect(mistaken.locator("[data-announce]")).to_contain_text(error.text_content())
    assert mistaken.locator("[data-calculator] [role=alert]").count() == 0
    starts = mistaken.locator("[name=first_day]")
    expect(starts).not_to_have_attribute("aria-invalid", "true")

    planner.answer("last_day", "2026-07-31")
    expect(error).to_be_hidden()
    expect(ends).not_to_have_attribute("aria-invalid", "true")


def test_the_sign_of_a_mistake_stands_beside_its_first_line(mistaken):
    middle, line = mistaken.locator("#e-last_day").evaluate("""(each) => {
      const { top, height } = getComputedStyle(each, "::before");
      const line = parseFloat(getComputedStyle(each).lineHeight);
      return [parseFloat(top) + parseFloat(height) / 2, line / 2];
    }""")

    assert abs(middle - line) <= 2


def test_a_result_is_announced_once_and_politely(eligibility, words):
    page = eligibility.page
    page.evaluate("""() => {
      window.said = [];
      const place = document.querySelector("[data-announce]");
      new MutationObserver(() => said.push(place.textContent))
        .observe(place, { childList: true, characterData: true, subtree: true });
    }""")
    for question, answer in (
        ("member_type", "ogrenci"),
        ("group_size", 2),  # as before, something is missing
        ("card_valid", "no"),  # as before, a condition is not met
    ):
        with eligibility.result():
            eligibility.answer(question, answer)

    statuses = "Bilgi eksik", "Koşul karşılanmıyor"
    wanted = [words["shell_result"].format(status=status) for status in statuses]
    assert page.evaluate("said") == wanted
    live = "[data-calculator] :is([aria-live], [role=status], [role=alert]):visible"
    assert page.locator(live).count() <= 1
