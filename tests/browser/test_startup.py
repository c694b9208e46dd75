"""How a calculator starts, and what it says when it cannot."""

import pytest
from playwright.sync_api import expect

from tests.browser.site_page import await_number

pytestmark = pytest.mark.browser

WASM, WORKER, DOCUMENT = "**/*.wasm", "**/worker.mjs", "**/document.json"
SMALL, LIBRARY, ENGINE = "**/python.wasm", "**/python_stdlib.zip", "**/*.whl"
RECORD = """() => {
  window.states = [];
  const watch = { subtree: true, childList: true, attributeFilter: ["data-state"] };
  new MutationObserver(() => {
    const state = document.querySelector("[data-calculator]")?.dataset.state;
    if (state && states.at(-1) !== state) states.push(state);
  }).observe(document, watch);
}"""


def root(page):
    return page.locator("[data-calculator]")


def refused(visit):
    """Wait until the answer that was given has ruled the student out."""
    result = visit.page.locator("[data-result]")
    expect(result).to_have_attribute("data-status", "uygun-degil")


def held(page, address):
    """Hold back the answers to requests for an address; return them as they come."""
    routes = []
    page.route(address, lambda route: routes.append(route))  # noqa: PLW0108 - see Playwright
    return routes


def test_an_idle_page_is_static_then_loading_then_ready(visit):
    visit.page.add_init_script(f"({RECORD})()")

    visit.open("hesaplayicilar/salon/")
    expect(root(visit.page)).to_have_attribute("data-state", "ready")

    states = visit.page.evaluate("states")
    assert states[-2:] == ["loading", "ready"]
    assert set(states) <= {"static", "loading", "ready"}


def test_an_answer_given_before_python_is_ready_is_kept_and_evaluated(visit, words):
    routes = held(visit.page, WASM)
    visit.open("hesaplayicilar/salon/")
    visit.answer("card_valid", "no")
    await_number(visit.page, routes, 1)
    expect(visit.page.locator("[data-stage]")).to_be_visible()
    visit.answer("right_used", "unknown")
    expect(visit.page.locator("[data-stage]")).to_have_text(words["shell_waits"])

    # A server that does not know WebAssembly is good enough.
    mistyped = {"Content-Type": "text/plain"}
    routes[0].fulfill(response=routes[0].fetch(), headers=mistyped)

    refused(visit)
    chosen = visit.page.locator("[data-calculator] form input:checked")
    assert chosen.evaluate_all(
        "all => all.map(({ name, value }) => [name, value])"
    ) == [
        ["card_valid", "no"],
        ["right_used", "unknown"],
    ]


@pytest.mark.parametrize(
    "missing",
    [[WASM], [SMALL, LIBRARY], [SMALL, ENGINE], [WORKER], [DOCUMENT]],
    ids=" ".join,
)
def test_when_a_part_is_missing_the_page_says_so_and_tries_again(visit, words, missing):
    for part in missing:
        visit.page.route(part, lambda route: route.abort())
    visit.open("hesaplayicilar/salon/")

    visit.answer("card_valid", "no")

    expect(root(visit.page)).to_have_attribute("data-state", "failed")
    failed = visit.page.locator("[data-failed]")
    expect(failed).to_contain_text(words["shell_failed"])
    expect(visit.page.locator("[data-announce]")).to_have_text(
        f"{words['shell_failed']} {words['shell_failed_kept']}"
    )
    expect(visit.page.locator(".conditions--rules .condition").first).to_be_visible()
    visit.forgive("Failed to")

    for part in missing:
        visit.page.unroute(part)
    failed.get_by_role("button", name=words["shell_retry"]).click()

    refused(visit)
    expect(failed).to_be_hidden()
    assert visit.page.evaluate(
        "document.activeElement.closest('[data-result-region]') !== null"
    )


def test_after_ten_seconds_the_rules_are_offered_and_another_try(visit, words):
    visit.page.clock.install()
    routes = held(visit.page, WASM)
    visit.open("hesaplayicilar/salon/")
    visit.answer("card_valid", "no")
    await_number(visit.page, routes, 1)
    again = visit.page.locator("[data-restart]")
    expect(again).to_be_hidden()

    visit.page.clock.fast_forward(10_500)

    expect(visit.page.locator("[data-stage]")).to_have_text(words["shell_slow"])
    expect(visit.page.locator("[data-announce]")).to_have_text(words["shell_slow"])
    expect(root(visit.page)).to_have_attribute("data-state", "loading")
    expect(visit.page.locator(".conditions--rules .condition").first).to_be_visible()
    visit.page.unroute(WASM)
    again.click()
    refused(visit)
    expect(again).to_be_hidden()


def test_a_reader_who_spares_data_starts_python_with_the_first_touch(visit):
    spare = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    visit.page.add_init_script(spare)
    visit.open("hesaplayicilar/salon/")
    visit.page.wait_for_timeout(500)
    expect(root(visit.page)).to_have_attribute("data-state", "static")

    visit.page.locator("#q-member_type input").first.focus()

    expect(root(visit.page)).to_have_attribute("data-state", "ready")


def test_without_javascript_everything_is_there_but_no_dead_form(
    visiting, content, words
):
    with visiting(java_script_enabled=False) as visit:
        for slug, spec in content.calculators.items():
            visit.open(f"hesaplayicilar/{slug}/")

            page = visit.page.locator("main, article").first
            text, folded = page.inner_text(), page.text_content()
            expect(visit.page.locator("[data-calculator] form")).to_have_count(0)
            reset = visit.page.get_by_role("button", name=words["calculator_reset"])
            expect(reset).to_have_count(0)
            assert words["calculator_no_script"] in text
            assert not [q.text for q in spec.questions if q.text not in text]
            for example in spec.examples:
                assert example.name in text
                assert example.why in folded
            for item in getattr(spec, "conditions", None) or spec.items:
                expect(visit.page.get_by_text(item.title).first).to_be_visible()
