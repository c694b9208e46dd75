"""Faults that no Python survives: told within ten seconds, where the reader looks."""

import pytest
from playwright.sync_api import expect

from tests.browser.site_page import await_number

pytestmark = pytest.mark.browser

SMALL, WORKER, DOCUMENT = "**/python.wasm", "**/worker.mjs", "**/assets/rules/**"
NO_MEMORY = "WebAssembly.instantiate = () => { throw new RangeError() };"


def test_where_nothing_is_sent_both_pythons_are_given_up_within_ten_seconds(
    visit, words
):
    visit.page.clock.install()
    small, scripts = visit.hold(SMALL), visit.hold("**/pyodide.mjs")
    visit.open("hesaplayicilar/salon/")
    visit.answer("card_valid", "no")
    # What happens is told where the reader answers.
    bar = visit.part("to-result")
    expect(bar).to_contain_text(words["shell_go_on"], use_inner_text=True)

    await_number(visit.page, small, 1)
    visit.page.clock.fast_forward(5_000)
    await_number(visit.page, scripts, 1)
    visit.page.clock.fast_forward(4_000)

    expect(visit.part("failed")).to_be_visible()
    expect(bar).to_contain_text(words["shell_failed"], use_inner_text=True)


@pytest.mark.parametrize("case", ["forbidden", "no memory", "wrong rules"])
def test_what_would_fail_every_python_fails_at_once(visit, case):
    def forbid(route):
        answer = route.fetch()
        policy = {"Content-Security-Policy": "script-src 'self'"}
        route.fulfill(response=answer, headers=answer.headers | policy)

    def exhaust(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=f"{NO_MEMORY}\n{answer.text()}")

    where, change = {
        "forbidden": (WORKER, forbid),
        "no memory": ("**/slim_python.mjs", exhaust),
        "wrong rules": (DOCUMENT, lambda route: route.fulfill(body="<html>")),
    }[case]
    urls = []
    visit.page.context.on("request", lambda request: urls.append(request.url))
    visit.page.route(where, change)
    visit.forgive("CompileError")
    visit.open("hesaplayicilar/salon/")

    visit.answer("card_valid", "no")

    expect(visit.part("failed")).to_be_visible(timeout=10_000)
    assert not [url for url in urls if "pyodide" in url]
