"""A small plan that wavers, or is too large, or has no calendar: all of it is found."""

from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest

from interactive import engine
from interactive.core.errors import SpecError
from interactive.kinds.schedule.verification import case_enumeration
from interactive.kinds.schedule.verification.case_enumeration import (
    CaseEnumeration,
    signature,
)
from interactive.kinds.schedule.verification.proofs import Prover, _statements, prove

pytestmark = pytest.mark.usefixtures("short_year")


@pytest.fixture
def plan(small_calculator, document_for):
    """Return the small plan, ready to evaluate, with parts of its document changed."""

    def make(**parts):
        calculator: Any = engine.load(
            document_for(**small_calculator("schedule") | parts)
        )
        return calculator

    return make


def problems_of(proof):
    return [(error.code, error.path, error.details) for error in proof.problems]


def test_without_a_calendar_no_hint_can_show(plan):
    problems = problems_of(prove(plan(calendar={"years": {}, "closed": []})))

    assert problems == [("hint_unreachable", ("closed_day_hints", 0), {"found": "out"})]


class Wavering:
    """A planner that says something else as soon as it knows two days of a term."""

    def __init__(self, inner, change):
        self.inner, self.change = inner, change

    def __getattr__(self, name):
        return getattr(self.inner, name)

    def evaluate(self, raw, today):
        result = deepcopy(self.inner.evaluate(raw, today))
        self.change(result, {"out", "last"} <= raw.keys())
        return result


def move_the_day(result, known):
    if known:
        result["items"][0] |= {"date": "2026-01-01", "safe_date": None}


def be_sure_of_the_period(result, known):
    if known:
        result["within"][0]["outcome"] = "inside"


def be_sure_of_the_period_until_it_is_known(result, known):
    result["within"][0]["outcome"] = "outside" if known else "inside"


@pytest.mark.parametrize(
    ("change", "path", "name"),
    [
        (move_the_day, ("items", 0, "date"), "tell"),
        (be_sure_of_the_period, ("within", 0), "term"),
        (be_sure_of_the_period_until_it_is_known, ("within", 0), "term"),
    ],
)
def test_what_another_answer_turns_around_is_found(plan, change, path, name):
    wavering: Any = Wavering(plan(), change)

    problems = problems_of(prove(wavering))

    turned = [each for each in problems if each[0] == "turned_around"]
    assert turned == [("turned_around", path, {"found": name})]


def test_another_day_is_another_thing_said(plan):
    result = plan().evaluate({"out": "2026-02-10"}, date(2026, 1, 5))
    moved = deepcopy(result)
    moved["items"][0] |= {"date": "2026-02-06", "safe_date": "2026-02-06"}

    assert signature(result) == signature(moved)
    assert _statements(result) != _statements(moved)


def test_the_days_around_new_year_and_the_day_of_asking_are_looked_at(plan):
    enumeration = CaseEnumeration(plan())

    turns = [date(2026, 1, 1), date(2027, 1, 1)]
    wanted = {
        middle + timedelta(days=number)
        for middles, most in ((turns, 21), (enumeration.days, 30))
        for middle in middles
        for number in range(-most, most + 1)
    }
    # No rule cuts the dates: one day far away stands for all others.
    assert len({*enumeration.all_days("first")} - wanted) == 1
    assert wanted <= {*enumeration.all_days("first")}


def test_a_day_of_asking_has_known_years_on_both_sides(plan):
    for years, more in (
        ((2025, 2026, 2027), []),
        ((2025, 2027), []),
        ((2025, 2026), [date(2025, 12, 31)]),
        ((2026, 2027), [date(2026, 12, 31)]),
        ((2024, 2027), [date(2025, 12, 31)]),
        ((2025, 2028), [date(2027, 1, 1)]),
    ):
        calendar = {"years": {str(y): "announced" for y in years}, "closed": []}
        enumeration = CaseEnumeration(plan(calendar=calendar))
        day = date(2026, 6, 1)

        # Without known years around it, the middle of the known ones is taken.
        assert enumeration._with_known_day((day,)) == (day, *more), years


def test_what_is_too_much_is_counted(plan, small_calculator, monkeypatch):
    spec = small_calculator("schedule")["spec"]
    first = {"earlier": "first", "later": "back", "text": "Later."}
    enumeration = CaseEnumeration(
        plan(spec=spec | {"orders": [*spec["orders"], first]})
    )
    day, group = enumeration.days[0], frozenset({"out", "first", "back"})
    days = len(enumeration.kinds_of_days("back", group, day))

    def cases():
        return enumeration.cases("back", group, day)

    pairs = {(raw.get("out"), raw.get("back")) for raw in cases()}
    orders = {(out > back) - (out < back) for out, back in pairs if out and back}
    assert orders == {-1, 0, 1}
    assert (None, None) in pairs
    # Each of two dates before it may come a day before, on it, after it, or not.
    for listed, number in (
        (cases, (days + 1) * 16),
        (lambda: enumeration.period_cases(day), 64),
    ):
        monkeypatch.setattr(case_enumeration, "MOST_CASES", number)
        assert len([*listed()]) >= number
        monkeypatch.setattr(case_enumeration, "MOST_CASES", number - 1)
        with pytest.raises(SpecError) as refused:
            next(listed())
        assert refused.value.path == ("questions",)
        assert refused.value.details == {"found": number, "most": number - 1}


def test_a_plan_with_too_many_cases_is_proven_nothing_of(plan, monkeypatch):
    monkeypatch.setattr(case_enumeration, "MOST_CASES", 3)

    proof = prove(plan())

    assert (proof.cases, proof.claims) == (0, {})
    assert [error.code for error in proof.problems] == ["space_too_large"]


def test_what_is_looked_at_together_follows_anchors_rules_and_orders(
    small_calculator, document_for
):
    base = small_calculator("schedule")
    rules = [
        {"anchor": "tell", "days": 1, "effective_on": "first"},
        {"anchor": "back", "days": 1, "effective_on": "back"},
    ]
    added = [
        {"id": f"more-{at}", "title": "M", "text": "M", "clauses": [], "date": rule}
        | ({"shown_when": {"is": ["bus", "no"]}} if at else {})
        for at, rule in enumerate(rules)
    ]
    base["spec"]["items"] += added
    calculator: Any = engine.load(document_for(**base))

    groups = [(leading, {*group}) for leading, group in Prover(calculator).groups()]

    assert groups[: len(base["spec"]["items"])] == [
        ("out", {"out"}),
        (None, {"bus"}),
        # It counts from another item, and so from that item's date.
        ("out", {"out", "first"}),
        # What must come before is looked at too.
        ("back", {"back", "out", "bus"}),
    ]
