"""The cases of a calculator of kind `schedule`: the days that differ, and their pairs.

What a plan says about a day depends on today, the calendar and the parameters. So the
proof tries every day within a year of the day of calculation, and the days around every
new year of the calendar, for the answers and for each item however far off. The first
and the last day of each kind then stand for the others. Two dates are combined only
where an order compares them; there the day before, the same and the next are enough.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, product
from math import prod
from typing import Any

from interactive.core.calendar import ONE_DAY
from interactive.core.context import CalculatorContext
from interactive.core.errors import SpecError
from interactive.core.questions import EARLIEST, LATEST, Test
from interactive.core.rules.mentions import questions_in
from interactive.core.space.answer_space import factors, subspace, with_gates
from interactive.core.space.factor import Factor
from interactive.kinds.schedule.date_rule import parameters_of, rules_in
from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.spec import Spec
from interactive.kinds.schedule.verification.calculation_days import calculation_days
from interactive.kinds.schedule.verification.reverse_dates import ReverseDates
from interactive.verification.cases import MOST_CASES, answers, cases
from interactive.verification.proof import days_that_differ

# How many days are tried before and after a day of calculation, and a new year.
YEAR, BORDER = 366, 21

RawAnswers = Mapping[str, Any]
Group = frozenset[str]


class CaseEnumeration:
    """A calculator, its groups of dependent questions, and the days that differ."""

    def __init__(self, calculator: ScheduleCalculator) -> None:
        """Find the answer classes and the days of calculation."""
        self.calculator, self.spec = calculator, calculator.spec
        self.context = calculator.context
        self.dates = {q.id for q in self.spec.questions if q.type == "date"}
        gates = (question.shown_when for question in self.spec.questions)
        tests = (*(item.shown_when for item in self.spec.items), *gates)
        starts = value_starts(self.spec, self.context)
        rules = [*(test for test in tests if test), *starts]
        self.space = factors(self.spec.questions, rules, self.context.parameters)
        dated = (rule for item in self.spec.items for rule in rules_in(item.date))
        names = {name for rule in dated for name in parameters_of(rule, self.context)}
        self.reverse_dates = ReverseDates(self.spec, self.context)
        differing = days_that_differ(self.context, names)
        self.days = self._with_known_day(differing)
        # Days on which only some items are tried.
        self.more_days = calculation_days(self.reverse_dates, self.days)
        self.results: dict[tuple[date, frozenset[tuple[str, Any]]], dict[str, Any]] = {}

    def _with_known_day(self, days: tuple[date, ...]) -> tuple[date, ...]:
        """Return days of calculation, one of them with known years on both sides."""
        years = self.context.calendar.years
        if not years or any({d.year - 1, d.year + 1} <= {*years} for d in days):
            return days
        first, last = date(min(years), 1, 1), date(max(years), 12, 31)
        return (*days, first + (last - first) // 2)

    def evaluate(self, raw: RawAnswers, day: date) -> dict[str, Any]:
        """Return the result of a case; each is computed once."""
        # The cases overlap, since each is compared with those that lack one answer.
        key = (day, frozenset(raw.items()))
        if key not in self.results:
            self.results[key] = self.calculator.evaluate(raw, day)
        return self.results[key]

    def groups(self) -> Iterator[tuple[str | None, Group]]:
        """Yield groups of questions that must be combined, with their leading date.

        An item depends on the dates that it counts from and on the questions that
        decide whether it is shown; the later date of an order also on the earlier.
        """
        for item in self.spec.items:
            roots = self.reverse_dates.roots(item)
            shown = questions_in(item.shown_when) if item.shown_when else frozenset()
            # The date that selects the value matters beside those counted from.
            others = shown.union(roots, self.reverse_dates.selectors(item))
            for root in roots or (None,):
                yield self._group(root, others - {str(root)})
        for question in self.spec.questions:
            yield self._group(question.id, frozenset())

    def _group(self, leading: str | None, others: Group) -> tuple[str | None, Group]:
        questions = others if leading is None else others | {leading}
        before = {o.earlier for o in self.spec.orders if o.later == leading}
        leading = leading if leading in self.dates else None
        return leading, with_gates(questions | before, self.calculator.gates)

    def cases(
        self, leading: str | None, group: Group, day: date
    ) -> Iterator[RawAnswers]:
        """Yield the cases of a group; raise SpecError if there are too many."""
        partners = self._partners(leading)
        days = self.kinds_of_days(leading, group, day) if leading in self.dates else ()
        chosen_days = (None, *days)
        near = {c: self._near(leading, partners, c or day, day) for c in chosen_days}
        number = sum(prod(map(len, others)) for others in near.values())
        for raw in self._other_answers(group, {leading, *partners}, number):
            for chosen, choices in near.items():
                for others in product(*choices):
                    yield raw | _dated((leading, *partners), (chosen, *others))

    def _partners(self, leading: str | None) -> list[str]:
        """Return the dates that an order or an item compares with a leading one."""
        earlier = [o.earlier for o in self.spec.orders if o.later == leading]
        items = map(self.reverse_dates.roots, self.reverse_dates.dated)
        roots = (name for names in items if leading in names for name in names)
        return [n for n in dict.fromkeys((*earlier, *roots)) if n != leading]

    def _near(
        self, leading: str | None, partners: list[str], chosen: date, today: date
    ) -> list[list[date | None]]:
        """Return the answers to try for each partner of a leading date."""
        ties = self.reverse_dates.ties(str(leading), chosen, today)
        centres = ({chosen, *ties.get(partner, ())} for partner in partners)
        return [
            [*sorted({d for centre in each for d in span(centre, 1)}), None]
            for each in centres
        ]

    def period_cases(self, day: date) -> Iterator[RawAnswers]:
        """Yield the orders in which the days of a period and its borders can come.

        As many consecutive days as there are dates suffice for every order of them.
        """
        for period in self.spec.within:
            names = (period.first, period.last, *period.days)
            group = with_gates(frozenset(names), self.calculator.gates)
            days = [day + ONE_DAY * number for number in range(len(names))]
            number = (len(names) + 1) ** len(names)
            for raw in self._other_answers(group, {*names}, number):
                for chosen in product((None, *days), repeat=len(names)):
                    yield raw | _dated(names, chosen)

    def _other_answers(
        self, group: Group, dates: set[str | None], number: int
    ) -> Iterator[dict[str, Any]]:
        """Yield the answers of a group without its dates, which have `number` cases."""
        if number > MOST_CASES:
            details = {"found": number, "most": MOST_CASES}
            raise SpecError("space_too_large", ("questions",), **details)
        space = subspace(self.space, group)
        others = tuple(f for f in space if f.question.id not in dates)
        yield from (answers(others, case) for case in cases(others))

    def kinds_of_days(self, leading: str | None, group: Group, day: date) -> list[date]:
        """Return the first and last of the days about which a plan says the same."""
        showing = self.showing_answers(leading, group, day)
        first: dict[Any, date] = {}
        last: dict[Any, date] = {}
        tried = self.few_days if day in self.more_days else self.all_days
        for each in tried(leading, day):
            raw = showing | {str(leading): each.isoformat()}
            kind = signature(self.evaluate(raw, day))
            # An item that counts from other dates as well needs these, too.
            if ties := self.reverse_dates.ties(str(leading), each, day):
                tied = {name: min(days).isoformat() for name, days in ties.items()}
                kind = kind, signature(self.evaluate(raw | tied, day))
            # Off-by-one mistakes are at the borders; days between them are alike.
            first.setdefault(kind, each)
            last[kind] = each
        return sorted({*first.values(), *last.values()})

    def showing_answers(
        self, leading: str | None, group: Group, day: date
    ) -> dict[str, Any]:
        """Return answers with which a question is shown, {} if there are none."""
        if self.calculator.gates.get(str(leading)) is None:
            return {}
        others = subspace(self.space, group)
        space = tuple(f for f in others if f.question.id != leading)
        listed = (answers(space, case) for case in cases(space))
        showing = (r for r in listed if leading in self.evaluate(r, day)["asked"])
        return next(showing, {})

    def few_days(self, leading: str | None, day: date) -> list[date]:
        """Return the days to try where only the states of an item are looked for."""
        turns = [day, day + ONE_DAY * (max(self.spec.soon_days, 0) + 1)]
        centres = self.reverse_dates.answers(leading, turns, [day])
        days = {near for centre in centres for near in span(centre, BORDER)}
        return sorted(each for each in days if EARLIEST <= each <= LATEST)

    def all_days(self, leading: str | None, _: date | None = None) -> list[date]:
        """Return the days to try for a date question, on whatever day one asks."""
        years = self.context.calendar.years
        new_years = [date(year + more, 1, 1) for year in years for more in (0, 1)]
        around = self.reverse_dates.answers
        borders = around(leading, new_years, self.days)
        centres = around(leading, self.days, self.days)
        spans = [span(d, BORDER) for d in borders] + [span(d, YEAR) for d in centres]
        [factor] = subspace(self.space, frozenset((str(leading),)))
        days = {*chain.from_iterable(spans), *_representatives(factor)}
        return sorted(day for day in days if EARLIEST <= day <= LATEST)


def value_starts(spec: Spec, context: CalculatorContext) -> Iterator[Test]:
    """Yield the days on which a value begins, for the question that selects it."""
    for rule in (each for item in spec.items for each in rules_in(item.date)):
        names = parameters_of(rule, context) if rule.effective_on else ()
        for start in (day for name in names for day in context.parameters[name].starts):
            yield {"before": [rule.effective_on, start.isoformat()]}


def span(day: date, days: int) -> Iterator[date]:
    """Yield the days up to `days` before and after a day."""
    yield from (day + ONE_DAY * number for number in range(-days, days + 1))


def _representatives(factor: Factor) -> Iterator[date]:
    for each in factor.classes:
        if isinstance(each.answer, str):
            yield date.fromisoformat(each.answer)


def _dated(names: Iterable[str | None], days: Iterable[date | None]) -> dict[str, Any]:
    pairs = zip(names, days, strict=True)
    return {name: day.isoformat() for name, day in pairs if name and day}


def signature(result: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return what a plan says apart from its dates and numbers of days."""
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
