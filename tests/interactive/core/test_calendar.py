"""Full working days: never later than the limit, never beyond the years we know."""

from datetime import date
from itertools import takewhile

from hypothesis import assume, given
from hypothesis import strategies as st

from interactive.core.calendar import (
    LONGEST_LISTED_COUNT,
    ONE_DAY,
    Calendar,
    Closure,
    Step,
    read_calendar,
)

YEARS = {2025: "announced", 2026: "announced", 2028: "estimated"}
DAYS = st.dates(date(2024, 12, 1), date(2029, 1, 31))
NUMBERS = st.integers(-3, 3) | st.integers(-130, 130)
CALENDARS = st.sets(st.dates(date(2025, 1, 1), date(2028, 12, 31)), max_size=80).map(
    lambda closed: Calendar(YEARS, {day: (Closure("x"),) for day in closed})
)


def known_days(first, step):
    """Return the days from one on, as far as the years are known."""
    days = (first + step * n for n in range(800))
    return [*takewhile(lambda day: day.year in YEARS, days)]


def is_open(calendar, day):
    return day.isoweekday() <= 5 and day not in calendar.closures


@given(calendar=CALENDARS, literal=DAYS)
def test_the_safe_day_is_the_last_full_working_day_up_to_the_limit(calendar, literal):
    days = known_days(literal, -ONE_DAY)
    closed = [*takewhile(lambda day: not is_open(calendar, day), days)]
    safe = days[len(closed)] if len(closed) < len(days) else None

    assert calendar.last_working_day(literal) == (safe, tuple(closed))


@given(calendar=CALENDARS, literal=DAYS)
def test_more_closed_days_never_make_the_safe_day_later(calendar, literal):
    safe, _ = calendar.last_working_day(literal)
    assume(safe is not None)
    fuller = Calendar(YEARS, {**calendar.closures, safe: (Closure("izin"),)})

    other, _ = fuller.last_working_day(literal)

    assert other is None or other < safe


@given(calendar=CALENDARS, start=DAYS, number=NUMBERS)
def test_working_days_are_counted_one_by_one(calendar, start, number):
    step, length = (ONE_DAY if number > 0 else -ONE_DAY), abs(number)
    days = known_days(start + step, step)
    working = [day for day in days if is_open(calendar, day)]

    end, steps = calendar.count(start, number, working=True)

    numbers = {day: at for at, day in enumerate(working[:length], start=1)}
    listed = range(length + 1) if length <= LONGEST_LISTED_COUNT else (1, length)
    if length <= len(working):
        assert end == (working[length - 1] if length else start)
        days = [day for day in days if length and abs(day - start) <= abs(end - start)]
    else:
        assert end is None
    wanted = [Step(day, numbers.get(day)) for day in days]
    assert [*steps] == [each for each in wanted if each.number in (None, *listed)]


@given(start=DAYS, number=NUMBERS)
def test_calendar_days_are_counted_through_any_year(start, number):
    end, steps = Calendar({}, {}).count(start, number, working=False)

    step, length = (ONE_DAY if number > 0 else -ONE_DAY), abs(number)
    every = range(1, length + 1)
    listed = every if length <= LONGEST_LISTED_COUNT else (1, length)
    assert end == start + ONE_DAY * number
    assert [*steps] == [Step(start + step * n, n) for n in listed]


def test_a_closed_day_keeps_all_its_reasons_and_a_half_one_is_no_full_working_day():
    closed = [
        {"date": "2026-05-19", "name": "Bir", "half": True},
        {"date": "2026-05-19", "name": "İki", "leave": True},
    ]

    calendar = read_calendar({"years": {"2026": "announced"}, "closed": closed})

    bir = Closure("Bir", half=True, leave=False)
    iki = Closure("İki", half=False, leave=True)
    assert calendar == Calendar({2026: "announced"}, {date(2026, 5, 19): (bir, iki)})
    assert calendar.last_working_day(date(2026, 5, 19))[0] == date(2026, 5, 18)
