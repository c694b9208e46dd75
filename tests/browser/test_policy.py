"""The policy that the build wrote; tests/content opens every page under it."""

from contextlib import nullcontext

import pytest
from playwright.sync_api import expect

from tests.browser.host_servers import guarded
from tests.browser.site_page import REPORT_POLICY, SETTLED

pytestmark = pytest.mark.browser


INJECT = """() => {
  const made = (name, set) => Object.assign(document.createElement(name), set);
  document.body.append(made("script", { textContent: "window.ran = 1" }),
    made("img", { src: "https://baska.example/a.png" }));
}"""
COMPILE = """() => new Promise((done) => setTimeout(() => {
  const tries = [
    () => eval("1"),
    () => new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
  ];
  done(tries.map((run) => {
    try { run(); return "ran"; } catch (error) { return error.name; }
  }));
}))"""


@pytest.fixture(params=["headers", "pages"])
def strict(request, built, visiting, site):
    """A reader of a server that sends the headers, and of one that sends none."""
    served = guarded(built) if request.param == "headers" else nullcontext(site)
    with served as address, visiting(address) as visit:
        visit.page.add_init_script(REPORT_POLICY)
        yield visit


@pytest.mark.parametrize("address", ["", "hesaplayicilar/salon/"])
def test_what_the_policy_forbids_does_not_run_and_would_be_noticed(strict, address):
    strict.open(address)

    strict.page.evaluate(INJECT)
    names = strict.page.evaluate(COMPILE)
    strict.page.evaluate(SETTLED)
    strict.page.wait_for_timeout(200)

    messages, strict.problems = strict.problems, []
    assert names == ["EvalError", "CompileError"]
    assert strict.page.evaluate("window.ran") is None
    assert {problem.partition(" (")[0] for problem in messages} >= {
        "policy: script-src-elem",
        "policy: img-src",
    }


def test_calculator_and_search_work_under_their_policy(strict):
    strict.open_calculator("salon")
    with strict.result():
        strict.answer("card_valid", "no")
    strict.page.locator(".site-header__search").click()
    strict.page.keyboard.type("salon")

    expect(strict.page.locator(".md-search-result__item").first).to_be_visible()
    assert strict.problems == []


def test_what_is_sent_is_strict(visiting, built):
    with guarded(built) as site, visiting(site) as visit:
        get = visit.page.request.get
        for location, framers in (("", "'none'"), ("gomme/salon/", "'self'")):
            sent = get(site + location).headers
            assert "unsafe-inline" not in sent["content-security-policy"]
            assert "'unsafe-eval'" not in sent["content-security-policy"]
            assert f"frame-ancestors {framers}" in sent["content-security-policy"]
            assert sent["x-content-type-options"] == "nosniff"
            assert ("x-frame-options" in sent) is (location == "")
        script = get(f"{site}gomme/v1/embed.js").headers
        assert script["access-control-allow-origin"] == "*"
