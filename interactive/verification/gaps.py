"""Days on which a rule is in force while a parameter that it names has no value."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from interactive.core.calendar import ONE_DAY
from interactive.core.context import CalculatorContext
from interactive.core.errors import Path, SpecError
from interactive.core.questions import Question, Test


@dataclass(frozen=True, slots=True)
class Validity:
    """The days on which a rule is in force, from `since` until before `until`."""

    # None if the source names no day: since its parameters are known.
    since: date | None = None
    until: date | None = None


# A parameter that a rule or a text names, and the path of its first mention.
ParameterUse = tuple[str, Path]


def parameters_in(test: Test, path: Path) -> Iterator[ParameterUse]:
    """Yield the parameters that a rule names, each with its path."""
    [(operator, argument)] = test.items()
    if operator == "not":
        yield from parameters_in(argument, (*path, operator))
    elif operator in ("all", "any"):
        for index, inner in enumerate(argument):
            yield from parameters_in(inner, (*path, operator, index))
    else:
        for index, value in enumerate(argument):
            if isinstance(value, dict):
                yield value["parameter"], (*path, operator, index, "parameter")


def parameters_in_text(
    text: str | None, context: CalculatorContext, path: Path
) -> Iterator[ParameterUse]:
    """Yield the parameters that a text names."""
    for name in context.parameters:
        if text and f"{{{name}}}" in text:
            yield name, path


def first_uses(uses: Iterable[ParameterUse]) -> Iterator[ParameterUse]:
    """Yield each parameter once, with the path of its first use.

    >>> [*first_uses([("a", (1,)), ("b", (2,)), ("a", (3,))])]
    [('a', (1,)), ('b', (2,))]
    """
    paths: dict[str, Path] = {}
    for name, path in uses:
        paths.setdefault(name, path)
    yield from paths.items()


def shown_when_gaps(
    questions: Iterable[Question], context: CalculatorContext
) -> Iterator[SpecError]:
    """Yield the missing values of the rules that decide which questions are shown."""
    for index, question in enumerate(questions):
        if question.shown_when:
            path: Path = ("questions", index, "shown_when")
            for use in first_uses(parameters_in(question.shown_when, path)):
                yield from value_gaps(use, context, Validity())


def value_gaps(
    use: ParameterUse, context: CalculatorContext, validity: Validity
) -> Iterator[SpecError]:
    """Yield a problem if a parameter has no value on a day of the validity.

    If the validity names no first day, the value must exist on the context's day, or
    on the rule's last day if that has passed.
    """
    name, path = use
    entries = context.parameters[name].values
    starts = [date.fromisoformat(entry["valid_from"]) for entry in entries]
    since, until = validity.since, validity.until
    # A version that has passed only ever needed the values of its own time.
    last = context.as_of if until is None else min(context.as_of, until - ONE_DAY)
    start = since or last
    if starts[0] > start:
        days = {"day": starts[0].isoformat(), "since": start.isoformat()}
        yield SpecError("number_begins_late", path, found=name, **days)
        return
    for entry, (first, beyond) in zip(
        entries, pairwise([*starts, date.max]), strict=True
    ):
        over = until is not None and first >= until
        reached = since is None or beyond > since
        if entry["value"] is None and reached and not over:
            yield SpecError("number_ended", path, found=name, day=first.isoformat())
            return
