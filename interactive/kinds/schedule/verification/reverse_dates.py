"""Which answers lead to a date of a timeline: its rules, applied in reverse."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product

from interactive.core.calendar import ONE_DAY
from interactive.core.context import CalculatorContext
from interactive.kinds.schedule.date_resolution import day_to_act_on
from interactive.kinds.schedule.spec import DateRule, Spec, TimelineItem

# A signed number of days, and whether only full working days count.
Leg = tuple[int, bool]
# The legs from an answer to the date of an item.
Route = tuple[Leg, ...]
# The first and last of some days, relative to the day of calculation.
Span = tuple[int, int]

# Any stretch of this many days contains a full working day, even around holidays.
NEAR = 14
# The distance of days tried for a calculation; it meets every weekday in turn.
STRIDE = 11


class ReverseDates:
    """The routes from the answers of one calculator to the dates of its items."""

    def __init__(self, spec: Spec, context: CalculatorContext) -> None:
        """Take the items, which rules name by their ids."""
        self.spec, self.context = spec, context
        self.items = {item.id: item for item in spec.items}
        self.dated = [item for item in spec.items if item.date]

    def root(self, item: TimelineItem) -> str | None:
        """Return the question that an item counts from, directly or through items."""
        rules = self._rules(item)
        return rules[0].anchor if rules else None

    def _rules(self, item: TimelineItem | None) -> list[DateRule]:
        """Return the rules from the answer to the item."""
        if item is None or item.date is None:
            return []
        return [*self._rules(self.items.get(item.date.anchor)), item.date]

    def routes(self, item: TimelineItem, today: date) -> Iterator[Route]:
        """Yield the routes to an item on a day of calculation."""
        yield from product(*(self._legs(rule, today) for rule in self._rules(item)))

    def _legs(self, rule: DateRule, today: date) -> list[Leg]:
        sign = -1 if rule.direction == "before" else 1
        working = rule.day_kind == "working"
        numbers = self._numbers(rule, today)
        return [(sign * n, working) for n in numbers if n is not None]

    def _numbers(self, rule: DateRule, today: date) -> list[int | None]:
        if rule.parameter is None:
            return [rule.days]
        if rule.effective_on is None:
            return [self.context.values_on(today)[rule.parameter]]
        # An answer selects the value, so it may be any of them.
        entries = self.context.parameters[rule.parameter].values
        return [*dict.fromkeys(entry["value"] for entry in entries)]

    def answer_for(self, route: Route, day: date) -> date | None:
        """Return an answer that leads to a day or near it, None if none is known."""
        return self._follow(((-number, kind) for number, kind in reversed(route)), day)

    def _follow(self, route: Iterable[Leg], day: date) -> date | None:
        for number, working in route:
            target, _ = self.context.calendar.count(day, number, working=working)
            if target is None:
                return None
            day = target
        return day

    def answers(
        self, leading: str | None, wanted: Iterable[date], todays: Iterable[date]
    ) -> set[date]:
        """Return the wanted days, and the answers that put an item on one of them.

        So an item's days are found however far it is from the answer.
        """
        items = (item for item in self.dated if self.root(item) == leading)
        routes = {
            route
            for item, today in product(items, todays)
            for route in self.routes(item, today)
        }
        days = {*wanted}
        answers = (self.answer_for(route, day) for route, day in product(routes, days))
        return days.union(day for day in answers if day)

    def calculation_days(self, days: tuple[date, ...]) -> tuple[date, ...]:
        """Return days of calculation so that each item can be in each state on one.

        A count of working days ends only on full working days in known years, so
        `days` may not suffice.
        """
        for item in self.dated:
            if not any(self._all_states(item, day) for day in days):
                fitting = [
                    day for day in self._candidates() if self._all_states(item, day)
                ]
                days += tuple(fitting[len(fitting) // 2 :][:1])
        return days

    def _candidates(self) -> Iterator[date]:
        for year in self.context.calendar.years:
            first, last = date(year, 1, 1), date(year, 12, 31)
            yield from map(
                date.fromordinal, range(first.toordinal(), last.toordinal(), STRIDE)
            )

    def _all_states(self, item: TimelineItem, today: date) -> bool:
        """Return whether an item can be past, today, soon and later on a day."""
        soon = max(self.spec.soon_days, 0)
        spans = [
            (-NEAR, -1),
            (0, 0),
            (soon + 1, soon + NEAR),
            *([(1, soon)] if soon else []),
        ]
        return any(
            all(self._reaches(item, route, today, span) for span in spans)
            for route in self.routes(item, today)
        )

    def _reaches(
        self, item: TimelineItem, route: Route, today: date, span: Span
    ) -> bool:
        """Return whether some answer leads to a day to act on in a span."""
        days = (today + ONE_DAY * number for number in range(span[0], span[1] + 1))
        for day in days:
            start = self.answer_for(route, day)
            # Reversing a count of working days need not lead back to the same day.
            exact = start and self._follow(route, start) == day
            if exact and self._acts_on_limit(item, day, today):
                return True
        return False

    def _acts_on_limit(self, item: TimelineItem, day: date, today: date) -> bool:
        """Return whether the limit itself is the day to act on, not a day before it."""
        calendar = self.context.calendar
        safe = calendar.last_working_day(day)[0] if item.safe else None
        return day < today or day_to_act_on(day, safe, today) == day
