"""Days on which a rule is in force while a parameter that it names has no value."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.core.calendar import ONE_DAY
from interactive.core.context import CalculatorContext
from interactive.core.errors import Path, SpecError
from interactive.core.questions import Question


@dataclass(frozen=True, slots=True)
class Validity:
    """The days on which a rule is in force, from `since` until before `until`."""

    # None if the source names no day: since its parameters are known.
    since: date | None = None
    until: date | None = None


# The keys by which rules, not texts, name parameters.
RULE_KEYS = frozenset(("parameter", "anchor", "of", "before", "after"))
# A parameter that a rule or a text names, and the path of its first mention.
ParameterUse = tuple[str, Path]


def parameter_uses(
    part: object, path: Path, context: CalculatorContext
) -> list[ParameterUse]:
    """Return each parameter that a part of a spec names, with one path of it.

    It is the first one in a rule or, if only texts name the parameter, in these.
    """
    uses = _all_uses(part, path, context)
    paths: dict[str, Path] = {}
    for name, below in sorted(uses, key=lambda use: use[1][-1] not in RULE_KEYS):
        paths.setdefault(name, below)
    return [*paths.items()]


def _all_uses(
    part: object, path: Path, context: CalculatorContext
) -> Iterator[ParameterUse]:
    match part:
        case str():
            yield from ((n, path) for n in context.parameters if f"{{{n}}}" in part)
        case dict():
            for key, value in part.items():
                # A date rule may also start from a parameter that is a day.
                if isinstance(value, str) and (
                    key == "parameter" or context.is_day(value)
                ):
                    yield value, (*path, key)
                else:
                    yield from _all_uses(value, (*path, key), context)
        case list() | tuple():
            for index, value in enumerate(part):
                yield from _all_uses(value, (*path, index), context)


def part_gaps(
    spec: Mapping[str, Any], name: str, context: CalculatorContext
) -> Iterator[SpecError]:
    """Yield the missing values that each part under a key of a spec needs."""
    for index, part in enumerate(spec[name]):
        for use in parameter_uses(part, (name, index), context):
            yield from value_gaps(use, context, Validity())


def shown_when_gaps(
    questions: Iterable[Question], context: CalculatorContext
) -> Iterator[SpecError]:
    """Yield the missing values of the rules that decide which questions are shown."""
    for index, question in enumerate(questions):
        if question.shown_when:
            path: Path = ("questions", index, "shown_when")
            for use in parameter_uses(question.shown_when, path, context):
                yield from value_gaps(use, context, Validity())


def value_gaps(
    use: ParameterUse, context: CalculatorContext, validity: Validity
) -> Iterator[SpecError]:
    """Yield a problem if a parameter has no value on a day of the validity.

    If the validity names no first day, the value must exist on the context's day, or
    on the rule's last day if that has passed.
    """
    name, path = use
    parameter = context.parameters[name]
    since, until = validity.since, validity.until
    # A version that has passed only ever needed the values of its own time.
    last = context.as_of if until is None else min(context.as_of, until - ONE_DAY)
    start = since or last
    first = parameter.starts[0]
    if first > start:
        days = {"day": first.isoformat(), "since": start.isoformat()}
        yield SpecError("number_begins_late", path, found=name, **days)
        return
    # Each value is looked at on the day on which the rule begins to use it.
    begins = since or first
    later = (day for day in parameter.starts if begins < day < (until or date.max))
    for day in (begins, *later):
        entry = parameter.on(day)
        if entry and entry["value"] is None:
            details = {"found": name, "day": entry["valid_from"]}
            yield SpecError("number_ended", path, **details)
            return
