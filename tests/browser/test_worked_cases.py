"""The worked examples through the form, and the same bytes from both Pythons."""

import json
import random
import time
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
  const { run } = await import(`${site}assets/shell/calculator/runtime.mjs`);
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


def soon(read, wanted):
    """Return what the page shows, as soon as it is what is wanted or time is up."""
    end = time.monotonic() + 5
    while (result := read()) != wanted and time.monotonic() < end:
        time.sleep(0.02)
    return result


@pytest.mark.parametrize("slug", ["salon", "etkinlik"])
def test_a_worked_example_comes_out_on_the_page(built, opened, slug):
    visit = opened[slug]
    document = (built / "hesaplayicilar" / slug / "document.json").read_text("utf-8")
    engine.set_up(document)
    for example in json.loads(document)["spec"]["examples"]:
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

        assert soon(lambda: visit.page.evaluate(SHOWN), wanted) == wanted
        cited = visit.page.locator("[data-result] a.clause").all_inner_texts()
        assert {*result.get("cites", ())} <= {*cited}


def sample(document):
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
        for question in document["spec"]["questions"]
    }
    return [
        {name: chance.choice(answers) for name, answers in questions.items()}
        for _ in range(250)
    ]


def day_of(example, document):
    """Return the day on which a worked example is worked, as `rehber check` does."""
    return example.get("today") or document["edition"]["checked_on"]


@pytest.mark.parametrize("slug", ["salon", "etkinlik"])
def test_both_pythons_give_the_same_bytes(built, opened, slug):
    visit = opened[slug]
    text = (built / "hesaplayicilar" / slug / "document.json").read_text("utf-8")
    document = json.loads(text)
    worked = [
        (example["answers"], day_of(example, document))
        for example in document["spec"]["examples"]
    ]
    others = [(answers, TODAY.isoformat()) for answers in (*ODD, *sample(document))]
    cases = [*worked, *others]
    engine.set_up(text)
    here = [engine.run(slug, json.dumps(answers), day) for answers, day in cases]

    there = visit.page.evaluate(RUN_ALL, [visit.site, slug, cases])

    assert there == here
