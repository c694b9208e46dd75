"""The calendar: closed days, counts of days, and days found by month and week."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

ONE_DAY = timedelta(days=1)
# What stands in for a day that a month lacks, such as 31 February.
MissingDay = Literal["earlier", "later"]
Nth = Literal[1, 2, 3, 4, "last"]
WEEKDAYS = (
    *("monday", "tuesday", "wednesday", "thursday", "friday"),
    *("saturday", "sunday"),
)
WEEK = 7
MONTHS = 12
# A year that has every day, for days that are given without one.
LEAP_YEAR = 2000

SATURDAY = 5
# Of a longer count only the first and last day and the skipped ones are listed.
LONGEST_LISTED_COUNT = 100


@dataclass(frozen=True, slots=True)
class Closure:
    """Why a day is closed: a holiday, a half day or administrative leave."""

    name: str
    half: bool = False
    leave: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One day of a count with its number; None if the day was skipped."""

    day: date
    number: int | None


@dataclass(frozen=True, slots=True)
class Calendar:
    """The closed days of the known years; it says nothing about other years."""

    # "announced", or "estimated" if that year's religious holidays are.
    years: Mapping[int, str]
    closures: Mapping[date, tuple[Closure, ...]]

    def knows(self, day: date) -> bool:
        """Return whether the closed days of that day's year are known."""
        return day.year in self.years

    def is_open(self, day: date, *, half_days: bool = False) -> bool:
        """Return whether offices are open the whole day; valid in known years only.

        With `half_days`, a day that is closed for a half only counts as open.
        """
        if day.weekday() >= SATURDAY:
            return False
        closures = self.closures.get(day, ())
        return all(half_days and closure.half for closure in closures)

    def last_working_day(self, literal: date) -> tuple[date | None, tuple[date, ...]]:
        """Return the last full working day on or before `literal`, and those skipped.

        The day is None if the search leaves the known years (there is no
        safe date outside the years of the holiday data).

        >>> Calendar({2026: "announced"}, {}).last_working_day(date(2026, 1, 4))[0]
        datetime.date(2026, 1, 2)
        """
        return self.next_open_day(literal, -ONE_DAY)

    def next_open_day(
        self, day: date, step: timedelta, *, half_days: bool = False
    ) -> tuple[date | None, tuple[date, ...]]:
        """Return the day, or the next open one in steps of a day, and those skipped.

        The day is None if the search leaves the known years.
        """
        skipped: list[date] = []
        while self.knows(day):
            if self.is_open(day, half_days=half_days):
                return day, tuple(skipped)
            skipped.append(day)
            day += step
        return None, tuple(skipped)

    def count(
        self, day: date, number: int, *, working: bool, half_days: bool = False
    ) -> tuple[date | None, tuple[Step, ...]]:
        """Return the day that lies `number` days away, and the days on the way to it.

        Negative numbers count backwards; the starting day is not counted. With
        `working`, only full working days count, and the day is None if the count
        leaves the known years; with `half_days`, half days count as well. A count
        over `LONGEST_LISTED_COUNT` lists only its first and last day and those it
        skipped.

        >>> calendar = Calendar({2026: "announced"}, {})
        >>> calendar.count(date(2026, 1, 5), -1, working=True)[0]
        datetime.date(2026, 1, 2)
        """
        length = abs(number)
        listed = (1, length) if length > LONGEST_LISTED_COUNT else range(1, length + 1)
        step = ONE_DAY if number > 0 else -ONE_DAY
        if not working:
            # Calendar days need no knowledge of holidays, so the years do not matter.
            return day + step * length, tuple(Step(day + step * n, n) for n in listed)
        steps: list[Step] = []
        counted = 0
        while counted < length:
            day += step
            if not self.knows(day):
                return None, tuple(steps)
            counts = self.is_open(day, half_days=half_days)
            counted += counts
            if not counts or counted in listed:
                steps.append(Step(day, counted if counts else None))
        return day, tuple(steps)


def read_calendar(raw: Mapping[str, object]) -> Calendar:
    """Return the calendar that a document's `calendar` describes."""
    closures: dict[date, tuple[Closure, ...]] = {}
    for closed in raw["closed"]:  # type: ignore[attr-defined]
        day = date.fromisoformat(closed["date"])
        half, leave = closed.get("half", False), closed.get("leave", False)
        closure = Closure(closed["name"], half=half, leave=leave)
        # A day may have several reasons: a holiday during administrative leave.
        closures[day] = (*closures.get(day, ()), closure)
    years = {int(year): str(kind) for year, kind in raw["years"].items()}  # type: ignore[attr-defined]
    return Calendar(years, closures)


def month_length(year: int, month: int) -> int:
    """Return how many days a month has.

    >>> month_length(2027, 2), month_length(2028, 2), month_length(2027, 12)
    (28, 29, 31)
    """
    return (first_of_month(year, month + 1) - ONE_DAY).day


def first_of_month(year: int, month: int) -> date:
    """Return the first day of a month; month 13 is January of the next year.

    >>> first_of_month(2026, 13), first_of_month(2026, 0)
    (datetime.date(2027, 1, 1), datetime.date(2025, 12, 1))
    """
    years, index = divmod(month - 1, MONTHS)
    return date(year + years, index + 1, 1)


def day_of_month(first: date, number: int, missing_day: MissingDay) -> date:
    """Return a day of the month that begins on `first`, or what stands in for it.

    >>> february = date(2027, 2, 1)
    >>> [str(day_of_month(february, 31, way)) for way in ("earlier", "later")]
    ['2027-02-28', '2027-03-01']
    """
    length = month_length(first.year, first.month)
    if number <= length:
        return first.replace(day=number)
    return first + timedelta(days=length - (missing_day == "earlier"))


def months_away(day: date, number: int, missing_day: MissingDay) -> date:
    """Return the same day of the month `number` months away, in one step.

    >>> str(months_away(date(2027, 5, 31), -3, "earlier"))
    '2027-02-28'
    """
    first = first_of_month(day.year, day.month + number)
    return day_of_month(first, day.day, missing_day)


def lacks_day(day: date, number: int) -> bool:
    """Return whether the month `number` months away has no such day.

    >>> lacks_day(date(2027, 5, 31), -3), lacks_day(date(2027, 5, 28), -3)
    (True, False)
    """
    first = first_of_month(day.year, day.month + number)
    return day.day > month_length(first.year, first.month)


def parse_day_of_year(text: str) -> tuple[int, int]:
    """Return month and day of a day such as `06-01`; raise ValueError for no day.

    >>> parse_day_of_year("02-29")
    (2, 29)
    """
    day = date.fromisoformat(f"{LEAP_YEAR}-{text}")
    return day.month, day.day


def nth_weekday(first: date, weekday: int, nth: Nth) -> date:
    """Return the n-th or the last weekday of the month that begins on `first`.

    >>> str(nth_weekday(date(2027, 5, 1), 4, "last"))
    '2027-05-28'
    """
    if nth == "last":
        last = first.replace(day=month_length(first.year, first.month))
        return last - timedelta(days=(last.weekday() - weekday) % WEEK)
    ahead = (weekday - first.weekday()) % WEEK
    return first + timedelta(days=ahead + WEEK * (nth - 1))
