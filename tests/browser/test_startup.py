"""How a calculator starts, the fall-back to stock Pyodide, and what it says without."""

from typing import Any

import pytest
from playwright.sync_api import expect

from macros.calculators.examples import SHOWN_WHOLE
from macros.handbook.routes import RUNTIME
from tests.browser.site_page import await_number
from tests.slim_module import slim_config

pytestmark = pytest.mark.browser

WASM, WORKER, DOCUMENT = "**/*.wasm", "**/worker.mjs", "**/assets/rules/**"
SMALL, STOCK = "**/python.wasm", "**/pyodide.asm.wasm"
LIBRARY, ENGINE = "**/python_stdlib.zip", "**/*.whl"
PARTS = {"conditions": "conditions", "schedule": "items", "guide": "outcomes"}
"""What a spec of each kind has that every reader must be able to read."""
DIE_ONCE = """() => {
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function () {
    Worker.prototype.postMessage = postMessage;
    this.dispatchEvent(new ErrorEvent("error"));
  };
}"""
RECORD = """() => {
  window.states = [];
  const watch = { subtree: true, childList: true, attributeFilter: ["data-state"] };
  new MutationObserver(() => {
    const state = document.querySelector("[data-calculator]")?.dataset.state;
    if (state && states.at(-1) !== state) states.push(state);
  }).observe(document, watch);
}"""


def refused(visit):
    """Wait until the answer that was given has ruled the student out."""
    result = visit.part("result")
    expect(result).to_have_attribute("data-status", "uygun-degil")


def test_an_idle_page_is_static_then_loading_then_ready(visit):
    visit.page.add_init_script(f"({RECORD})()")

    visit.open("hesaplayicilar/salon/")
    expect(visit.part("calculator")).to_have_attribute("data-state", "ready")

    states = visit.page.evaluate("states")
    assert states[-2:] == ["loading", "ready"]
    assert set(states) <= {"static", "loading", "ready"}


def test_an_answer_given_before_python_is_ready_is_kept_and_evaluated(visit, words):
    routes = visit.hold(WASM)
    visit.open("hesaplayicilar/salon/")
    visit.answer("card_valid", "no")
    await_number(visit.page, routes, 1)
    expect(visit.part("stage")).to_be_visible()
    visit.answer("right_used", "unknown")
    expect(visit.part("stage")).to_have_text(words["shell_waits"])

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


def test_stock_pyodide_answers_only_when_the_slim_runtime_dies(visit):
    urls = []
    visit.page.context.on("request", lambda request: urls.append(request.url))
    visit.open_calculator("salon")
    visit.answer("card_valid", "no")
    refused(visit)
    assert sum(url.endswith("python.wasm") for url in urls) == 1
    assert not any(url.endswith(("asm.wasm", ".zip", ".whl")) for url in urls)

    visit.page.evaluate(DIE_ONCE)
    with visit.result():
        visit.answer("card_valid", "unknown")

    assert any(url.endswith("pyodide.asm.wasm") for url in urls)
    expect(visit.part("calculator")).to_have_attribute("data-state", "ready")


def test_a_module_that_is_not_what_was_built_is_not_used(visit, built):
    data = (built / RUNTIME / slim_config(built)["module"]).read_bytes()
    bodies = {
        "cut": data[: len(data) // 2],
        "changed": data[:-1] + bytes([data[-1] ^ 1]),
        "longer": data + b"\0",
        "missing": None,
    }
    sent: dict[str, Any] = {}
    visit.page.route(SMALL, lambda route: route.fulfill(**sent))
    visit.page.route(STOCK, lambda _: None)  # asked for, and never sent: none answers
    visit.forgive("404")

    for name, body in bodies.items():
        sent |= {"body": body, "status": 200 if body else 404}
        visit.open("hesaplayicilar/salon/")
        with visit.page.expect_request(STOCK):
            visit.answer("card_valid", "no")
        assert visit.part("calculator").get_attribute("data-state") == "loading", name


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

    expect(visit.part("calculator")).to_have_attribute("data-state", "failed")
    failed = visit.part("failed")
    expect(failed).to_contain_text(words["shell_failed"])
    expect(visit.part("announce")).to_have_text(
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


def test_a_page_of_an_earlier_edition_is_replaced_when_it_is_tried_again(visit):
    visit.forgive("404")
    visit.page.route(DOCUMENT, lambda route: route.fulfill(status=404))
    visit.open("hesaplayicilar/salon/")
    visit.answer("card_valid", "no")
    retry = visit.part("failed").get_by_role("button")
    retry.wait_for()

    with visit.page.expect_navigation():
        retry.click()

    expect(visit.page.locator('[name="card_valid"][value="no"]')).to_be_checked()
    assert "#" not in visit.page.url  # the answers are in the store


def test_after_ten_seconds_the_rules_are_offered_and_another_try(visit, words):
    visit.page.clock.install()
    routes = visit.hold(WASM)
    visit.open("hesaplayicilar/salon/")
    visit.answer("card_valid", "no")
    await_number(visit.page, routes, 1)
    again = visit.part("restart")
    expect(again).to_be_hidden()

    visit.page.clock.fast_forward(10_500)

    expect(visit.part("stage")).to_have_text(words["shell_slow"])
    expect(visit.part("announce")).to_have_text(words["shell_slow"])
    expect(visit.part("calculator")).to_have_attribute("data-state", "loading")
    expect(visit.page.locator(".conditions--rules .condition").first).to_be_visible()
    visit.page.unroute(WASM)
    again.click()
    refused(visit)
    expect(again).to_be_hidden()


def test_without_webassembly_the_page_says_so_at_once(visit, words):
    def without(route):
        answer = route.fetch()
        body = f"self.WebAssembly = undefined;\n{answer.text()}"
        route.fulfill(response=answer, body=body)

    # A module's imports run first: Python's own script must not need it either.
    visit.page.route(WORKER, without)
    visit.open("hesaplayicilar/salon/")
    visit.answer("card_valid", "no")

    expect(visit.part("calculator")).to_have_attribute(
        "data-state", "failed", timeout=10_000
    )
    expect(visit.part("failed")).to_contain_text(words["shell_failed"])
    expect(visit.page.locator(".conditions--rules .condition").first).to_be_visible()
    visit.forgive("CompileError")  # Pyodide's own complaint


def test_a_reader_who_spares_data_starts_python_with_the_first_touch(visit):
    spare = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    visit.page.add_init_script(spare)
    visit.open("hesaplayicilar/salon/")
    visit.page.wait_for_timeout(500)
    expect(visit.part("calculator")).to_have_attribute("data-state", "static")

    visit.page.locator("#q-member_type input").first.focus()

    expect(visit.part("calculator")).to_have_attribute("data-state", "ready")


def test_without_javascript_everything_is_there_but_no_dead_form(
    visiting, content, words
):
    with visiting(java_script_enabled=False) as visit:
        for slug, spec in content.calculators_with_page.items():
            visit.open(f"hesaplayicilar/{slug}/")

            page = visit.page.locator("main, article").first
            text, folded = page.inner_text(), page.text_content()
            expect(visit.page.locator("[data-calculator] form")).to_have_count(0)
            reset = visit.page.get_by_role("button", name=words["calculator_reset"])
            expect(reset).to_have_count(0)
            assert words["calculator_no_script"] in text
            assert not [q.text for q in spec.questions if q.text not in text]
            for number, example in enumerate(spec.examples):
                assert example.name in (text if number < SHOWN_WHOLE else folded)
                assert example.why in folded
            for item in getattr(spec, PARTS[spec.kind]):
                assert item.title in text
