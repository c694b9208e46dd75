"""Days of calculation on which each item of a timeline can be in each state."""

from collections.abc import Iterator
from datetime import date

from interactive.core.calendar import ONE_DAY
from interactive.kinds.schedule.item_dates import day_to_act_on
from interactive.kinds.schedule.spec import TimelineItem
from interactive.kinds.schedule.verification.reverse_dates import ReverseDates

# The first and last of some days, relative to the day of calculation.
Span = tuple[int, int]

# Any stretch of this many days contains a full working day, even around holidays.
NEAR = 14
# The distance of days tried for a calculation; it meets every weekday in turn.
STRIDE = 11


def calculation_days(
    reverse_dates: ReverseDates, days: tuple[date, ...]
) -> dict[date, set[str]]:
    """Return days of calculation beside `days`, each with the questions to try on it.

    On these days, each item can be in each state on one: a count of working days ends
    only on full working days in known years, and a day of the year comes only once, so
    `days` may not suffice.
    """
    more: dict[date, set[str]] = {}
    for item in reverse_dates.dated:
        states = States(reverse_dates, item)
        tried = (*days, *more)
        missing = [s for s in states.spans if not any(states.on(d, s) for d in tried)]
        for day in states.days_for(missing) if missing else ():
            more.setdefault(day, set()).update(reverse_dates.roots(item))
    return more


class States:
    """The states of one item: which of them some answers lead to on a day."""

    def __init__(self, reverse_dates: ReverseDates, item: TimelineItem) -> None:
        """Take the item, and the days left in each of its states."""
        self.reverse_dates, self.item = reverse_dates, item
        self.context = reverse_dates.context
        self.soon = max(reverse_dates.spec.soon_days, 0)
        self.spans: list[Span] = [(-NEAR, -1), (0, 0)]
        self.spans += [(self.soon + 1, self.soon + NEAR)]
        self.spans += [(1, self.soon)] if self.soon else []

    def on(self, today: date, span: Span) -> bool:
        """Return whether some answer leads to a day to act on in a span."""
        days = (today + ONE_DAY * number for number in range(span[0], span[1] + 1))
        return any(
            self._acts_on_limit(day, today)
            and self.reverse_dates.reaches(self.item, day, today)
            for day in days
        )

    def days_for(self, missing: list[Span]) -> Iterator[date]:
        """Yield days of calculation: one with all missing states, or one for each."""
        candidates = [*self._strides()]
        fitting = [d for d in candidates if all(self.on(d, s) for s in missing)]
        if fitting:
            yield fitting[len(fitting) // 2]
            return
        around = dict.fromkeys(self._around_days())
        for span in missing:
            days = (day for day in around if self.on(day, span))
            yield from [*days][:1]

    def _strides(self) -> Iterator[date]:
        for year in self.context.calendar.years:
            first, last = date(year, 1, 1), date(year, 12, 31)
            ordinals = range(first.toordinal(), last.toordinal(), STRIDE)
            yield from map(date.fromordinal, ordinals)

    def _around_days(self) -> Iterator[date]:
        """Yield days of calculation around days that the item can have."""
        roots = self.reverse_dates.roots(self.item)
        for start in (self.context.as_of, *self._strides()):
            for selected in self.reverse_dates.selections(self.item):
                answers = {**selected, **dict.fromkeys(roots, start)}
                day = self.reverse_dates.day_of(self.item, answers, self.context.as_of)
                if day is not None:
                    act_on = self._safe(day) or day
                    yield from (day + ONE_DAY, day, act_on - ONE_DAY)
                    yield act_on - ONE_DAY * (self.soon + 1)

    def _acts_on_limit(self, day: date, today: date) -> bool:
        """Return whether the limit itself is the day to act on, not a day before it."""
        return day < today or day_to_act_on(day, self._safe(day), today) == day

    def _safe(self, day: date) -> date | None:
        return (
            self.context.calendar.last_working_day(day)[0] if self.item.safe else None
        )
