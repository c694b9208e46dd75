"""The tables of a calculator of kind `schedule`: what its file may contain.

What editors read of each key is in `fields.yml`.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from interactive.core.questions import (
    ClauseRef,
    Example,
    Filled,
    LinkRef,
    Question,
    Table,
    Test,
)
from interactive.kinds.schedule.date_rule import DateRule


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem(Table):
    """A task on the timeline."""

    id: str
    title: str
    text: Filled
    clauses: tuple[ClauseRef, ...]
    date: DateRule | None = None
    until: str | None = None
    safe: bool = True
    timing: Literal["order", "at_once"] = "order"
    shown_when: Test | None = None
    past_text: str | None = None
    late_text: str | None = None
    moot_from: str | None = None
    note: Filled | None = None
    links: tuple[LinkRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Table):
    """Two answers, one of which must come before the other."""

    earlier: str
    later: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDayHint(Table):
    """A hint for an answer that falls on a closed day."""

    question: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Table):
    """Whether days lie in a period that the reader knows."""

    id: str
    title: str
    rule: Filled
    first: str
    last: str
    days: tuple[str, ...]
    inside: str
    outside: str
    unknown: str
    clauses: tuple[ClauseRef, ...]
    links: tuple[LinkRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec(Table):
    """A calculator that puts days in order."""

    RENAMED: ClassVar = {"caution": "disclaimer", "revision_sign": "rules_checksum"}
    kind: Literal["schedule"]
    title: str
    order: int
    summary: str
    disclaimer: str
    clauses: tuple[ClauseRef, ...]
    soon_days: int
    questions: tuple[Question, ...]
    orders: tuple[Order, ...] = ()
    closed_day_hints: tuple[ClosedDayHint, ...] = ()
    within: tuple[Period, ...] = ()
    reminders: tuple[int, ...] = (1,)
    revision: int = 0
    rules_checksum: str | None = None
    items: tuple[TimelineItem, ...]
    examples: tuple[Example, ...]
