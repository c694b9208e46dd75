"""How a day of a timeline is found: the literal one, and the safe one before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from interactive.core.context import Setting
from interactive.core.facts import Facts
from interactive.kinds.schedule import ledger, present
from interactive.kinds.schedule.notices import outside_years
from interactive.kinds.schedule.spec import DateRule, Spec, TimelineItem

BEFORE, AFTER = -1, 1


@dataclass(frozen=True, slots=True)
class Found:
    """A literal day and how it was counted; or why there is none."""

    day: date | None = None
    why: str | None = None
    how: str | None = None
    rows: list[ledger.Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Safe:
    """A safe day and the walk to it; or why there is none."""

    day: date | None = None
    why: str | None = None
    rows: list[ledger.Row] = field(default_factory=list)

    @property
    def skipped(self) -> list[dict[str, str]]:
        """Return the days walked over, from the literal day backwards."""
        over = (row for row in self.rows if row["step"] == "skipped")
        return [{"date": row["date"], "why": row["why"]} for row in over]


def day_to_act_on(literal: date, safe: date | None, today: date) -> date:
    """Return the safe date, or the limit once only the limit is left.

    >>> limit, safe = date(2026, 5, 29), date(2026, 5, 25)
    >>> days = (date(2026, 5, day) for day in (25, 26, 29, 30))
    >>> [day_to_act_on(limit, safe, day).day for day in days]
    [25, 29, 29, 25]
    """
    return literal if safe is None or safe < today <= literal else safe


def first_days(spec: Spec, setting: Setting) -> dict[str, date]:
    """Return for each question that chooses a number the first day it may name."""
    found: dict[str, date] = {}
    for rule in (item.date for item in spec.items if item.date):
        if rule.effective_on and rule.parameter:
            entries = setting.parameters[rule.parameter].values
            first = min(date.fromisoformat(entry["valid_from"]) for entry in entries)
            found[rule.effective_on] = max(first, found.get(rule.effective_on, first))
    return found


class Finder:
    """Finds the days of one calculator's items."""

    def __init__(self, spec: Spec, setting: Setting) -> None:
        """Keep the calendar, and the title of everything that a rule may count from."""
        self.setting = setting
        self.titles = present.titles(spec)
        self.first_days = first_days(spec, setting)

    def literal(
        self, item: TimelineItem, days: Mapping[str, date | None], facts: Facts
    ) -> Found:
        """Return what the source says the day is, and how; or why it is not known."""
        rule = item.date
        if rule is None:
            return Found(why=self.setting.word("date_not_in_source"))
        anchor = days.get(rule.anchor)
        if anchor is None:
            title = self.titles[rule.anchor]
            return Found(why=self.setting.word("date_needs", question=title))
        number = self._number(rule, facts)
        if number is None and self._waits(rule, facts):
            title = self.titles[str(rule.effective_on)]
            return Found(why=self.setting.word("date_needs", question=title))
        if number is None:
            return Found(why=self.setting.word("parameter_not_in_force"))
        return self._counted(rule, anchor, number)

    def _number(self, rule: DateRule, facts: Facts) -> int | None:
        """Return how many days; None where no value is in force or known to be.

        Where the day that chooses is not known, a number that never changed is.
        """
        if rule.parameter is None:
            return rule.days
        if rule.effective_on is None:
            return facts.parameters[rule.parameter]
        if not self._waits(rule, facts):
            return self.setting.numbers(self.day(rule, facts))[rule.parameter]
        entries = self.setting.parameters[rule.parameter].values
        values: set[int | None] = {entry["value"] for entry in entries}
        return values.pop() if len(values) == 1 else None

    def _waits(self, rule: DateRule, facts: Facts) -> bool:
        named = rule.effective_on is not None
        return named and facts.answers.get(str(rule.effective_on)) is None

    def day(self, rule: DateRule | None, facts: Facts) -> date:
        """Return the day whose numbers a rule takes: an answer, or the day asked."""
        chosen = facts.answers.get(str(rule.effective_on)) if rule else None
        return chosen if isinstance(chosen, date) else facts.today or self.setting.as_of

    def _counted(self, rule: DateRule, anchor: date, number: int) -> Found:
        """Return the day a number of days away, with the ledger of the count."""
        signed = number * (BEFORE if rule.direction == "before" else AFTER)
        working = rule.day_kind == "working"
        day, steps = self.setting.calendar.count(anchor, signed, working=working)
        if day is None:
            return Found(why=outside_years(self.setting))
        if not number:
            return Found(day)
        rows = ledger.count_rows(self.setting, steps, working=working)
        how = present.how(self.setting, rule, self.titles[rule.anchor], number)
        start = ledger.start_row(self.setting, anchor)
        return Found(day, how=how, rows=[start, *rows])

    def safe(self, item: TimelineItem, day: date | None) -> Safe:
        """Return the last full working day up to the limit, and what it skips."""
        if item.date is None or day is None:
            return Safe()
        if not item.safe:
            return Safe(why=self.setting.word("safe_date_not_needed"))
        safe, skipped = self.setting.calendar.last_working_day(day)
        rows = ledger.safe_rows(self.setting, skipped, safe)
        return Safe(safe, None if safe else outside_years(self.setting), rows)
