"""The table of a date rule: where it starts, how far it counts, and what it avoids.

What editors read of each key is in `fields.yml`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from interactive.core.calendar import MissingDay, Nth
from interactive.core.context import CalculatorContext
from interactive.core.questions import Table

Weekday = Literal[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRule(Table):
    """How a day is found: where to begin, how far to count, what if it is closed."""

    RENAMED: ClassVar = {"chosen_by": "effective_on"}
    # Where it starts: exactly one of these, the last two with `of`, `before`, `after`.
    anchor: str | None = None
    earliest: "tuple[DateRule, ...]" = ()
    latest: "tuple[DateRule, ...]" = ()
    day: str | None = None
    weekday: Weekday | None = None
    nth: Nth | None = None
    month: int | None = None
    of: str | None = None
    before: str | None = None
    after: str | None = None
    # How far it counts from there: at most one number.
    direction: Literal["before", "after"] = "after"
    days: int = 0
    weeks: int = 0
    months: int = 0
    parameter: str | None = None
    effective_on: str | None = None
    day_kind: Literal["calendar", "working"] = "calendar"
    missing_day: MissingDay | None = None
    # What becomes of the day.
    on_closed_day: Literal["previous", "next"] | None = None
    half_days: Literal["closed", "open"] = "closed"

    @property
    def choices(self) -> "tuple[DateRule, ...]":
        """Return the rules of which the earliest or the latest day is taken."""
        return self.earliest or self.latest

    @property
    def anchors(self) -> tuple[str, ...]:
        """Return the names that the rule itself starts from."""
        names = (self.anchor, self.of, self.before, self.after)
        return tuple(name for name in names if name is not None)

    @property
    def number(self) -> int:
        """Return how far the rule counts, in its own unit, without its parameter."""
        return self.days or self.weeks or self.months

    @property
    def counts(self) -> bool:
        """Return whether the rule counts at all."""
        return bool(self.parameter or self.number)

    @property
    def counts_working_days(self) -> bool:
        """Return whether the rule, or one it is made of, counts working days."""
        own = self.counts and self.day_kind == "working"
        return own or any(each.counts_working_days for each in self.choices)

    @property
    def uses_closed_days(self) -> bool:
        """Return whether the rule needs to know which days are closed."""
        own = self.counts_working_days or self.on_closed_day is not None
        return own or any(each.uses_closed_days for each in self.choices)

    @property
    def unit(self) -> str:
        """Return the unit of `number`."""
        return "months" if self.months else "weeks" if self.weeks else "days"


def rules_in(rule: DateRule | None) -> Iterator[DateRule]:
    """Yield a rule and all that it is made of; nothing if there is none."""
    if rule is not None:
        yield rule
        for choice in rule.choices:
            yield from rules_in(choice)


def anchors_in(rule: DateRule | None) -> tuple[str, ...]:
    """Return every name that a rule starts from, each once."""
    names = (name for each in rules_in(rule) for name in each.anchors)
    return tuple(dict.fromkeys(names))


def parameters_of(rule: DateRule, context: CalculatorContext) -> list[str]:
    """Return the parameters that a rule itself names: its number, and its days."""
    days = (name for name in rule.anchors if context.is_day(name))
    return [*([rule.parameter] if rule.parameter else []), *days]


def day_kind(rule: DateRule) -> str:
    """Return `working` if a rule, or one that it is made of, counts working days."""
    return "working" if rule.counts_working_days else "calendar"


def unit_of(rule: DateRule, context: CalculatorContext) -> str:
    """Return the unit that a rule counts in: `days`, `weeks` or `months`."""
    if rule.parameter is None:
        return rule.unit
    unit = context.parameters[rule.parameter].unit
    # The proof refuses what measures no time.
    return unit if unit in ("weeks", "months") else "days"
