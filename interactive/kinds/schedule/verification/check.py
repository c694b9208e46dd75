"""What can be wrong in a calculator of kind `schedule`, found when it is built."""

from collections.abc import Iterator

from interactive.core.errors import Path, SpecError
from interactive.core.logic import Known
from interactive.kinds.schedule.spec import DateRule, Spec
from interactive.verification.spec_checks import (
    choosing_problems,
    question_problems,
    repeated,
    rule_problems,
)

MOST_DAYS = 3_650
"""Ten years: every day of a count is kept for its ledger."""

MOST_REMINDED = 60
"""No one notes down today what to be reminded of in more than two months."""


def problems(spec: Spec, parameters: frozenset[str]) -> Iterator[SpecError]:
    """Yield every problem of the calculator, each with its place."""
    known = Known({q.id: q for q in spec.questions}, parameters)
    yield from repeated(spec.questions, "questions")
    yield from repeated(spec.items, "items")
    yield from question_problems(spec.questions, parameters)
    dates = [q.id for q in spec.questions if q.type == "date"]
    yield from _item_problems(spec, known, dates)
    for place, order in enumerate(spec.orders):
        for side in ("earlier", "later"):
            yield from _date_question(
                getattr(order, side), dates, ("orders", place, side)
            )
    for place, hint in enumerate(spec.closed_day_hints):
        path = ("closed_day_hints", place, "question")
        yield from _date_question(hint.question, dates, path)
    yield from _within_problems(spec, dates)
    yield from _file_problems(spec)


def _item_problems(spec: Spec, known: Known, dates: list[str]) -> Iterator[SpecError]:
    # An item may count from a question or from an item above it, so no circle
    # can come about.
    anchors = [*dates]
    for place, item in enumerate(spec.items):
        path = ("items", place)
        yield from rule_problems(item.shown_when, known, (*path, "shown_when"))
        if item.date:
            yield from _date_rule(item.date, anchors, known, (*path, "date"))
            anchors.append(item.id)
        if item.id in known.questions:
            yield SpecError("repeated_id", (*path, "id"), found=item.id)


def _date_rule(
    rule: DateRule, anchors: list[str], known: Known, path: Path
) -> Iterator[SpecError]:
    if rule.anchor not in anchors:
        yield SpecError(
            "unknown_anchor", (*path, "anchor"), found=rule.anchor, known=[*anchors]
        )
    if rule.parameter and rule.parameter not in known.parameters:
        yield SpecError(
            "unknown_parameter",
            (*path, "parameter"),
            found=rule.parameter,
            known=sorted(known.parameters),
        )
    yield from choosing_problems(rule.effective_on, known, (*path, "effective_on"))
    if rule.parameter and rule.days:
        yield SpecError("days_and_parameter", (*path, "days"))
    if rule.days < 0:
        yield SpecError("negative_days", (*path, "days"))
    if rule.days > MOST_DAYS:
        yield SpecError("too_many_days", (*path, "days"), most=MOST_DAYS)


def _within_problems(spec: Spec, dates: list[str]) -> Iterator[SpecError]:
    yield from repeated(spec.within, "within")
    for place, within in enumerate(spec.within):
        path = ("within", place)
        for side in ("first", "last"):
            yield from _date_question(getattr(within, side), dates, (*path, side))
        if not within.days:
            yield SpecError("no_days_within", (*path, "days"))
        for number, question in enumerate(within.days):
            yield from _date_question(question, dates, (*path, "days", number))


def _file_problems(spec: Spec) -> Iterator[SpecError]:
    if spec.revision < 0:
        yield SpecError("negative_revision", ("revision",))
    for place, days in enumerate(spec.reminders):
        if not 0 <= days <= MOST_REMINDED:
            path = ("reminders", place)
            yield SpecError("reminder_out_of_range", path, most=MOST_REMINDED)


def _date_question(name: str, dates: list[str], path: Path) -> Iterator[SpecError]:
    if name not in dates:
        yield SpecError("unknown_question", path, found=name, known=dates)
