"""Date rules against other arithmetic: months, weekdays, choices, closed days."""

import calendar
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.kinds.schedule.verification.date_rule_checks import MOST
from interactive.kinds.schedule.verification.rounding import (
    chained_months,
    rounded_days,
)
from tests.interactive.kinds.schedule.conftest import CLOSED

TODAY = date(2026, 4, 1)
DAYS = st.dates(date(2025, 11, 1), date(2029, 3, 1))
WAYS = st.sampled_from(["before", "after"])
NAMES = [*map(str.casefold, calendar.day_name)]


def found(calculator, today=TODAY, **answers):
    raw = {name: str(day) for name, day in answers.items()}
    result = calculator.evaluate(raw, today)
    days = {item["id"]: item["date"] for item in result["items"]}
    return days["i0"] and date.fromisoformat(days["i0"])


def by_hand(day, months, missing_day):
    """Return the day so many months away, month by month and day by day."""
    year, month = day.year, day.month
    for _ in range(abs(months)):
        month += 1 if months > 0 else -1
        year, month = year + (month > 12) - (month < 1), (month - 1) % 12 + 1
    number, length = day.day, calendar.monthrange(year, month)[1]
    if number <= length:
        return date(year, month, number)
    last = date(year, month, length)
    return last if missing_day == "earlier" else last + timedelta(days=1)


@given(
    day=DAYS,
    months=st.integers(1, MOST["months"]),
    way=WAYS,
    missing=st.sampled_from(["earlier", "later"]),
)
def test_months_are_one_step_and_rounded_as_said(plan, day, months, way, missing):
    rule = {"anchor": "a", "direction": way, "months": months, "missing_day": missing}

    signed = months if way == "after" else -months
    assert found(plan(rule), a=day) == by_hand(day, signed, missing)


LEAVES = st.tuples(
    st.sampled_from(["of", "before", "after"]),
    st.sampled_from([1, 2, 3, 4, "last"]),
    st.integers(0, 6),
    st.none() | st.integers(1, 12),
)


@given(day=DAYS, leaf=LEAVES)
def test_an_nth_weekday_is_the_one_of_a_calendar_leaf(plan, day, leaf):
    side, nth, weekday, month = leaf
    rule = {"weekday": NAMES[weekday], "nth": nth, side: "a"}
    rule |= {"month": month} if month else {}

    months = product(
        range(day.year - 2, day.year + 3), [month] if month else range(1, 13)
    )
    fitting = []
    for each in months:
        weeks = calendar.monthcalendar(*each)
        days = [week[weekday] for week in weeks if week[weekday]]
        fitting.append(date(*each, days[-1 if nth == "last" else nth - 1]))
    by_side = {
        "before": max(each for each in fitting if each < day),
        "after": min(each for each in fitting if each > day),
        "of": next(
            each
            for each in fitting
            if each.year == day.year and each.month == (month or day.month)
        ),
    }
    assert found(plan(rule), a=day) == by_side[side]


@given(day=DAYS, number=st.integers(1, 365), leap=st.booleans())
@pytest.mark.parametrize("side", ["of", "before", "after"])
def test_a_day_of_the_year_comes_once_a_year(plan, day, number, leap, side):
    wanted = (
        "02-29" if leap else f"{date(2027, 1, 1) + timedelta(days=number - 1):%m-%d}"
    )
    rule = {"day": wanted, side: "a", "missing_day": "later"}

    def of(year):
        if leap and not calendar.isleap(year):
            return date(year, 3, 1)
        return date.fromisoformat(f"{year}-{wanted}")

    days = [of(year) for year in range(day.year - 1, day.year + 2)]
    by_side = {
        "of": of(day.year),
        "before": max(each for each in days if each < day),
        "after": min(each for each in days if each > day),
    }
    assert found(plan(rule), a=day) == by_side[side]


@given(day=DAYS, weekday=st.sampled_from(NAMES), side=WAYS)
def test_the_nearest_weekday_lies_within_a_week(plan, day, weekday, side):
    near = found(plan({"weekday": weekday, side: "a"}), a=day)

    assert NAMES[near.weekday()] == weekday
    assert 1 <= (near - day).days * (1 if side == "after" else -1) <= 7


def is_open(day, half_days):
    half = CLOSED.get(day)
    return day.weekday() < 5 and (half is None or (half and half_days == "open"))


@given(
    day=DAYS,
    days=st.integers(0, 40),
    roll=st.sampled_from(["previous", "next"]),
    half=st.sampled_from(["open", "closed"]),
)
def test_a_closed_day_moves_and_outside_the_known_years_nothing_is_known(
    plan, day, days, roll, half
):
    rule = {"anchor": "a", "days": days, "on_closed_day": roll, "half_days": half}

    there = day + timedelta(days=days)
    step = timedelta(days=1 if roll == "next" else -1)
    while 2026 <= there.year <= 2028 and not is_open(there, half):
        there += step
    known = there if 2026 <= there.year <= 2028 else None
    assert found(plan(rule), a=day) == known


@given(day=DAYS, days=st.integers(1, 60), way=WAYS)
def test_half_days_count_as_working_days_where_the_rule_says_so(plan, day, days, way):
    rule = {"anchor": "a", "direction": way, "days": days, "day_kind": "working"}

    there, left = day, days
    while left and there:
        there += timedelta(days=1 if way == "after" else -1)
        if not 2026 <= there.year <= 2028:
            there = None
        elif is_open(there, "open"):
            left -= 1
    assert found(plan(rule | {"half_days": "open"}), a=day) == there


@given(a=st.none() | DAYS, b=st.none() | DAYS, days=st.integers(0, 30))
@pytest.mark.parametrize("way", ["earliest", "latest"])
def test_the_extreme_of_two_days_waits_for_both(plan, a, b, days, way):
    pick = min if way == "earliest" else max
    rule = {way: [{"anchor": "a"}, {"anchor": "b", "days": days}], "days": 3}
    answers = {name: day for name, day in (("a", a), ("b", b)) if day}

    both = [a, b + timedelta(days=days)] if a and b else []
    wanted = pick(both) + timedelta(days=3) if both else None
    assert found(plan(rule), **answers) == wanted


@given(known=DAYS, other=DAYS)
def test_an_unknown_day_that_cannot_matter_does_not(plan, known, other):
    rule = {"latest": [{"anchor": "a"}, {"anchor": "b"}]}
    ordered = plan(rule, orders=[{"earlier": "a", "later": "b", "text": "T"}])

    assert found(ordered, b=known) == known
    assert found(ordered, a=known) is None
    # What was known before is not taken back by an answer that fits.
    assert found(ordered, b=known, a=min(known, other)) == known


def test_beyond_the_known_years_a_bound_may_be_enough(plan):
    working = {"anchor": "a", "direction": "before", "days": 5, "day_kind": "working"}
    day = {"day": "06-01", "of": "a"}

    for way, start, wanted in (
        # At the most, it is five days before the start.
        ("latest", "2031-04-01", date(2031, 6, 1)),
        ("latest", "2031-09-01", None),
        ("earliest", "2031-09-01", None),
    ):
        assert found(plan({way: [working, day]}), a=start) == wanted


def test_a_day_of_the_university_is_that_of_its_edition(plan):
    values = [
        {"valid_from": None, "value": "2026-02-09"},
        {"valid_from": "2026-09-01", "value": "2027-02-15"},
    ]
    term = {"term": {"title": "Term", "unit": "day", "values": values}}
    rule = {"anchor": "term", "direction": "before", "days": 3}

    asked = plan(rule, parameters=term)
    chosen = plan(rule | {"effective_on": "a"}, parameters=term)

    assert found(asked) == date(2026, 2, 6)
    assert found(asked, today=date(2026, 9, 1)) == date(2027, 2, 12)
    assert found(chosen, a="2026-10-01") == date(2027, 2, 12)
    assert found(chosen) is None


def test_the_days_that_are_rounded_are_named_each(plan):
    rule = {"anchor": "a", "direction": "before", "months": 3, "missing_day": "earlier"}
    calculator = plan(rule, {"anchor": "i0", "months": 1, "missing_day": "earlier"})
    [first, _] = calculator.spec.items

    days = [*rounded_days(first.date, calculator.context)]
    every = (date(2026, 1, 1) + timedelta(days=n) for n in range(365 + 365 + 366))
    assert days == [
        (day, by_hand(day, -3, "earlier"))
        for day in every
        if by_hand(day, -3, "earlier") != by_hand(day, -3, "later")
    ]
    [(item, (start, middle, end, at_once))] = chained_months(
        calculator.spec, calculator.context
    )
    assert item.id == "i1"
    assert middle == by_hand(start, -3, "earlier")
    assert end == by_hand(middle, 1, "earlier") != at_once
