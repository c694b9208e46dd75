"""The policy that the build wrote; tests/content opens every page under it."""

import pytest

from tests.browser.host_servers import guarded
from tests.browser.site_page import REPORT_POLICY, SETTLED

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def strict(built, visiting):
    # The page for lost readers knows only the root.
    with guarded(built, "/") as address, visiting(address) as visit:
        visit.page.add_init_script(REPORT_POLICY)
        yield visit


def test_what_the_policy_forbids_would_be_noticed(strict):
    strict.open("")
    strict.page.evaluate("""() => {
      document.body.append(Object.assign(document.createElement("script"),
        { textContent: "window.ran = true" }));
      document.body.append(Object.assign(document.createElement("img"),
        { src: "https://baska.example/a.png" }));
    }""")
    strict.page.evaluate(SETTLED)

    messages, strict.problems = strict.problems, []
    assert strict.page.evaluate("window.ran") is None
    assert {problem.partition(" (")[0] for problem in messages} >= {
        "policy: script-src-elem",
        "policy: img-src",
    }


@pytest.mark.parametrize("address", ["", "hesaplayicilar/salon/"])
def test_no_page_may_run_webassembly_or_text(strict, address):
    strict.open(address)

    messages = strict.page.evaluate("""() => new Promise((done) => setTimeout(() => {
      const tries = [
        () => eval("1"),
        () => new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
      ];
      done(tries.map((run) => {
        try { run(); return "ran"; } catch (error) { return error.name; }
      }));
    }))""")

    assert messages == ["EvalError", "CompileError"]
    strict.page.wait_for_timeout(200)
    strict.forgive("script-src")
    strict.forgive("Content Security Policy")


def test_a_page_brings_its_policy_where_the_server_sends_none(visiting):
    with visiting() as visit:
        visit.page.add_init_script(REPORT_POLICY)
        visit.open("rehber/odunc/")
        visit.page.evaluate("""() => document.body.append(Object.assign(
          document.createElement("script"), { textContent: "window.ran = 1" }))""")
        visit.page.evaluate(SETTLED)

        assert any("script-src" in problem for problem in visit.problems)
        visit.problems = []
