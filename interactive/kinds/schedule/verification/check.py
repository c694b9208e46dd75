"""What can be wrong in a calculator of kind `schedule`, reported by the build."""

from collections.abc import Iterator, Mapping

from interactive.core.errors import Path, SpecError
from interactive.core.rules.scope import Scope
from interactive.kinds.schedule.spec import Spec
from interactive.kinds.schedule.verification.date_rule_checks import (
    MOST,
    Names,
    date_rule_problems,
    time_problems,
)
from interactive.verification.spec_checks import (
    id_problems,
    question_problems,
    rule_problems,
)

# SEQUENCE of RFC 5545 has 31 bits; nobody counts as far.
MOST_REVISIONS = 100_000
# Nobody wants a reminder more than two months ahead.
MOST_REMINDER_DAYS = 60


def problems(spec: Spec, parameters: Mapping[str, int]) -> Iterator[SpecError]:
    """Yield every problem of the calculator, each with its path."""
    scope = Scope({q.id: q for q in spec.questions}, parameters)
    yield from id_problems(spec.questions, "questions")
    yield from id_problems(spec.items, "items")
    yield from question_problems(spec.questions, parameters)
    dates = [q.id for q in spec.questions if q.type == "date"]
    yield from _item_problems(spec, scope, dates)
    for name, path in _date_references(spec):
        if name not in dates:
            yield SpecError("unknown_question", path, found=name, known=dates)
    yield from id_problems(spec.within, "within")
    for index, period in enumerate(spec.within):
        if not period.days:
            yield SpecError("no_days_within", ("within", index, "days"))
    if not 0 <= spec.soon_days <= MOST["days"]:
        yield SpecError("soon_days_out_of_range", ("soon_days",), most=MOST["days"])
    yield from _file_problems(spec)


def _date_references(spec: Spec) -> Iterator[tuple[str, Path]]:
    """Yield every reference to a date question, with its path."""
    for index, order in enumerate(spec.orders):
        yield order.earlier, ("orders", index, "earlier")
        yield order.later, ("orders", index, "later")
    for index, item in enumerate(spec.items):
        if item.moot_from is not None:
            yield item.moot_from, ("items", index, "moot_from")
    for index, hint in enumerate(spec.closed_day_hints):
        yield hint.question, ("closed_day_hints", index, "question")
    for index, period in enumerate(spec.within):
        yield period.first, ("within", index, "first")
        yield period.last, ("within", index, "last")
        for at, question in enumerate(period.days):
            yield question, ("within", index, "days", at)


def _item_problems(spec: Spec, scope: Scope, dates: list[str]) -> Iterator[SpecError]:
    # An item may count only from a question or an item above it, so there can be no
    # cycle.
    anchors = [*dates]
    for index, item in enumerate(spec.items):
        path = ("items", index)
        yield from rule_problems(item.shown_when, scope, (*path, "shown_when"))
        yield from time_problems(item.until, (*path, "until"))
        if item.date:
            names = Names((*anchors,), scope)
            yield from date_rule_problems(item.date, names, (*path, "date"))
            anchors.append(item.id)
        if item.id in scope.questions:
            yield SpecError("repeated_id", (*path, "id"), found=item.id)


def _file_problems(spec: Spec) -> Iterator[SpecError]:
    """Yield the problems of what only the calendar file uses."""
    if not 0 <= spec.revision <= MOST_REVISIONS:
        yield SpecError("revision_out_of_range", ("revision",), most=MOST_REVISIONS)
    for index, days in enumerate(spec.reminders):
        if not 0 <= days <= MOST_REMINDER_DAYS:
            path = ("reminders", index)
            yield SpecError("reminder_out_of_range", path, most=MOST_REMINDER_DAYS)
