"""The shipped site in a browser: every page without fault, every example as written."""

import json
from itertools import cycle

from interactive import engine
from interactive.verification.spec_checks import example_problems
from macros.runtime.browser_files import SCRIPT
from tests.browser.axe import SCHEMES, TOO_WIDE, violations_in_two_views
from tests.browser.host_servers import guarded
from tests.browser.site_page import REPORT_POLICY, SETTLED
from tests.site_files import address_of, document_of, shell_of

SPARING = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
"""Who spares data starts Python with the first touch: nobody touches here."""
LARGE_TEXT = "() => { document.documentElement.style.fontSize = '200%' }"
RUN_ALL = """async ([script, document, slug, cases]) => {
  const { setUp, run } = await import(script);
  await setUp(document, () => {});
  const found = [];
  for (const [answers, today] of cases) {
    const response = await run(slug, { answers, today, now: "", files: {} });
    found.push(JSON.stringify(response));
  }
  return found;
}"""


def test_no_page_that_stays_open_has_a_fault(visiting, built, axe, pages, moved):
    """Each is opened once, under the policy that the build wrote for it.

    It is looked at narrow and wide, light or dark in turn, as on a screen enlarged four
    times, and there with text of twice the size.
    """
    faults = {}
    with (
        guarded(built, "/") as address,
        visiting(address, reduced_motion="reduce") as visit,
    ):
        for script in (axe, SPARING, REPORT_POLICY):
            visit.page.add_init_script(script)
        for name, scheme in zip(sorted(pages.keys() - moved), cycle(SCHEMES)):
            visit.open(name.removesuffix("index.html"))
            visit.page.evaluate(SETTLED)
            accessible = violations_in_two_views(visit.page, scheme)
            visit.page.set_viewport_size({"width": 320, "height": 256})
            wide = visit.page.evaluate(TOO_WIDE)
            visit.page.evaluate(LARGE_TEXT)
            wide += visit.page.evaluate(TOO_WIDE)
            faults[name] = accessible, wide, visit.problems
            visit.problems = []

    assert {"index.html", "404.html", "cevrimdisi/index.html"} <= {*faults}
    assert {name: found for name, found in faults.items() if any(found)} == {}


def test_each_example_comes_out_in_the_browser_with_the_same_bytes(
    visiting, content, built
):
    with visiting() as visit:
        visit.open("sozluk/")
        for slug, spec in content.specs.items():
            path = document_of(built, slug)
            text = path.read_text("utf-8")
            read_on = json.loads(text)["edition"]["checked_on"]
            cases = [(dict(e.answers), e.today or read_on) for e in spec.examples]
            engine.set_up(text)
            here = [
                engine.run(slug, json.dumps(requested), day) for requested, day in cases
            ]

            places = shell_of(built) / SCRIPT, path
            addresses = [f"{visit.site}{address_of(place, built)}" for place in places]
            there = visit.page.evaluate(RUN_ALL, [*addresses, slug, cases])

            assert there == here, slug
            for expected, run in zip(spec.examples, there, strict=True):
                result = json.loads(run)["result"]
                messages = example_problems(
                    [expected], lambda *_, actual=result: actual
                )
                assert [*messages] == [], expected.name
