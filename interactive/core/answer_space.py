"""The finite space of answers: what no rule tells apart stands for one another.

A number and a date are cut at every threshold that a rule names, parameters in
all their values; every question may also stay unanswered.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, pairwise
from typing import Any

from interactive.core.answers import FIRST_YEAR, LAST_YEAR
from interactive.core.logic import Rule
from interactive.core.parameters import Parameter
from interactive.core.questions import Question, Test

EARLIEST, LATEST = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)


@dataclass(frozen=True, slots=True)
class Class:
    """Answers that no rule tells apart, and one of them that stands for all.

    `first` and `last` bound a number, or a date by its ordinal.
    """

    answer: str | int | None
    first: int | None = None
    last: int | None = None


UNANSWERED = Class(None)


@dataclass(frozen=True, slots=True)
class Factor:
    """A question and the classes of its answers, the unknown one last."""

    question: Question
    classes: tuple[Class, ...]


CUTS: Mapping[str, Sequence[tuple[int, ...]]] = {
    "is": [(0, 1)],
    "at_least": [(0,)],
    "at_most": [(1,)],
    "before": [(0,)],
    "after": [(1,)],
    "between": [(0,), (1,)],
}
"""Where each value of a comparison cuts: before it (0), after it (1)."""


def leaves(test: Test) -> Iterator[tuple[str, list[Any]]]:
    """Yield the comparisons of a rule: operator and arguments, the question first.

    >>> list(leaves({"not": {"all": [{"is": ["age", 7]}, {"at_least": ["age", 3]}]}}))
    [('is', ['age', 7]), ('at_least', ['age', 3])]
    """
    [(operator, argument)] = test.items()
    if operator in ("all", "any", "not"):
        for inner in [argument] if operator == "not" else argument:
            yield from leaves(inner)
    else:
        yield operator, argument


def questions_in(test: Test) -> frozenset[str]:
    """Return the questions that a rule names."""
    return frozenset(argument[0] for _, argument in leaves(test))


def cuts(
    operator: str, values: Sequence[Any], parameters: Mapping[str, Parameter]
) -> Iterator[int]:
    """Yield the first number of a new class for every threshold of a comparison.

    >>> list(cuts("between", [7, 12], {}))
    [7, 13]
    """
    listed = operator == "in"
    found = values[0] if listed else values
    places = [(0, 1)] * len(found) if listed else CUTS[operator]
    for value, sides in zip(found, places, strict=True):
        for number in _numbers(value, parameters):
            yield from (number + side for side in sides)


def _numbers(value: object, parameters: Mapping[str, Parameter]) -> Iterator[int]:
    if isinstance(value, dict):
        entries = parameters[value["parameter"]].values
        yield from (e["value"] for e in entries if e["value"] is not None)
    elif isinstance(value, int):
        yield value
    else:
        yield date.fromisoformat(str(value)).toordinal()


def factors(
    questions: Iterable[Question],
    tests: Iterable[Test],
    parameters: Mapping[str, Parameter],
) -> tuple[Factor, ...]:
    """Return every question with the classes that the tests tell apart."""
    asked = tuple(questions)
    found: dict[str, set[int]] = {question.id: set() for question in asked}
    typed = {q.id for q in asked if q.type in ("integer", "date")}
    for operator, (question, *values) in chain.from_iterable(map(leaves, tests)):
        if question in typed:
            found[question].update(cuts(operator, values, parameters))
    return tuple(Factor(q, (*_classes(q, found[q.id]), UNANSWERED)) for q in asked)


def since(
    space: Iterable[Factor], first_days: Mapping[str, date]
) -> tuple[Factor, ...]:
    """Return the space without the days before the first that a rule is known of."""
    found = []
    for factor in space:
        first = first_days.get(factor.question.id, EARLIEST).toordinal()
        classes = (c for c in factor.classes if c.last is None or c.last >= first)
        is_date = factor.question.type == "date"
        found.append(Factor(factor.question, tuple(classes)) if is_date else factor)
    return tuple(found)


def _classes(question: Question, found: set[int]) -> Iterator[Class]:
    if question.type == "choice":
        yield from (Class(option.id) for option in question.options)
    elif question.type == "yes_no":
        yield from (Class("yes"), Class("no"))
    elif question.type == "integer":
        low, high = question.minimum or 0, question.maximum or 0
        yield from _spans(low, high, found, lambda number: number)
    else:
        low, high = EARLIEST.toordinal(), LATEST.toordinal()
        yield from _spans(low, high, found, _iso)


def _iso(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


def _spans(
    low: int, high: int, found: set[int], answer: Callable[[int], str | int]
) -> Iterator[Class]:
    inside = (cut for cut in found if low < cut <= high)
    for first, beyond in pairwise([low, *sorted(inside), high + 1]):
        # What stands nearest to a threshold stands for the rest.
        shown = beyond - 1 if first == low else first
        yield Class(answer(shown), first, beyond - 1)


def within(space: Iterable[Factor], part: frozenset[str]) -> tuple[Factor, ...]:
    """Return the factors of a part, in page order."""
    return tuple(factor for factor in space if factor.question.id in part)


def with_gates(wanted: frozenset[str], gates: dict[str, Rule | None]) -> frozenset[str]:
    """Return the questions and all that decide whether they are asked."""
    for question, gate in reversed(gates.items()):
        if gate is not None and question in wanted:
            wanted |= gate.questions
    return wanted
