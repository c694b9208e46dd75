"""Which answers lead to a date of a timeline: its rules, applied in reverse."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from interactive.core.calendar import ONE_DAY, WEEK, months_away
from interactive.core.context import CalculatorContext
from interactive.core.facts import Answer, Facts
from interactive.kinds.schedule.date_rule import (
    DateRule,
    anchors_in,
    rules_in,
    unit_of,
)
from interactive.kinds.schedule.day_range import DayRange, known
from interactive.kinds.schedule.recurring import recurs
from interactive.kinds.schedule.rule_evaluation import RuleEvaluator
from interactive.kinds.schedule.spec import Spec, TimelineItem


@dataclass(frozen=True, slots=True)
class Leg:
    """One rule on the way from an answer to an item, and the number that it counts."""

    rule: DateRule
    number: int = 0


# The legs from an answer to the date of an item.
Route = tuple[Leg, ...]
Answers = Mapping[str, Answer]


class ReverseDates:
    """The routes from the answers of one calculator to the dates of its items."""

    def __init__(self, spec: Spec, context: CalculatorContext) -> None:
        """Take the items, which rules name by their ids."""
        self.spec, self.context = spec, context
        self.rules = RuleEvaluator(spec, context)
        self.items = {item.id: item for item in spec.items}
        self.questions = {question.id for question in spec.questions}
        self.dated = [item for item in spec.items if item.date]

    def behind(self, item: TimelineItem) -> list[TimelineItem]:
        """Return the items that an item counts from and itself, in their order."""
        names = anchors_in(item.date)
        above = [self.items[name] for name in names if name in self.items]
        listed = [each for one in above for each in self.behind(one)]
        return [*{each.id: each for each in (*listed, item)}.values()]

    def roots(self, item: TimelineItem) -> tuple[str, ...]:
        """Return the questions that an item counts from, directly or through items."""
        names = (name for each in self.behind(item) for name in anchors_in(each.date))
        return tuple(dict.fromkeys(name for name in names if name in self.questions))

    def selectors(self, item: TimelineItem) -> tuple[str, ...]:
        """Return the questions whose answers select the values of an item's rules."""
        rules = (rule for each in self.behind(item) for rule in rules_in(each.date))
        names = (rule.effective_on for rule in rules)
        return tuple(dict.fromkeys(name for name in names if name is not None))

    def routes(self, item: TimelineItem, facts: Facts) -> Iterator[tuple[str, Route]]:
        """Yield the question that each route to an item begins at, and the route."""
        if item.date is not None:
            yield from self._routes(item.date, facts)

    def _routes(self, rule: DateRule, facts: Facts) -> Iterator[tuple[str, Route]]:
        # An answer that is still open may select any value.
        numbers = self.rules.numbers(rule, facts)
        legs = [Leg(rule, number) for number in numbers if number is not None]
        for (name, route), leg in product(self._starts(rule, facts), legs):
            yield name, (*route, leg)

    def _starts(self, rule: DateRule, facts: Facts) -> Iterator[tuple[str, Route]]:
        for choice in rule.choices:
            yield from self._routes(choice, facts)
        for name in rule.anchors:
            if name in self.items:
                yield from self.routes(self.items[name], facts)
            elif name in self.questions:
                yield name, ()

    def answers_for(self, route: Route, day: date) -> set[date]:
        """Return answers that lead to a day or near it, none if none is known."""
        days = {day}
        for leg in reversed(route):
            days = {before for each in days for before in self._back(leg, each)}
        return days

    def _back(self, leg: Leg, day: date) -> set[date]:
        """Return days that a leg leads from to a day or near it."""
        rule, signed = leg.rule, leg.number
        if rule.direction == "after":
            signed = -signed
        start: date | None = day
        unit = unit_of(rule, self.context)
        if unit == "months":
            start = months_away(day, signed, "earlier")
        elif unit == "weeks":
            start = day + timedelta(days=WEEK * signed)
        elif signed:
            start, _ = self.rules.count(rule, day, signed)
        if start is None:
            return set()
        return _borders(rule, start) if recurs(rule) else {start}

    def facts(self, answers: Answers, today: date) -> Facts:
        """Return some answers with the values of a day of calculation."""
        return Facts(answers, self.context.values_on(today), today)

    def selections(self, item: TimelineItem) -> Iterator[dict[str, date]]:
        """Yield answers that select each value of an item's rules in turn."""
        names = [n for n in self.selectors(item) if n not in self.roots(item)]
        starts = {
            start
            for parameter in self.context.parameters.values()
            for start in parameter.starts
            if start > date.min
        }
        days = sorted(starts | {self.context.as_of})
        for chosen in product(days, repeat=len(names)):
            yield dict(zip(names, chosen, strict=True))

    def day_of(self, item: TimelineItem, answers: Answers, today: date) -> date | None:
        """Return the date of an item for some answers, None if it is not known."""
        facts = self.facts(answers, today)
        days: dict[str, DayRange] = {
            name: known(answer) if isinstance(answer, date) else DayRange()
            for name in self.questions
            for answer in (answers.get(name),)
        }
        for each in self.behind(item):
            if each.date is not None:
                days[each.id] = self.rules.day(each.date, facts, days)
        return days[item.id].day

    def answers_on(
        self, item: TimelineItem, day: date, today: date
    ) -> Iterator[dict[str, date]]:
        """Yield answers to all questions behind an item that may lead to a day."""
        for selected in self.selections(item):
            by_root: dict[str, set[date]] = {}
            for name, route in self.routes(item, self.facts(selected, today)):
                by_root.setdefault(name, set()).update(self.answers_for(route, day))
            for chosen in product(*map(sorted, by_root.values())):
                yield {**selected, **dict(zip(by_root, chosen, strict=True))}

    def reaches(self, item: TimelineItem, day: date, today: date) -> bool:
        """Return whether some answers put an item exactly on a day."""
        return any(
            self.day_of(item, answers, today) == day
            for answers in self.answers_on(item, day, today)
        )

    def answers(
        self, leading: str | None, wanted: Iterable[date], todays: Iterable[date]
    ) -> set[date]:
        """Return the wanted days, and the answers that put an item on one of them.

        So an item's days are found however far it is from the answer.
        """
        items = [item for item in self.dated if leading in self.roots(item)]
        routes = {
            route
            for item, today in product(items, todays)
            for selected in self.selections(item)
            for name, route in self.routes(item, self.facts(selected, today))
            if name == leading
        }
        days = {*wanted}
        return days.union(
            *(self.answers_for(r, day) for r, day in product(routes, days))
        )

    def ties(self, leading: str, day: date, today: date) -> dict[str, set[date]]:
        """Return the answers to other questions that give an item the same day.

        An item that counts from several answers turns where these lead to one day.
        """
        ties: dict[str, set[date]] = {}
        for item in self.dated:
            roots = self.roots(item)
            if leading in roots and len(roots) > 1:
                facts = self.facts({}, today)
                routes = [*self.routes(item, facts)]
                ends = {self._end(r, day) for name, r in routes if name == leading}
                for (name, route), end in product(routes, ends):
                    if name != leading and end is not None:
                        ties.setdefault(name, set()).update(
                            self.answers_for(route, end)
                        )
        # A count of working days leads nowhere from a year without known holidays.
        return {name: days for name, days in ties.items() if days}

    def _end(self, route: Route, day: date) -> date | None:
        """Return where a route leads from an answer."""
        end: date | None = day
        for leg in route:
            end = end and self.rules.step(leg.rule, end, leg.number)
        return end


def _borders(rule: DateRule, day: date) -> set[date]:
    """Return the first and last days from which a day that comes again is taken."""
    if rule.of is not None:
        first = date(day.year, 1 if rule.day or rule.month else day.month, 1)
        return {first, day}
    if rule.before is not None:
        return {day + ONE_DAY, day}
    return {day - ONE_DAY, day}
