"""The cases of a calculator of kind `schedule`: the days that differ, and their pairs.

What a plan says of a day hangs on today, on the calendar and on the parameters:
every day of the year before and the year after the day of asking is looked at,
and the days around every new year of the calendar, both for the answer and for
each item that counts from it, however far off; the first and the last day of each
kind stand for the rest. Two dates meet only where an order compares them: there
the day before, the same and the next are enough.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, product
from typing import Any

from interactive.core.answer_space import (
    EARLIEST,
    LATEST,
    Factor,
    factors,
    questions_in,
    with_gates,
    within,
)
from interactive.core.calendar import ONE_DAY
from interactive.core.errors import SpecError
from interactive.core.questions import Test
from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.verification.reverse_dates import Reach
from interactive.verification.cases import MOST_CASES, answers, cases
from interactive.verification.proof import days_that_differ

YEAR, BORDER = 366, 21
"""How many days before and after a day of asking, and a new year, are looked at."""

Raw = Mapping[str, Any]
Group = frozenset[str]


class Walk:
    """A calculator, the groups of questions that meet, and the days that differ."""

    def __init__(self, calculator: ScheduleCalculator) -> None:
        """Find what hangs together."""
        self.calculator, self.spec = calculator, calculator.spec
        self.setting = calculator.setting
        self.dates = {q.id for q in self.spec.questions if q.type == "date"}
        tests = (item.shown_when for item in self.spec.items)
        gates = (question.shown_when for question in self.spec.questions)
        chosen = self._choosing()
        self.tests: list[Test] = [test for test in (*tests, *gates, *chosen) if test]
        self.space = factors(self.spec.questions, self.tests, self.setting.parameters)
        rules = (item.date for item in self.spec.items if item.date)
        names = {rule.parameter for rule in rules if rule.parameter}
        self.reach = Reach(self.spec, self.setting)
        differ = days_that_differ(self.setting, names)
        self.days = self.reach.asked(self._days(differ))
        self.seen: dict[tuple[date, frozenset[tuple[str, Any]]], dict[str, Any]] = {}

    def _days(self, found: tuple[date, ...]) -> tuple[date, ...]:
        """Return the days of asking; one of them has known years on both sides."""
        years = self.setting.calendar.years
        if not years or any({d.year - 1, d.year + 1} <= {*years} for d in found):
            return found
        first, last = date(min(years), 1, 1), date(max(years), 12, 31)
        return (*found, first + (last - first) // 2)

    def _choosing(self) -> Iterator[Test]:
        """Yield the days on which another number begins, for the date that chooses."""
        for item in self.spec.items:
            if item.date and item.date.effective_on and item.date.parameter:
                for entry in self.setting.parameters[item.date.parameter].values:
                    yield {"before": [item.date.effective_on, entry["valid_from"]]}

    def judge(self, raw: Raw, day: date) -> dict[str, Any]:
        """Return the result of a case; each is computed once."""
        key = (day, frozenset(raw.items()))
        if key not in self.seen:
            self.seen[key] = self.calculator.evaluate(raw, day)
        return self.seen[key]

    def groups(self) -> Iterator[tuple[str | None, Group]]:
        """Yield what is looked at together: a date that leads, or none, and the rest.

        An item hangs on the date that it counts from and on what decides whether
        it is shown; a date that comes second also on those before it.
        """
        for item in self.spec.items:
            root = self.reach.root(item)
            shown = questions_in(item.shown_when) if item.shown_when else frozenset()
            by = item.date.effective_on if item.date else None
            chosen = frozenset({by} if by and by != root else ())
            yield self._group(root, shown | chosen)
        for question in self.spec.questions:
            yield self._group(question.id, frozenset())

    def _group(self, leading: str | None, others: Group) -> tuple[str | None, Group]:
        named = others if leading is None else others | {leading}
        before = {o.earlier for o in self.spec.orders if o.later == leading}
        leading = leading if leading in self.dates else None
        return leading, with_gates(named | before, self.calculator.gates)

    def cases(self, leading: str | None, group: Group, day: date) -> Iterator[Raw]:
        """Yield the cases of a group; SpecError where there are too many."""
        space = within(self.space, group)
        partners = {o.earlier for o in self.spec.orders if o.later == leading}
        free = tuple(f for f in space if f.question.id not in {leading, *partners})
        days = self.kinds_of_days(leading, group, day) if leading in self.dates else ()
        found = len(days) * 4 ** len(partners)
        for rest in cases(free) if found <= MOST_CASES else self._refused(found):
            given = answers(free, rest)
            for shown in (None, *days):
                near = _near(shown or day)
                for others in product(near, repeat=len(partners)):
                    yield given | _known((leading, *partners), (shown, *others))

    def compared(self, day: date) -> Iterator[Raw]:
        """Yield the orders in which the days of a period and its borders may come.

        As many days in a row as there are dates are enough for every order of them.
        """
        for within_ in self.spec.within:
            names = (within_.first, within_.last, *within_.days)
            group = with_gates(frozenset(names), self.calculator.gates)
            space = within(self.space, group)
            free = tuple(f for f in space if f.question.id not in names)
            days = [day + ONE_DAY * number for number in range(len(names))]
            found = (len(names) + 1) ** len(names)
            for rest in cases(free) if found <= MOST_CASES else self._refused(found):
                given = answers(free, rest)
                for chosen in product((None, *days), repeat=len(names)):
                    yield given | _known(names, chosen)

    def _refused(self, found: int) -> Iterator[Any]:
        details = {"found": found, "most": MOST_CASES}
        raise SpecError("space_too_large", ("questions",), **details)

    def kinds_of_days(self, leading: str | None, group: Group, day: date) -> list[date]:
        """Return the first and the last day of each kind that a date may be of."""
        opened = self.opened(leading, group, day)
        first: dict[Any, date] = {}
        last: dict[Any, date] = {}
        for each in self.all_days(leading):
            result = self.judge(opened | {str(leading): each.isoformat()}, day)
            kind = signature(result)
            first.setdefault(kind, each)
            last[kind] = each
        return sorted({*first.values(), *last.values()})

    def opened(self, leading: str | None, group: Group, day: date) -> dict[str, Any]:
        """Return answers with which a question is asked, if there are any."""
        space = tuple(f for f in within(self.space, group) if f.question.id != leading)
        gate = self.calculator.gates.get(str(leading))
        if gate is None:
            return {}
        listed = (answers(space, case) for case in cases(space))
        found = (raw for raw in listed if leading in self.judge(raw, day)["asked"])
        return next(found, {})

    def all_days(self, leading: str | None) -> list[date]:
        """Return the days around those of asking, around new years, and all cuts."""
        years = self.setting.calendar.years
        begins = [date(year + more, 1, 1) for year in years for more in (0, 1)]
        turns = self.reach.answers(leading, begins, self.days)
        asking = self.reach.answers(leading, self.days, self.days)
        spans = [span(d, BORDER) for d in turns] + [span(d, YEAR) for d in asking]
        [factor] = within(self.space, frozenset((str(leading),)))
        found = {*chain.from_iterable(spans), *_stand_ins(factor)}
        return sorted(day for day in found if EARLIEST <= day <= LATEST)


def span(day: date, days: int) -> Iterator[date]:
    """Yield the days up to so many before and after a day."""
    yield from (day + ONE_DAY * number for number in range(-days, days + 1))


def _stand_ins(factor: Factor) -> Iterator[date]:
    for each in factor.classes:
        if isinstance(each.answer, str):
            yield date.fromisoformat(each.answer)


def _near(day: date) -> tuple[date | None, ...]:
    return day - ONE_DAY, day, day + ONE_DAY, None


def _known(names: Iterable[str | None], days: Iterable[date | None]) -> dict[str, Any]:
    pairs = zip(names, days, strict=True)
    return {name: day.isoformat() for name, day in pairs if name and day}


def signature(result: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return what a plan says, its days and counts of days left out."""
    items = (
        (
            item["id"],
            item["state"],
            item["safe_date"] is not None,
            item["safe_date"] == item["date"],
            item["date_why"],
            item["safe_date_why"],
        )
        for item in result["items"]
    )
    periods = tuple((period["id"], period["outcome"]) for period in result["within"])
    return tuple(items), periods, tuple(warning["id"] for warning in result["warnings"])
