"""The calendar: which days are full working days, and the last one before a limit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Closure:
    """Why a day is closed: a holiday, a half day or administrative leave."""

    name: str
    half: bool = False


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

    def add_working_days(self, day: date, number: int) -> date | None:
        """Return the day `number` full working days away; None in unknown years.

        The starting day is not counted. Zero days away is the day itself.
        """
        step = ONE_DAY if number > 0 else -ONE_DAY
        left = abs(number)
        while left:
            day += step
            if not self.knows(day):
                return None
            left -= self.is_full_working_day(day)
        return day


def read_calendar(raw: Mapping[str, object]) -> Calendar:
    """Return the calendar that a document's `calendar` describes."""
    closures: dict[date, tuple[Closure, ...]] = {}
    for closed in raw["closed"]:  # type: ignore[attr-defined]
        day = date.fromisoformat(closed["date"])
        closure = Closure(closed["name"], half=closed.get("half", False))
        closures[day] = (*closures.get(day, ()), closure)
    years = {int(year): str(kind) for year, kind in raw["years"].items()}  # type: ignore[attr-defined]
    return Calendar(years, closures)
