"""Every kind of day of a made-up calculator of kind `schedule`."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta

import pytest

from interactive.kinds.schedule.verification.case_enumeration import (
    CaseEnumeration,
    signature,
)
from interactive.kinds.schedule.verification.proofs import check_promises
from interactive.kinds.schedule.verification.table import states


@pytest.fixture
def trip(made_up):
    return made_up("schedule")


def test_the_days_that_stand_for_all_are_of_every_kind(trip):
    enumeration = CaseEnumeration(trip)
    day = enumeration.days[0]
    reps = enumeration.kinds_of_days("trip", frozenset({"trip"}), day)
    kinds = {signature(trip.evaluate({"trip": d.isoformat()}, day)) for d in reps}

    for number in range(-300, 700, 7):
        other = (day + timedelta(days=number)).isoformat()
        assert signature(trip.evaluate({"trip": other}, day)) in kinds


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


def test_a_result_that_breaks_a_promise_stops_the_build():
    day, next_day = "2026-01-01", "2026-01-02"
    for pairs, status, broken in (
        ([(day, next_day)], "plan", next_day),
        ([(day, day)], "perhaps", "perhaps"),
        ([(day, day), (next_day, day), (day, None), (None, None)], "plan", None),
        ([], "bilgi-eksik", None),
    ):
        items = [{"date": date_, "safe_date": safe} for date_, safe in pairs]
        refused = (
            pytest.raises(AssertionError, match=broken) if broken else nullcontext()
        )
        with refused:
            check_promises({"items": items, "status": status})


def test_every_day_from_now_on_is_soon_or_later(trip):
    for soon_days, spans in (
        (0, [("later", (1, None))]),
        (1, [("soon", (1, 1)), ("later", (2, None))]),
        (7, [("soon", (1, 7)), ("later", (8, None))]),
    ):
        spec = replace(trip.spec, soon_days=soon_days)

        assert states(spec) == [("past", (None, -1)), ("today", (0, 0)), *spans]
