"""The finite space of answers: answers that no rule tells apart form one class.

Integers and dates are split at every threshold that a rule names, with each value
a parameter has had; every question may also stay unanswered.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, pairwise
from typing import Any

from interactive.core.answers import FIRST_YEAR, LAST_YEAR
from interactive.core.parameters import Parameter
from interactive.core.questions import Question, Test
from interactive.core.rule import Rule

EARLIEST, LATEST = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)


@dataclass(frozen=True, slots=True)
class AnswerClass:
    """Answers that no rule tells apart, represented by one of them."""

    answer: str | int | None
    # The bounds of a number, or of a date by its ordinal.
    first: int | None = None
    last: int | None = None


UNANSWERED = AnswerClass(None)


@dataclass(frozen=True, slots=True)
class Factor:
    """A question and its answer classes, `UNANSWERED` last."""

    question: Question
    classes: tuple[AnswerClass, ...]


# Where each value of a comparison splits the answers: before it (0) or after it (1).
SPLITS: Mapping[str, Sequence[tuple[int, ...]]] = {
    "is": [(0, 1)],
    "at_least": [(0,)],
    "at_most": [(1,)],
    "before": [(0,)],
    "after": [(1,)],
    "between": [(0,), (1,)],
}


def comparisons_in(test: Test) -> Iterator[tuple[str, list[Any]]]:
    """Yield the comparisons of a rule: operator and arguments, the question first.

    >>> test = {"not": {"all": [{"is": ["age", 7]}, {"at_least": ["age", 3]}]}}
    >>> list(comparisons_in(test))
    [('is', ['age', 7]), ('at_least', ['age', 3])]
    """
    [(operator, argument)] = test.items()
    if operator in ("all", "any", "not"):
        for inner in [argument] if operator == "not" else argument:
            yield from comparisons_in(inner)
    else:
        yield operator, argument


def questions_in(test: Test) -> frozenset[str]:
    """Return the ids of the questions that a rule names."""
    return frozenset(argument[0] for _, argument in comparisons_in(test))


def thresholds(
    operator: str, values: Sequence[Any], parameters: Mapping[str, Parameter]
) -> Iterator[int]:
    """Yield the numbers (dates: ordinals) at which a comparison starts a new class.

    >>> list(thresholds("between", [7, 12], {}))
    [7, 13]
    """
    if operator == "in":
        [values] = values
    splits = [(0, 1)] * len(values) if operator == "in" else SPLITS[operator]
    for value, sides in zip(values, splits, strict=True):
        for number in _numbers(value, parameters):
            yield from (number + side for side in sides)


def _numbers(value: object, parameters: Mapping[str, Parameter]) -> Iterator[int]:
    # Every value a parameter has had: the proof also tries other days.
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
    """Return each question with the answer classes that the tests distinguish."""
    questions = tuple(questions)
    cuts: dict[str, set[int]] = {question.id: set() for question in questions}
    ordered = {q.id for q in questions if q.type in ("integer", "date")}
    for operator, (question, *values) in chain(*map(comparisons_in, tests)):
        if question in ordered:
            cuts[question].update(thresholds(operator, values, parameters))
    return tuple(Factor(q, (*_classes(q, cuts[q.id]), UNANSWERED)) for q in questions)


def starting_from(
    space: Iterable[Factor], first_days: Mapping[str, date]
) -> tuple[Factor, ...]:
    """Return the space without the days before a date question's first valid one."""
    trimmed = []
    for factor in space:
        if factor.question.type == "date":
            first = first_days.get(factor.question.id, EARLIEST).toordinal()
            classes = (c for c in factor.classes if c.last is None or c.last >= first)
            trimmed.append(Factor(factor.question, tuple(classes)))
        else:
            trimmed.append(factor)
    return tuple(trimmed)


def _classes(question: Question, cuts: set[int]) -> Iterator[AnswerClass]:
    if question.type == "choice":
        # No rule compares options by order, so each is a class of its own.
        yield from (AnswerClass(option.id) for option in question.options)
    elif question.type == "yes_no":
        yield from (AnswerClass("yes"), AnswerClass("no"))
    elif question.type == "integer":
        low, high = question.minimum or 0, question.maximum or 0
        yield from _intervals(low, high, cuts, lambda number: number)
    else:
        low, high = EARLIEST.toordinal(), LATEST.toordinal()
        yield from _intervals(low, high, cuts, _iso)


def _iso(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


def _intervals(
    low: int, high: int, cuts: set[int], answer: Callable[[int], str | int]
) -> Iterator[AnswerClass]:
    inner_cuts = sorted(cut for cut in cuts if low < cut <= high)
    for first, beyond in pairwise([low, *inner_cuts, high + 1]):
        # An answer next to the threshold also catches off-by-one mistakes.
        representative = beyond - 1 if first == low else first
        yield AnswerClass(answer(representative), first, beyond - 1)


def subspace(space: Iterable[Factor], questions: frozenset[str]) -> tuple[Factor, ...]:
    """Return the factors of some questions, in page order."""
    return tuple(factor for factor in space if factor.question.id in questions)


def with_gates(
    questions: frozenset[str], gates: dict[str, Rule | None]
) -> frozenset[str]:
    """Return the questions together with all that decide whether they are shown."""
    # A gate reads only questions above it, so one pass upwards finds them all.
    for question, gate in reversed(gates.items()):
        if gate is not None and question in questions:
            questions |= gate.questions
    return questions


def connected_components(groups: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Return the unions of the groups that are linked by shared questions.

    >>> groups = map(frozenset, ["ab", "c", "bd"])
    >>> [sorted(component) for component in connected_components(groups)]
    [['c'], ['a', 'b', 'd']]
    """
    components: list[frozenset[str]] = []
    for group in groups:
        # A group may link components that were separate until now.
        linked = [component for component in components if component & group]
        components = [each for each in components if not each & group]
        components.append(group.union(*linked))
    return components
