"""Full working days: never later than the limit, never beyond the years we know."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from interactive.core.calendar import ONE_DAY, Calendar, Closure, read_calendar

YEARS = {2025: "announced", 2026: "announced", 2028: "estimated"}
DAYS = st.dates(date(2024, 12, 1), date(2029, 1, 31))
CALENDARS = st.sets(st.dates(date(2025, 1, 1), date(2028, 12, 31)), max_size=80).map(
    lambda closed: Calendar(YEARS, {day: (Closure("x"),) for day in closed})
)
PLAIN = Calendar({2026: "announced", 2027: "announced", 2028: "announced"}, {})


@given(calendar=CALENDARS, literal=DAYS)
def test_the_safe_day_is_the_last_full_working_day_up_to_the_limit(calendar, literal):
    safe, skipped = calendar.last_working_day(literal)

    if safe is None:
        last = skipped[-1] - ONE_DAY if skipped else literal
        assert not calendar.knows(last)
    else:
        assert safe <= literal
        assert calendar.knows(safe)
        assert calendar.is_full_working_day(safe)
    assert not any(map(calendar.is_full_working_day, skipped))
    assert skipped == tuple(literal - ONE_DAY * n for n in range(len(skipped)))


@given(calendar=CALENDARS, literal=DAYS)
def test_the_skipped_days_lead_from_the_limit_to_the_safe_day(calendar, literal):
    safe, skipped = calendar.last_working_day(literal)
    assume(safe is not None)

    assert literal - ONE_DAY * len(skipped) == safe


@given(calendar=CALENDARS, literal=DAYS)
def test_more_closed_days_never_make_the_safe_day_later(calendar, literal):
    safe, _ = calendar.last_working_day(literal)
    assume(safe is not None)
    fuller = Calendar(YEARS, {**calendar.closures, safe: (Closure("izin"),)})

    other, _ = fuller.last_working_day(literal)

    assert other is None or other < safe


@given(calendar=CALENDARS, start=DAYS, number=st.integers(-60, 60))
def test_working_days_are_counted_one_by_one(calendar, start, number):
    end = calendar.count(start, number, working=True)[0]
    assume(end is not None)
    low, high = sorted((start, end))
    days = [low + ONE_DAY * n for n in range((high - low).days + 1)]

    counted = [
        day for day in days if day != start and calendar.is_full_working_day(day)
    ]

    assert len(counted) == abs(number)
    assert number == 0 or end in counted
    assert number == 0 or (end > start) == (number > 0)


@given(calendar=CALENDARS, start=DAYS, number=st.integers(-60, 60))
def test_as_many_working_days_back_lead_home(calendar, start, number):
    assume(calendar.knows(start) and calendar.is_full_working_day(start))
    there = calendar.count(start, number, working=True)[0]
    assume(there is not None)

    assert calendar.count(there, -number, working=True)[0] == start


@given(calendar=CALENDARS, start=DAYS, one=st.integers(0, 30), two=st.integers(0, 30))
def test_working_days_add_up(calendar, start, one, two):
    half_way = calendar.count(start, one, working=True)[0]
    assume(half_way is not None)

    end = calendar.count(half_way, two, working=True)[0]

    assert end == calendar.count(start, one + two, working=True)[0]


def test_year_borders_and_leap_days_are_ordinary_days():
    cases = [
        (date(2027, 1, 1), date(2027, 1, 1)),
        (date(2027, 1, 3), date(2027, 1, 1)),
        (date(2028, 1, 2), date(2027, 12, 31)),
        (date(2028, 2, 29), date(2028, 2, 29)),
        (date(2026, 1, 4), date(2026, 1, 2)),
    ]
    for literal, safe in cases:
        assert PLAIN.last_working_day(literal)[0] == safe


def test_working_days_are_counted_across_borders():
    cases = [
        (date(2026, 12, 31), 1, date(2027, 1, 1)),
        (date(2027, 1, 1), -1, date(2026, 12, 31)),
        (date(2028, 2, 28), 1, date(2028, 2, 29)),
        (date(2028, 3, 1), -1, date(2028, 2, 29)),
        (date(2026, 7, 4), 1, date(2026, 7, 6)),
        (date(2026, 7, 4), -1, date(2026, 7, 3)),
        (date(2026, 7, 4), 0, date(2026, 7, 4)),
    ]
    for start, number, day in cases:
        assert PLAIN.count(start, number, working=True)[0] == day


@pytest.mark.parametrize("literal", [date(2025, 12, 31), date(2029, 1, 1)])
def test_about_an_unknown_year_nothing_is_said(literal):
    assert PLAIN.last_working_day(literal) == (None, ())
    assert (
        PLAIN.count(literal, -1 if literal.year < 2026 else 1, working=True)[0] is None
    )


def test_a_walk_that_leaves_the_known_years_ends_without_a_day():
    new_year = Calendar({2026: "announced"}, {date(2026, 1, 1): (Closure("Yılbaşı"),)})

    assert new_year.last_working_day(date(2026, 1, 1)) == (None, (date(2026, 1, 1),))
    assert new_year.count(date(2026, 1, 2), -1, working=True)[0] is None


def test_a_half_day_is_no_full_working_day():
    raw = {
        "years": {"2026": "announced"},
        "closed": [{"date": "2026-10-28", "name": "Arife", "half": True}],
    }

    calendar = read_calendar(raw)

    assert not calendar.is_full_working_day(date(2026, 10, 28))
    assert calendar.last_working_day(date(2026, 10, 28))[0] == date(2026, 10, 27)


def test_a_day_that_is_closed_twice_keeps_both_names():
    raw = {
        "years": {"2026": "announced"},
        "closed": [
            {"date": "2026-05-19", "name": "Bir"},
            {"date": "2026-05-19", "name": "İki", "half": False},
        ],
    }

    assert read_calendar(raw).closures == {
        date(2026, 5, 19): (Closure("Bir"), Closure("İki"))
    }
