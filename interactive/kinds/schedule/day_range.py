"""What is known of a day: the day itself, or the bounds that it must lie between.

All that a date rule does keeps the order of days, so bounds go through it as days do.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from interactive.core.calendar import ONE_DAY
from interactive.kinds.schedule.ledger import Row


@dataclass(frozen=True, slots=True)
class DayRange:
    """A day, or the earliest and the latest that it may be; None: it may be any."""

    day: date | None = None
    first: date | None = None
    last: date | None = None
    # Why it is not known, or the names of what must be known first.
    why: str | None = None
    needs: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


def known(day: date, *rows: Row) -> DayRange:
    """Return what is known of a day that is known."""
    return DayRange(day, day, day, rows=rows)


@dataclass(frozen=True, slots=True)
class Move:
    """What a part of a rule does to a day; None where it leaves the known years."""

    to: Callable[[date], date | None]
    # By how many days it moves a day at least, before (-1) or after (1) it.
    least: int = 0
    direction: int = 1

    def __call__(self, start: DayRange) -> DayRange:
        """Return what is known of the day once it has moved."""
        day, first, last = (
            each and self.to(each) for each in (start.day, start.first, start.last)
        )
        way = ONE_DAY * self.least * self.direction
        # Beyond the known years one bound is left: nothing moves less than it must.
        if start.first and first is None and self.direction > 0:
            first = start.first + way
        if start.last and last is None and self.direction < 0:
            last = start.last + way
        return replace(start, day=day, first=first, last=last)


def earliest(days: Iterable[DayRange]) -> DayRange:
    """Return what is known of the earliest of some days, in Kleene's logic.

    >>> june = known(date(2026, 6, 1))
    >>> later = DayRange(first=date(2026, 7, 1))
    >>> earliest([june, later]).day, earliest([june, DayRange()]).day
    (datetime.date(2026, 6, 1), None)
    """
    days = [*days]
    return _either(days, _all(min, days, "first"), _any(min, days, "last"))


def latest(days: Iterable[DayRange]) -> DayRange:
    """Return what is known of the latest of some days, in Kleene's logic."""
    days = [*days]
    return _either(days, _any(max, days, "first"), _all(max, days, "last"))


def any_of(days: Iterable[DayRange]) -> DayRange:
    """Return what is known of a day that is one of some, not known which."""
    days = [*days]
    return _either(days, _all(min, days, "first"), _all(max, days, "last"))


def _either(days: list[DayRange], first: date | None, last: date | None) -> DayRange:
    if first is not None and first == last:
        return known(first)
    needs = tuple(dict.fromkeys(name for each in days for name in each.needs))
    why = next((each.why for each in days if each.why), None)
    return DayRange(None, first, last, why, needs)


Pick = Callable[[list[date]], date]


def _all(pick: Pick, days: list[DayRange], bound: str) -> date | None:
    """Return the extreme of a bound that every day must have."""
    bounds = [getattr(each, bound) for each in days]
    return None if None in bounds else pick(bounds)


def _any(pick: Pick, days: list[DayRange], bound: str) -> date | None:
    """Return the extreme of a bound that one day is enough to set."""
    bounds = [getattr(each, bound) for each in days]
    return pick(known_bounds) if (known_bounds := [*filter(None, bounds)]) else None
