"""From which answer a day of a timeline is reached: its rules, walked backwards."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product

from interactive.core.calendar import ONE_DAY
from interactive.core.context import Setting
from interactive.kinds.schedule.date_resolution import day_to_act_on
from interactive.kinds.schedule.spec import DateRule, Spec, TimelineItem

Leg = tuple[int, bool]
"""A signed number of days, and whether only full working days count."""
Path = tuple[Leg, ...]
"""The legs from an answer to the day of an item."""

Span = tuple[int, int]
"""The first and the last of some days, counted from the day of asking."""

NEAR = 14
"""So many days hold a full working day, whatever the feasts."""
STRIDE = 11
"""Days tried for asking are so far apart: each weekday comes up."""


class Reach:
    """The ways from the answers of one calculator to the days of its items."""

    def __init__(self, spec: Spec, setting: Setting) -> None:
        """Keep the items, by name as rules name them."""
        self.spec, self.setting = spec, setting
        self.items = {item.id: item for item in spec.items}
        self.dated = [item for item in spec.items if item.date]

    def root(self, item: TimelineItem) -> str | None:
        """Return the question that an item counts from in the end."""
        rules = self._rules(item)
        return rules[0].anchor if rules else None

    def _rules(self, item: TimelineItem | None) -> list[DateRule]:
        """Return the rules from the answer to the item."""
        if item is None or item.date is None:
            return []
        return [*self._rules(self.items.get(item.date.anchor)), item.date]

    def paths(self, item: TimelineItem, asked: date) -> Iterator[Path]:
        """Yield the ways to an item when it is asked for on that day."""
        yield from product(*(self._legs(rule, asked) for rule in self._rules(item)))

    def _legs(self, rule: DateRule, asked: date) -> list[Leg]:
        way = -1 if rule.direction == "before" else 1
        working = rule.day_kind == "working"
        numbers = self._numbers(rule, asked)
        return [(way * n, working) for n in numbers if n is not None]

    def _numbers(self, rule: DateRule, asked: date) -> list[int | None]:
        if rule.parameter is None:
            return [rule.days]
        if rule.effective_on is None:
            return [self.setting.numbers(asked)[rule.parameter]]
        entries = self.setting.parameters[rule.parameter].values
        return [*dict.fromkeys(entry["value"] for entry in entries)]

    def back(self, path: Path, day: date) -> date | None:
        """Return an answer that leads to a day or near it; None if none is known."""
        return self._walk(((-number, kind) for number, kind in reversed(path)), day)

    def _walk(self, path: Iterable[Leg], day: date) -> date | None:
        for number, working in path:
            found, _ = self.setting.calendar.count(day, number, working=working)
            if found is None:
                return None
            day = found
        return day

    def answers(
        self, leading: str | None, wanted: Iterable[date], asked: Iterable[date]
    ) -> set[date]:
        """Return the days wanted, and what to answer so that items fall on them.

        However far off an item is, its own days are found from here.
        """
        roots = (item for item in self.dated if self.root(item) == leading)
        ways = {
            path
            for item, day in product(roots, asked)
            for path in self.paths(item, day)
        }
        days = {*wanted}
        found = (self.back(path, day) for path, day in product(ways, days))
        return days.union(day for day in found if day)

    def asked(self, days: tuple[date, ...]) -> tuple[date, ...]:
        """Return days of asking, one at least on which an item can be in each state.

        A count in working days ends on none but full working days, and nowhere
        outside the years whose closed days are known.
        """
        for item in self.dated:
            if not any(self._turns(item, day) for day in days):
                tried = [day for day in self._tried() if self._turns(item, day)]
                days += tuple(tried[len(tried) // 2 :][:1])
        return days

    def _tried(self) -> Iterator[date]:
        years = self.setting.calendar.years
        for year in years:
            first, last = date(year, 1, 1), date(year, 12, 31)
            yield from map(
                date.fromordinal, range(first.toordinal(), last.toordinal(), STRIDE)
            )

    def _turns(self, item: TimelineItem, day: date) -> bool:
        """Return whether an item can be past, today, soon and later on a day."""
        soon = max(self.spec.soon_days, 0)
        spans = [
            (-NEAR, -1),
            (0, 0),
            (soon + 1, soon + NEAR),
            *([(1, soon)] if soon else []),
        ]
        return any(
            all(self._lands(item, path, day, span) for span in spans)
            for path in self.paths(item, day)
        )

    def _lands(self, item: TimelineItem, path: Path, asked: date, span: Span) -> bool:
        """Return whether some answer leads to a day to act on in a span."""
        days = (asked + ONE_DAY * number for number in range(span[0], span[1] + 1))
        for day in days:
            start = self.back(path, day)
            if start and self._walk(path, start) == day and self._own(item, day, asked):
                return True
        return False

    def _own(self, item: TimelineItem, day: date, asked: date) -> bool:
        """Return whether a limit is the day to act on itself, not one before it."""
        calendar = self.setting.calendar
        safe = calendar.last_working_day(day)[0] if item.safe else None
        return day < asked or day_to_act_on(day, safe, asked) == day
