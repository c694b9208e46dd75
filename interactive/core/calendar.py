"""The calendar: which days are full working days, and the last one before a limit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
SATURDAY = 5
ALL_LISTED = 100
"""Longer counts keep only the days skipped, the first and the last."""


@dataclass(frozen=True, slots=True)
class Closure:
    """Why a day is closed: a holiday, a half day or administrative leave."""

    name: str
    half: bool = False
    leave: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A day that a count came to: its number, or None where it was skipped."""

    day: date
    number: int | None


@dataclass(frozen=True, slots=True)
class Calendar:
    """Closed days of the years we know; about other years nothing is said."""

    years: Mapping[int, str]
    """Year to `announced` or `estimated` (the religious holidays of that year)."""
    closures: Mapping[date, tuple[Closure, ...]]

    def knows(self, day: date) -> bool:
        """Return whether the closed days of that day's year are known."""
        return day.year in self.years

    def is_full_working_day(self, day: date) -> bool:
        """Return whether offices are open the whole day; ask only in known years."""
        return day.weekday() < SATURDAY and day not in self.closures

    def last_working_day(self, literal: date) -> tuple[date | None, tuple[date, ...]]:
        """Return the last full working day on or before `literal`, and what it skipped.

        The day is None when the walk leaves the known years (engine.md: outside
        the years of the holiday data there is no safe date).

        >>> Calendar({2026: "announced"}, {}).last_working_day(date(2026, 1, 4))[0]
        datetime.date(2026, 1, 2)
        """
        day = literal
        skipped: list[date] = []
        while self.knows(day):
            if self.is_full_working_day(day):
                return day, tuple(skipped)
            skipped.append(day)
            day -= ONE_DAY
        return None, tuple(skipped)

    def count(
        self, day: date, number: int, *, working: bool
    ) -> tuple[date | None, tuple[Step, ...]]:
        """Return the day `number` days away, and every day on the way to it.

        The starting day is not counted; zero days away is the day itself. Where
        only full working days count, the day is None once the known years end.
        Of a long way the days skipped are kept, and its two ends.

        >>> calendar = Calendar({2026: "announced"}, {})
        >>> calendar.count(date(2026, 1, 5), -1, working=True)[0]
        datetime.date(2026, 1, 2)
        """
        most = abs(number)
        kept = (1, most) if most > ALL_LISTED else range(1, most + 1)
        step = ONE_DAY if number > 0 else -ONE_DAY
        if not working:
            return day + step * most, tuple(Step(day + step * n, n) for n in kept)
        steps: list[Step] = []
        counted = 0
        while counted < most:
            day += step
            if not self.knows(day):
                return None, tuple(steps)
            counts = self.is_full_working_day(day)
            counted += counts
            if not counts or counted in kept:
                steps.append(Step(day, counted if counts else None))
        return day, tuple(steps)


def read_calendar(raw: Mapping[str, object]) -> Calendar:
    """Return the calendar that a document's `calendar` describes."""
    closures: dict[date, tuple[Closure, ...]] = {}
    for closed in raw["closed"]:  # type: ignore[attr-defined]
        day = date.fromisoformat(closed["date"])
        half, leave = closed.get("half", False), closed.get("leave", False)
        closure = Closure(closed["name"], half=half, leave=leave)
        closures[day] = (*closures.get(day, ()), closure)
    years = {int(year): str(kind) for year, kind in raw["years"].items()}  # type: ignore[attr-defined]
    return Calendar(years, closures)
