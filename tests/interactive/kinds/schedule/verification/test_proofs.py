"""Every kind of day of a made-up calculator of kind `schedule`."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from interactive.core.errors import SpecError
from interactive.kinds.schedule.verification.case_enumeration import (
    CaseEnumeration,
    signature,
)
from interactive.kinds.schedule.verification.proofs import check_promises, prove
from interactive.kinds.schedule.verification.table import states, steps, tables


@pytest.fixture
def trip(made_up):
    return made_up("schedule")


def proof_of(calculator):
    """Return the proof of anything that answers as a calculator does."""
    return prove(calculator)


def codes(proof):
    return [(error.code, error.path) for error in proof.problems]


def test_the_days_that_stand_for_all_are_of_every_kind(trip):
    enumeration = CaseEnumeration(trip)
    day = enumeration.days[0]
    reps = enumeration.kinds_of_days("trip", frozenset({"trip"}), day)
    kinds = {signature(trip.evaluate({"trip": d.isoformat()}, day)) for d in reps}

    for number in range(-300, 700, 7):
        other = (day + timedelta(days=number)).isoformat()
        assert signature(trip.evaluate({"trip": other}, day)) in kinds


@pytest.mark.slow
def test_dates_that_are_compared_come_in_every_order(trip):
    enumeration = CaseEnumeration(trip)

    listed = list(
        enumeration.cases("back", frozenset({"trip", "back"}), enumeration.days[0])
    )

    orders = {
        (raw["trip"] > raw["back"]) - (raw["trip"] < raw["back"])
        for raw in listed
        if len(raw) == 2
    }
    assert orders == {-1, 0, 1}
    assert {} in listed


@pytest.mark.slow
def test_too_many_cases_are_refused_and_the_numbers_told(trip, monkeypatch):
    monkeypatch.setattr(
        "interactive.kinds.schedule.verification.case_enumeration.MOST_CASES", 3
    )
    enumeration = CaseEnumeration(trip)
    day = enumeration.days[0]

    for cases in (
        enumeration.cases("back", frozenset({"trip", "back"}), day),
        enumeration.period_cases(day),
    ):
        with pytest.raises(SpecError) as refused:
            list(cases)
        assert (refused.value.code, refused.value.path) == (
            "space_too_large",
            ("questions",),
        )
        assert refused.value.details["most"] == 3
        assert refused.value.details["found"] > 3


def test_a_gated_date_is_looked_at_with_its_gate_open(trip):
    enumeration = CaseEnumeration(trip)
    group = frozenset({"by_bus", "booked"})

    assert enumeration.showing_answers("booked", group, enumeration.days[0]) == {
        "by_bus": "yes"
    }
    assert any(
        "booked" in raw
        for raw in enumeration.cases("booked", group, enumeration.days[0])
    )


class Wavering:
    """A planner that moves a day when it hears of another one."""

    def __init__(self, inner):
        self.inner = inner

    def __getattr__(self, name):
        return getattr(self.inner, name)

    def evaluate(self, raw, today):
        result = self.inner.evaluate(raw, today)
        if "trip" in raw and "back" in raw and not result["mistakes"]:
            [item] = [i for i in result["items"] if i["id"] == "thanks"]
            item["date"], item["safe_date"] = "2026-01-01", None
        return result


@pytest.mark.slow
def test_a_day_that_another_answer_moves_is_found(trip, monkeypatch):
    # Two months are enough of a year here, and sooner looked at.
    monkeypatch.setattr(
        "interactive.kinds.schedule.verification.case_enumeration.YEAR", 30
    )

    assert ("turned_around", ("items", 4, "date")) in codes(proof_of(Wavering(trip)))


@pytest.mark.parametrize(
    ("item", "status", "message"),
    [
        ({"date": "2026-01-01", "safe_date": "2026-01-02"}, "plan", "2026-01-02"),
        ({"date": "2026-01-02", "safe_date": "2026-01-02"}, "perhaps", "perhaps"),
    ],
)
def test_a_result_that_breaks_a_promise_stops_the_build(item, status, message):
    with pytest.raises(AssertionError, match=message):
        check_promises({"items": [item], "status": status})


def test_a_result_that_keeps_its_promises_is_sound():
    items = [
        {"date": "2026-01-02", "safe_date": "2026-01-02"},
        {"date": "2026-01-02", "safe_date": None},
        {"date": None, "safe_date": None},
    ]

    check_promises({"items": items, "status": "plan"})
    check_promises({"items": items, "status": "bilgi-eksik"})


def test_without_known_years_around_the_day_of_asking_their_middle_is_taken(trip):
    enumeration = CaseEnumeration(trip)

    assert enumeration._with_known_day((date(2040, 1, 1),)) == (
        date(2040, 1, 1),
        date(2026, 12, 31),
    )


def test_every_item_and_state_has_a_row(trip):
    items, states, notices = tables(trip)

    spec = trip.spec
    assert len(items.rows) == len(spec.items)
    days = ["past", "today", "soon", "later", "waiting"]
    assert [row.status for row in states.rows] == days
    warnings = len(spec.orders) + len(spec.closed_day_hints) + 3 * len(spec.within)
    # Where a safe date has passed, where there is none, where feasts are estimated.
    assert len(notices.rows) == warnings + 3
    assert notices.lead == ""


@pytest.mark.parametrize(
    ("soon_days", "spans"),
    [
        (0, [("later", (1, None))]),
        (1, [("soon", (1, 1)), ("later", (2, None))]),
        (7, [("soon", (1, 7)), ("later", (8, None))]),
    ],
)
def test_every_day_from_now_on_is_soon_or_later(trip, soon_days, spans):
    spec = replace(trip.spec, soon_days=soon_days)

    assert states(spec) == [("past", (None, -1)), ("today", (0, 0)), *spans]


def test_the_steps_lead_from_each_date_to_its_items(trip):
    lines = [*steps(trip)]

    assert lines[0] == trip.context.word("flow_answers", n=len(trip.spec.questions))
    assert "Booked biliniyor mu? Evet: Seat." in lines
    [trips] = [step for step in lines if step.startswith("Trip biliniyor mu?")]
    assert trips.startswith("Trip biliniyor mu? Evet: Notice: Trip için")
    assert lines[-1] == trip.context.word("flow_done")
