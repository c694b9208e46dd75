"""Every page of the site, opened under exactly the policy that the build wrote."""

import re

import pytest

from tests.browser.host_servers import guarded

pytestmark = pytest.mark.browser

LISTEN = """addEventListener("securitypolicyviolation", ({ violatedDirective: what }) =>
  console.error(`policy: ${what}`));"""
SETTLED = """() => new Promise((done) =>
  requestIdleCallback(() => setTimeout(done), { timeout: 1000 }))"""


@pytest.fixture(scope="module")
def strict(built, visiting):
    # The page for lost readers knows only the root.
    with guarded(built, "/") as address, visiting(address) as visit:
        visit.page.add_init_script(LISTEN)
        yield visit


def addresses(built, moved):
    """Return the address of every page that stays open."""
    names = {path.relative_to(built).as_posix() for path in built.rglob("*.html")}
    return sorted(name.removesuffix("index.html") for name in names - moved)


def test_no_page_of_the_site_breaks_its_policy_or_asks_anyone_else(
    strict, built, moved
):
    found = addresses(built, moved)
    broken = {}
    for address in found:
        strict.open(address)
        strict.page.evaluate(SETTLED)
        if strict.problems:
            broken[address], strict.problems = strict.problems, []

    assert {"", "404.html", "cevrimdisi/"} <= {*found}
    assert broken == {}


def test_what_the_policy_forbids_would_be_noticed(strict):
    strict.open("")
    strict.page.evaluate("""() => {
      document.body.append(Object.assign(document.createElement("script"),
        { textContent: "window.ran = true" }));
      document.body.append(Object.assign(document.createElement("img"),
        { src: "https://baska.example/a.png" }));
    }""")
    strict.page.evaluate(SETTLED)

    told, strict.problems = strict.problems, []
    assert strict.page.evaluate("window.ran") is None
    assert {problem.partition(" (")[0] for problem in told} >= {
        "policy: script-src-elem",
        "policy: img-src",
    }


@pytest.mark.parametrize("address", ["", "hesaplayicilar/uygunluk/"])
def test_no_page_may_run_webassembly_or_text(strict, address):
    strict.open(address)

    told = strict.page.evaluate("""() => new Promise((done) => setTimeout(() => {
      const tries = [
        () => eval("1"),
        () => new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
      ];
      done(tries.map((run) => {
        try { run(); return "ran"; } catch (error) { return error.name; }
      }));
    }))""")

    assert told == ["EvalError", "CompileError"]
    strict.page.wait_for_timeout(200)
    strict.forgive("script-src")
    strict.forgive("Content Security Policy")


def test_a_page_brings_its_policy_where_the_server_sends_none(visiting):
    with visiting() as visit:
        visit.page.add_init_script(LISTEN)
        visit.open("rehber/iptal/")
        visit.page.evaluate("""() => document.body.append(Object.assign(
          document.createElement("script"), { textContent: "window.ran = 1" }))""")
        visit.page.evaluate(SETTLED)

        assert any("script-src" in problem for problem in visit.problems)
        visit.problems = []


def test_the_policy_stands_before_every_script_and_style(built):
    for path in built.rglob("*.html"):
        head = path.read_text("utf-8").partition("Content-Security-Policy")[0]
        assert not re.search(r"<(script|link|style|base)\b", head), path
