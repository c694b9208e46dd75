"""How the dates of a timeline are computed: the literal date and the safe date."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from interactive.core.context import CalculatorContext
from interactive.core.facts import Facts
from interactive.kinds.schedule import ledger, present
from interactive.kinds.schedule.notices import outside_years
from interactive.kinds.schedule.spec import DateRule, Spec, TimelineItem

BEFORE, AFTER = -1, 1


@dataclass(frozen=True, slots=True)
class LiteralDate:
    """The date that the source's rule gives and how it was counted, or why none."""

    day: date | None = None
    why: str | None = None
    how: str | None = None
    rows: list[ledger.Row] = field(default_factory=list)


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
    for rule in (item.date for item in spec.items if item.date):
        if rule.effective_on and rule.parameter:
            first = context.parameters[rule.parameter].starts[0]
            # One answer may select several values; all of them must exist on that day.
            days[rule.effective_on] = max(first, days.get(rule.effective_on, first))
    return days


class DateResolver:
    """Computes the dates of one calculator's items."""

    def __init__(self, spec: Spec, context: CalculatorContext) -> None:
        """Take the calendar, and the titles of all that a rule may count from."""
        self.context = context
        self.titles = present.titles(spec)
        self.first_days = first_days(spec, context)

    def literal(
        self, item: TimelineItem, days: Mapping[str, date | None], facts: Facts
    ) -> LiteralDate:
        """Return the date that the source's rule gives, or why it is not known.

        `days` holds the dates of the questions and of the items above this one.
        """
        rule = item.date
        if rule is None:
            return LiteralDate(why=self.context.word("date_not_in_source"))
        anchor = days.get(rule.anchor)
        if anchor is None:
            return self._needs(rule.anchor)
        number = self._number(rule, facts)
        if number is None and self._awaits_day(rule, facts):
            return self._needs(str(rule.effective_on))
        if number is None:
            return LiteralDate(why=self.context.word("parameter_not_in_force"))
        return self._counted(rule, anchor, number)

    def _needs(self, name: str) -> LiteralDate:
        title = self.titles[name]
        return LiteralDate(why=self.context.word("date_needs", question=title))

    def _number(self, rule: DateRule, facts: Facts) -> int | None:
        """Return the number of days, None if no value is in force or known to be."""
        if rule.parameter is None:
            return rule.days
        if rule.effective_on is None:
            return facts.parameters[rule.parameter]
        if not self._awaits_day(rule, facts):
            return self.context.values_on(self.day(rule, facts))[rule.parameter]
        # A value that never changed does not depend on the day that selects it.
        entries = self.context.parameters[rule.parameter].values
        values: set[int | None] = {entry["value"] for entry in entries}
        return values.pop() if len(values) == 1 else None

    def _awaits_day(self, rule: DateRule, facts: Facts) -> bool:
        """Return whether the answer that selects a rule's value is missing."""
        question = rule.effective_on
        return question is not None and facts.answers.get(question) is None

    def day(self, rule: DateRule | None, facts: Facts) -> date:
        """Return the day whose parameter values a rule uses: an answer, or today."""
        day = facts.answers.get(str(rule.effective_on)) if rule else None
        return day if isinstance(day, date) else facts.today or self.context.as_of

    def _counted(self, rule: DateRule, anchor: date, number: int) -> LiteralDate:
        """Return the date that lies a number of days away, with the count's rows."""
        signed = number * (BEFORE if rule.direction == "before" else AFTER)
        working = rule.day_kind == "working"
        day, steps = self.context.calendar.count(anchor, signed, working=working)
        if day is None:
            return LiteralDate(why=outside_years(self.context))
        # Nothing was counted, so there is nothing to list.
        if not number:
            return LiteralDate(day)
        rows = ledger.count_rows(self.context, steps, working=working)
        how = present.how(self.context, rule, self.titles[rule.anchor], number)
        start = ledger.start_row(self.context, anchor)
        return LiteralDate(day, how=how, rows=[start, *rows])

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
