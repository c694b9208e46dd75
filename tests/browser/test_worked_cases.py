"""The worked cases through the page itself, and the same bytes from both Pythons."""

import json
import random
import time
from datetime import date, timedelta
from typing import Any

import pytest

from interactive import engine
from interactive.core.decode import decode
from interactive.core.questions import Example
from interactive.verification.spec_checks import example_problems

pytestmark = pytest.mark.browser

TODAY = date(2026, 6, 1)
LISTS = ("blocking_unmet", "blocking_unknown", "actions")
WEIGHTS = {
    "blocking_unmet": "blocking",
    "blocking_unknown": "blocking",
    "actions": "action",
}
NOT_MET = {
    "blocking_unmet": {"unmet"},
    "blocking_unknown": {"unknown"},
    "actions": {"unmet", "unknown"},
}
CONDITIONS = """() =>
  [...document.querySelectorAll("[data-result] [data-condition]")].map(
    ({ dataset }) => [dataset.condition, dataset.weight, dataset.outcome])"""
ITEM = """(id) => {
  const found = document.querySelector(`[data-result] [data-item="${id}"]`)?.dataset;
  return [found?.date ?? null, found?.safeDate ?? null];
}"""
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
    {"year_at_start": " 3 ", "programme_level": "lisans"},
    {"year_at_start": 3.0, "enrolled_during": None},
    {"year_at_start": 99, "used_right_before": True},
    {"year_at_start": "“üç” & <b>{0}</b> \U0001f4c5 \u2028", "ğüşiöç": ["ı", {"İ": 1}]},
    {
        "start_date": "2026-02-30",
        "end_date": "20260708",
        "offer_valid_until": "0001-01-01",
    },
    {"start_date": "2031-07-09", "end_date": "2030-07-09"},
    {"start_date": ["2026-07-08"], "notebook_due": 1e21},
]


def soon(read, wanted):
    """Return what the page shows, as soon as it is what is wanted or time is up."""
    end = time.monotonic() + 5
    while (found := read()) != wanted and time.monotonic() < end:
        time.sleep(0.02)
    return found


def shown(page):
    """Return verdict and lists as the page's own marks tell them."""
    conditions = page.evaluate(CONDITIONS)
    return {
        "status": page.locator("[data-result]").get_attribute("data-status"),
        **{
            name: [
                condition
                for condition, weight, outcome in conditions
                if weight == WEIGHTS[name] and outcome in NOT_MET[name]
            ]
            for name in LISTS
        },
    }


def test_a_worked_case_comes_out_on_the_page(eligibility, eligibility_case):
    expected = eligibility_case["expect"]
    wanted = {"status": expected["status"]} | {n: expected.get(n, []) for n in LISTS}
    for question, answer in eligibility_case["answers"].items():
        if answer is not None:
            eligibility.answer(question, answer)

    found = soon(lambda: shown(eligibility.page), wanted)

    assert found == wanted
    cited = eligibility.page.locator("[data-result] a.clause").all_inner_texts()
    assert set(expected["cites"]) <= set(cited)


def test_a_worked_limit_comes_out_on_the_page(planner, deadline_case):
    wanted = [deadline_case["date"], deadline_case["safe_date"]]
    planner.answer("start_date", deadline_case["start_date"])

    found = soon(lambda: planner.page.evaluate(ITEM, "gec-evrak"), wanted)

    assert found == wanted
    told = planner.page.locator("[data-item=gec-evrak]").inner_text()
    for why in deadline_case["skipped"].values():
        assert (
            why in planner.page.locator("[data-item=gec-evrak] .ledger").text_content()
        )
    assert "10.6" in told


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


@pytest.mark.parametrize("slug", ["uygunluk", "tarihler"])
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


@pytest.mark.parametrize("slug", ["uygunluk", "tarihler"])
def test_each_example_comes_out_in_the_browser_on_its_own_day(built, opened, slug):
    visit = opened[slug]
    path = built / "hesaplayicilar" / slug / "document.json"
    document = json.loads(path.read_text("utf-8"))
    examples = document["spec"]["examples"]
    cases = [(example["answers"], day_of(example, document)) for example in examples]

    there = visit.page.evaluate(RUN_ALL, [visit.site, slug, cases])

    for example, (_, day), text in zip(examples, cases, there, strict=True):
        result = json.loads(text)["result"]
        assert result["today"] == day, example["name"]
        expected = decode(Example, example)
        assert not [*example_problems([expected], lambda *_, found=result: found)]
