"""What the first module leaves out: it is fetched when an answer needs it."""

import pytest
from playwright.sync_api import expect

from macros.handbook.routes import RUNTIME
from macros.runtime.slim.wasm import Module
from tests.browser.site_page import await_number
from tests.slim_module import data_of, slim_config

pytestmark = pytest.mark.browser


def test_an_answer_that_needs_more_memory_waits_for_it_and_says_so(visit, built, words):
    rest = (built / RUNTIME / slim_config(built)["rest"]["module"]).read_bytes()
    table, missing = next(data_of(Module.parse(rest)))
    withhold = f"new Uint8Array(memory.buffer).fill(1, {table}, {table + len(missing)})"
    memory, ask = "const { memory } = python;", "if (first) return first(...texts)"
    changes = {
        memory: f"{memory} self.withhold = () => {withhold};",
        ask: f"if (first && texts[2]?.includes('card_valid')) self.withhold(); {ask}",
    }

    def change(route):
        answer = route.fetch()
        body = answer.text()
        for before, after in changes.items():
            assert body.count(before) == 1
            body = body.replace(before, after)
        route.fulfill(response=answer, body=body)

    urls = []
    visit.page.context.on("request", lambda request: urls.append(request.url))
    visit.page.route("**/slim_python.mjs", change)
    held = visit.hold("**/rest.wasm")
    visit.open_calculator("salon")
    assert not any(url.endswith("rest.wasm") for url in urls)

    visit.answer("card_valid", "no")
    await_number(visit.page, held, 1)
    bar = visit.part("to-result")
    expect(bar).to_contain_text(words["shell_loading_download"], use_inner_text=True)
    held[0].continue_()

    expect(visit.part("result")).to_have_attribute("data-status", "uygun-degil")
    with visit.result():
        visit.answer("card_valid", "unknown")
    assert sum(url.endswith("rest.wasm") for url in urls) == 1
    assert not any(url.endswith("asm.wasm") for url in urls)
