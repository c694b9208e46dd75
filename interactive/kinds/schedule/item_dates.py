"""The dates of an item of a timeline: the literal date and the safe date."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from interactive.core.context import CalculatorContext
from interactive.core.facts import Facts
from interactive.kinds.schedule import ledger
from interactive.kinds.schedule.answer_bounds import AnswerBounds
from interactive.kinds.schedule.date_rule import parameters_of, rules_in
from interactive.kinds.schedule.day_range import DayRange, known
from interactive.kinds.schedule.rule_evaluation import RuleEvaluator
from interactive.kinds.schedule.rule_words import outside_years
from interactive.kinds.schedule.spec import Spec, TimelineItem


@dataclass(frozen=True, slots=True)
class SafeDate:
    """The last full working day up to the literal date, or why there is none."""

    day: date | None = None
    why: str | None = None
    rows: list[ledger.Row] = field(default_factory=list)
    # What is known of the leave in the years that were looked at.
    leave: list[str] = field(default_factory=list)

    @property
    def skipped(self) -> list[dict[str, str]]:
        """Return the days skipped, from the literal date backwards."""
        rows = (row for row in self.rows if row["step"] == "skipped")
        return [{"date": row["date"], "why": row["why"]} for row in rows]


def day_to_act_on(literal: date, safe: date | None, today: date) -> date:
    """Return the safe date; once it has passed, today, while the limit lies ahead.

    No full working day is left between the two, so waiting helps nobody.

    >>> limit, safe = date(2026, 5, 29), date(2026, 5, 25)
    >>> days = (date(2026, 5, day) for day in (25, 26, 29, 30))
    >>> [day_to_act_on(limit, safe, day).day for day in days]
    [25, 26, 29, 25]
    """
    if safe is None:
        return literal
    return today if safe < today <= literal else safe


def first_days(spec: Spec, context: CalculatorContext) -> dict[str, date]:
    """Return the first valid day of each date question that selects a value."""
    days: dict[str, date] = {}
    for rule in (each for item in spec.items for each in rules_in(item.date)):
        for name in parameters_of(rule, context) if rule.effective_on else ():
            first = context.parameters[name].starts[0]
            # One answer may select several values; all of them must exist on that day.
            known_first = days.get(str(rule.effective_on), first)
            days[str(rule.effective_on)] = max(first, known_first)
    return days


class ItemDates:
    """Computes the dates of one calculator's items."""

    def __init__(self, spec: Spec, context: CalculatorContext) -> None:
        """Take the calendar, and the titles of all that a rule may count from."""
        self.spec, self.context = spec, context
        self.rules = RuleEvaluator(spec, context)
        self.first_days = first_days(spec, context)
        # Only these need to know between which days an unknown answer must lie.
        rules = (rule for item in spec.items for rule in rules_in(item.date))
        self.compares = any(rule.choices for rule in rules)
        self.bounds = AnswerBounds(spec.orders)

    def answers(self, facts: Facts) -> dict[str, DayRange]:
        """Return what is known of the day of each question that is shown."""
        days = {}
        for name, answer in facts.answers.items():
            if isinstance(answer, date):
                days[name] = known(answer)
            elif self.compares:
                days[name] = self.bounds.of(name, facts.answers)
            else:
                days[name] = DayRange(needs=(name,))
        return days

    def literal(
        self, item: TimelineItem, facts: Facts, days: Mapping[str, DayRange]
    ) -> tuple[DayRange, str | None]:
        """Return what is known of the date that the source gives, and how in words.

        `days` holds those of the questions and of the items above this one.
        """
        rule = item.date
        if rule is None:
            return DayRange(why=self.context.word("date_not_in_source")), None
        day = self.rules.day(rule, facts, days)
        if day.needs and day.day is None:
            titles = self.rules.words.titles
            names = ", ".join(titles[name] for name in day.needs)
            day = replace(day, why=self.context.word("date_needs", question=names))
        # Nothing was counted, so there is nothing to explain.
        return day, self.rules.how(rule, facts) if day.rows else None

    def safe(self, item: TimelineItem, day: date | None) -> SafeDate:
        """Return the last full working day up to the literal date, or why none."""
        if item.date is None or day is None:
            return SafeDate()
        if not item.safe:
            return SafeDate(why=self.context.word("safe_date_not_needed"))
        safe, skipped = self.context.calendar.last_working_day(day)
        rows = ledger.safe_rows(self.context, skipped, safe)
        why = None if safe else outside_years(self.context)
        return SafeDate(safe, why, rows, ledger.leave_notes(self.context, rows))
