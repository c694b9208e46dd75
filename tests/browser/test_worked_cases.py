"""The worked examples through the form, and the same bytes from every Python."""

import json

import pytest

from interactive import engine
from macros.runtime.browser_files import SCRIPT
from tests.site_files import address_of, document_of, shell_of
from tests.slim_module import runs_of

pytestmark = pytest.mark.browser

TODAY = "2026-06-01"
SHOWN = """() => Object.fromEntries(
  [...document.querySelectorAll("[data-result] :is([data-condition], [data-item])")]
    .map(({ dataset: { condition, outcome, item, date, safeDate } }) =>
      condition ? [condition, outcome] : [item, [date ?? null, safeDate ?? null]]))"""
RUN_ALL = """async ([script, document, calculator, all]) => {
  const { setUp, run } = await import(script);
  await setUp(document, () => {});
  const found = [];
  for (const [answers, today] of all) {
    const response = await run(calculator, { answers, today, now: "", files: {} });
    found.push(JSON.stringify(response));
  }
  return found;
}"""
ODD = [
    {"group_size": "“üç” & <b>{0}</b> \U0001f4c5 \u2028", "ğüşiöç": ["ı", {"İ": 1}]},
    {"first_day": ["2026-07-08"], "last_day": "20260708", "offer_until": 1e21},
]
"""More at once than the runs for which the slim runtime is made."""


@pytest.fixture
def set_up(built, content):
    """Return a way to set the engine up, here, which gives the worked examples."""

    def read(slug):
        engine.set_up(document_of(built, slug).read_text("utf-8"))
        return [{"answers": dict(e.answers)} for e in content.specs[slug].examples]

    return read


@pytest.mark.parametrize("slug", ["salon", "etkinlik"])
def test_a_worked_example_comes_out_on_the_page(set_up, opened, slug):
    visit = opened[slug]
    for example in set_up(slug):
        with visit.result():
            visit.reset()
        for question, answer in example["answers"].items():
            with visit.result():
                visit.answer(question, answer)
        messages = engine.run(slug, json.dumps(example["answers"]), TODAY)
        result = json.loads(messages)["result"]
        wanted = {c["id"]: c["outcome"] for c in result.get("conditions", ())} | {
            item["id"]: [item["date"], item["safe_date"]]
            for item in result.get("items", ())
        }

        assert visit.page.evaluate(SHOWN) == wanted
        cited = visit.page.locator("[data-result] a.clause").all_text_contents()
        assert {*result.get("cites", ())} <= {*cited}


@pytest.mark.parametrize("runtime", ["slim", "stock"])
def test_every_python_gives_the_same_bytes(visit, built, set_up, slim_inputs, runtime):
    if runtime == "stock":
        visit.page.route("**/python.wasm", lambda route: route.fulfill(status=404))
        visit.forgive("404")
    visit.open("sozluk/")
    runs = runs_of(slim_inputs.workload)
    for slug in dict.fromkeys(name for name, *_ in runs):
        set_up(slug)
        cases = [(answers, TODAY) for answers in ODD]
        for name, answers, day, *_ in runs:
            if name == slug:
                cases += [(json.loads(answers), d) for d in (day, TODAY)]
        here = [engine.run(slug, json.dumps(answers), day) for answers, day in cases]

        places = shell_of(built) / SCRIPT, document_of(built, slug)
        addresses = [f"{visit.site}{address_of(path, built)}" for path in places]
        assert visit.page.evaluate(RUN_ALL, [*addresses, slug, cases]) == here
