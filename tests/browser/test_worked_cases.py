"""The worked examples through the form, and the same bytes from every Python."""

import json
import random
from datetime import date, timedelta
from typing import Any

import pytest

from interactive import engine

pytestmark = pytest.mark.browser

TODAY = date(2026, 6, 1)
SHOWN = """() => Object.fromEntries(
  [...document.querySelectorAll("[data-result] :is([data-condition], [data-item])")]
    .map(({ dataset: { condition, outcome, item, date, safeDate } }) =>
      condition ? [condition, outcome] : [item, [date ?? null, safeDate ?? null]]))"""
RUN_ALL = """async ([site, calculator, all]) => {
  const { setUp, run } = await import(`${site}assets/shell/calculator/runtime.mjs`);
  await setUp(`${site}hesaplayicilar/${calculator}/document.json`, () => {});
  const found = [];
  for (const [answers, today] of all)
    found.push(JSON.stringify(await run(calculator, answers, today)));
  return found;
}"""
ODD = [
    {},
    {"x": "yes"},
    {"group_size": " 3 ", "member_type": "ogrenci"},
    {"group_size": 3.0, "card_valid": None},
    {"group_size": 99, "right_used": True},
    {"group_size": "“üç” & <b>{0}</b> \U0001f4c5 \u2028", "ğüşiöç": ["ı", {"İ": 1}]},
    {
        "first_day": "2026-02-30",
        "last_day": "20260708",
        "offer_until": "0001-01-01",
    },
    {"first_day": "2031-07-09", "last_day": "2030-07-09"},
    {"first_day": ["2026-07-08"], "notebook_due": 1e21},
]


@pytest.fixture
def set_up(built):
    """Return a way to set the engine up, here, with a calculator's document."""

    def read(slug):
        text = (built / "hesaplayicilar" / slug / "document.json").read_text("utf-8")
        engine.set_up(text)
        return json.loads(text)["spec"]

    return read


@pytest.mark.parametrize("slug", ["salon", "etkinlik"])
def test_a_worked_example_comes_out_on_the_page(set_up, opened, slug):
    visit = opened[slug]
    for example in set_up(slug)["examples"]:
        with visit.result():
            visit.reset()
        for question, answer in example["answers"].items():
            with visit.result():
                visit.answer(question, answer)
        messages = engine.run(slug, json.dumps(example["answers"]), TODAY.isoformat())
        result = json.loads(messages)["result"]
        wanted = {c["id"]: c["outcome"] for c in result.get("conditions", ())} | {
            item["id"]: [item["date"], item["safe_date"]]
            for item in result.get("items", ())
        }

        assert visit.page.evaluate(SHOWN) == wanted
        cited = visit.page.locator("[data-result] a.clause").all_inner_texts()
        assert {*result.get("cites", ())} <= {*cited}


def sample(spec):
    """Return answers of every sort for a calculator, the same in every run."""
    chance = random.Random(2026)  # noqa: S311 - any sample will do
    values: dict[str, list[Any]] = {
        "yes_no": ["yes", "no", "unknown", None, ""],
        "integer": [0, "1", 2, "3", 4.0, 8, None],
        "date": [(TODAY + timedelta(days=17 * n)).isoformat() for n in range(120)]
        + [""],
    }
    questions = {
        question["id"]: values.get(
            question["type"], [option["id"] for option in question.get("options", [])]
        )
        for question in spec["questions"]
    }
    return [
        {name: chance.choice(answers) for name, answers in questions.items()}
        for _ in range(250)
    ]


@pytest.mark.parametrize("runtime", ["slim", "stock"])
def test_every_python_gives_the_same_bytes(
    visit, content, set_up, slim_inputs, runtime
):
    if runtime == "stock":
        visit.page.route("**/python.wasm", lambda route: route.fulfill(status=404))
        visit.forgive("404")
    visit.open("sozluk/")
    for slug in content.calculators:
        spec = set_up(slug)
        cases = [(answers, TODAY.isoformat()) for answers in (*ODD, *sample(spec))]
        for name, answers, day in slim_inputs.workload["runs"]:
            cases += [(json.loads(answers), day)] if name == slug else []
        here = [engine.run(slug, json.dumps(answers), day) for answers, day in cases]

        assert visit.page.evaluate(RUN_ALL, [visit.site, slug, cases]) == here
