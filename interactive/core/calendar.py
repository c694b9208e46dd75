"""The calendar: full working days, counts of days, and the last safe day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
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
