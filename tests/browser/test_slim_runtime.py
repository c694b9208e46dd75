"""The slim runtime in a real browser: its start, its failures, and the fall-back."""

import base64
import hashlib
from typing import Any

import pytest
from playwright.sync_api import expect

from macros.handbook.routes import RUNTIME
from macros.runtime.slim.snapshot import instrumented, pruned
from macros.runtime.slim.wasm import Module
from macros.runtime.slim_assets import SCRIPT, config_line
from tests.slim_module import CONFIG_LINE, first_runs, replay, slim_config

pytestmark = pytest.mark.browser

ROOT, MODULE, STOCK = "[data-calculator]", "**/python.wasm", "**/pyodide.asm.wasm"
DIE_ONCE = """() => {
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function () {
    Worker.prototype.postMessage = postMessage;
    this.dispatchEvent(new ErrorEvent("error"));
  };
}"""
RUN_ALL = """async ([site, documents, runs]) => {
  const { setUp, run } = await import(`${site}assets/shell/calculator/runtime.mjs`);
  for (const document of documents) await setUp(site + document, () => {});
  const found = [];
  for (const [name, answers, today] of runs)
    found.push(JSON.stringify(await run(name, JSON.parse(answers), today)));
  return found;
}"""


@pytest.fixture(scope="module")
def module(built):
    return built / RUNTIME / slim_config(built)["module"]


@pytest.fixture
def fetched(visit):
    """Return the growing list of addresses that the page and its workers request."""
    urls = []
    visit.page.context.on("request", lambda request: urls.append(request.url))
    return urls


def stock_was_fetched(fetched):
    return any(url.endswith("pyodide.asm.wasm") for url in fetched)


def refuse_once(visit):
    """Give the answer that rules a student out, and wait for it."""
    visit.answer("card_valid", "no")
    expect(visit.page.locator("[data-result]")).to_have_attribute(
        "data-status", "uygun-degil"
    )


def replace(visit, data):
    """Serve other bytes as the slim runtime, with their digest."""
    digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
    config = {"module": "other/python.wasm", "digest": digest, "bytes": len(data)}

    def with_config(route):
        answer = route.fetch()
        body = CONFIG_LINE.sub(config_line(config), answer.text())
        route.fulfill(response=answer, body=body)

    visit.page.route(f"**/{SCRIPT}", with_config)
    visit.page.route(MODULE, lambda route: route.fulfill(body=data))


def test_a_calculator_answers_without_stock_pyodide(visit, fetched):
    visit.open_calculator("salon")
    refuse_once(visit)

    assert sum(url.endswith("python.wasm") for url in fetched) == 1
    assert not stock_was_fetched(fetched)
    assert not any(url.endswith((".zip", ".whl")) for url in fetched)


def test_a_pruned_function_costs_time_but_no_answer(visit, fetched, module, functions):
    starting, running = functions
    replace(visit, pruned(Module.parse(module.read_bytes()), starting))

    visit.open_calculator("salon")
    assert not stock_was_fetched(fetched)
    refuse_once(visit)

    assert stock_was_fetched(fetched)
    assert starting < running
    expect(visit.page.locator(ROOT)).to_have_attribute("data-state", "ready")


def test_a_module_that_is_not_what_was_built_is_not_used(visit, module):
    data = module.read_bytes()
    bodies = {
        "cut": data[: len(data) // 2],
        "changed": data[:-1] + bytes([data[-1] ^ 1]),
        "longer": data + b"\0",
        "missing": None,
    }
    sent: dict[str, Any] = {}
    visit.page.route(MODULE, lambda route: route.fulfill(**sent))
    visit.page.route(STOCK, lambda _: None)  # asked for, and never sent: none answers
    visit.forgive("404")

    for name, body in bodies.items():
        sent |= {"body": body, "status": 200 if body else 404}
        visit.open("hesaplayicilar/salon/")
        with visit.page.expect_request(STOCK):
            visit.answer("card_valid", "no")
        assert visit.page.locator(ROOT).get_attribute("data-state") == "loading", name


def test_a_worker_that_dies_while_it_works_is_replaced(visit, fetched):
    visit.open_calculator("salon")
    visit.page.evaluate(DIE_ONCE)

    refuse_once(visit)

    assert stock_was_fetched(fetched)


def test_without_webassembly_the_page_says_so_at_once(visit, words):
    def without(route):
        answer = route.fetch()
        body = f"self.WebAssembly = undefined;\n{answer.text()}"
        route.fulfill(response=answer, body=body)

    # A module's imports run first: Python's own script must not need it either.
    visit.page.route("**/worker.mjs", without)
    visit.open("hesaplayicilar/salon/")
    visit.answer("card_valid", "no")

    expect(visit.page.locator(ROOT)).to_have_attribute(
        "data-state", "failed", timeout=10_000
    )
    expect(visit.page.locator("[data-failed]")).to_contain_text(words["shell_failed"])
    expect(visit.page.locator(".conditions--rules .condition").first).to_be_visible()
    visit.forgive("CompileError")  # Pyodide's own complaint


def test_slim_runtime_and_stock_pyodide_answer_alike(visiting, site, slim_inputs):
    runs = slim_inputs.workload["runs"]
    slugs = {slug for slug, *_ in runs}
    addresses = [f"hesaplayicilar/{slug}/document.json" for slug in slugs]
    answers = []
    for slim in (True, False):
        with visiting() as visit:
            if not slim:
                visit.page.route(MODULE, lambda route: route.fulfill(status=404))
                visit.forgive("404")
            visit.open("sozluk/")
            answers.append(visit.page.evaluate(RUN_ALL, [site, addresses, runs]))

    assert answers[0] == answers[1]


@pytest.fixture(scope="module")
def functions(module, slim_inputs, tmp_path_factory):
    """Return the functions that run until a calculator is ready, and those later."""
    folder = tmp_path_factory.mktemp("functions")
    wasm = instrumented(Module.parse(module.read_bytes()))
    first = first_runs(slim_inputs, 8)
    empty = [[name, "{}", today] for name, _, today in first["runs"]]
    return [
        set(replay(wasm, slim_inputs, folder, first | {"runs": runs})["used"])
        for runs in (empty, first["runs"])
    ]
