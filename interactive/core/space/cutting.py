"""Where rules cut the answers to a question, and the values computed from them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, combinations, pairwise, product
from typing import Any

from interactive.core.answers import NONE
from interactive.core.parameters import Parameter
from interactive.core.questions import Question, Test
from interactive.core.rules.mentions import KNOWN, comparisons_in
from interactive.core.rules.scope import Scope
from interactive.core.rules.value_comparison import ACCEPTED
from interactive.core.space.choice_classes import choice_classes
from interactive.core.space.factor import (
    UNANSWERED,
    AnswerClass,
    Factor,
    Linker,
    raw_answer,
)
from interactive.core.values.computed import ComputedValue, difference
from interactive.core.values.numbers import scaled


def thresholds(
    operator: str,
    values: Sequence[Any],
    parameters: Mapping[str, Parameter],
    decimals: int = 0,
) -> Iterator[int]:
    """Yield the numbers (dates: ordinals) at which a comparison starts a new class.

    >>> list(thresholds("between", [7, 12], {}))
    [7, 13]
    """
    if operator == "in":
        [values] = values
    for numbers in product(*(_numbers(each, parameters, decimals) for each in values)):
        for first, last in ACCEPTED[operator](numbers):
            if first is not None:
                yield first
            if last is not None:
                yield last + 1


def _numbers(
    value: object, parameters: Mapping[str, Parameter], decimals: int
) -> Iterator[int]:
    if isinstance(value, dict):
        if "answer" in value:  # two answers are compared by their difference
            return
        # Every value a parameter has had: the proof also tries other days.
        parameter = parameters[value["parameter"]]
        factor = 10 ** (decimals - parameter.decimals)
        numbers = map(parameter.number, parameter.values)
        yield from (number * factor for number in numbers if number is not None)
    elif isinstance(value, int):
        yield value * 10**decimals
    elif (number := scaled(str(value), decimals)) is not None:
        yield number
    else:
        yield date.fromisoformat(str(value)).toordinal()


# Stands for any answer in a reader's own words.
GIVEN = "A"


class Cutter:
    """Finds what the tests of a calculator tell apart."""

    def __init__(self, scope: Scope, parameters: Mapping[str, Parameter]) -> None:
        self.scope, self.parameters = scope, parameters
        self.cuts: dict[str, set[int]] = {name: set() for name in scope.names}
        self.options: dict[str, set[str]] = {name: set() for name in scope.names}
        self.counted = {v.chosen.id for v in scope.values.values() if v.chosen}
        self.differences: dict[str, ComputedValue] = {}

    def add(self, tests: Iterable[Test]) -> list[ComputedValue]:
        """Take what tests tell apart; return the differences not seen before."""
        seen = len(self.differences)
        for operator, (name, *values) in chain(*map(comparisons_in, tests)):
            subject = self.scope.subject(name)
            if subject is None or operator == KNOWN:
                continue
            if subject.type == "choices":
                self.options[name].update(map(str, values))
            elif subject.is_number or subject.type == "date":
                self._compare(operator, subject, values)
        return [*self.differences.values()][seen:]

    def _compare(self, operator: str, subject: Question, values: list[Any]) -> None:
        decimals = subject.decimals
        cuts = thresholds(operator, values, self.parameters, decimals)
        self.cuts[subject.id].update(cuts)
        match values:
            case [{"answer": str(name)}] if other := self.scope.subject(name):
                known = self.scope.values
                sides = ((each, known.get(each.id)) for each in (subject, other))
                both = difference(*sides)
                self.differences.setdefault(both.id, both)
                own = self.cuts.setdefault(both.id, set())
                own.update(thresholds(operator, [0], {}))

    def factor(self, question: Question) -> Factor:
        """Return a question with its classes."""
        return Factor(question, (*self._classes(question), UNANSWERED))

    def _classes(self, question: Question) -> Iterator[AnswerClass]:
        name = question.id
        if question.type == "choice":
            # No rule compares options by order, so each is a class of its own.
            yield from (AnswerClass(option.id) for option in question.options)
        elif question.type == "choices":
            options = frozenset(self.options[name])
            counted, emptied = name in self.counted, NONE in options
            yield from choice_classes(
                question, options, counted=counted, emptied=emptied
            )
        elif question.type == "yes_no":
            yield from (AnswerClass("yes"), AnswerClass("no"))
        elif question.type == "text":
            # Rules ask only whether it is given; one that ends as it should stands for
            # all.
            yield AnswerClass((*question.endings, GIVEN)[0])
        else:
            yield from interval_classes(question, self.cuts[name])

    def value_factor(self, value: ComputedValue, linker: Linker) -> Factor:
        """Return a value with its classes: known ones, then what lies within bounds."""
        question = value.question
        low, high = question.lowest, question.highest
        known = [*_intervals(low, high, self.cuts[value.id])]
        within = [(first, last) for (first, _), (_, last) in combinations(known, 2)]
        # What is not known at all comes last, as for a question.
        within.sort(key=lambda span: (span == (low, high), span))
        classes = (
            *(AnswerClass(None, *span) for span in known),
            *(AnswerClass(None, *span, is_open=True) for span in within),
        )
        return Factor(question, classes, value, linker=linker)


def interval_classes(question: Question, cuts: set[int]) -> tuple[AnswerClass, ...]:
    """Return the classes of a number or a date that is split at some cuts."""
    low, high = question.lowest, question.highest
    return tuple(
        # An answer next to the threshold also catches off-by-one mistakes.
        AnswerClass(raw_answer(question, last if first == low else first), first, last)
        for first, last in _intervals(low, high, cuts)
    )


def _intervals(low: int, high: int, cuts: set[int]) -> Iterator[tuple[int, int]]:
    inner_cuts = sorted(cut for cut in cuts if low < cut <= high)
    for first, beyond in pairwise([low, *inner_cuts, high + 1]):
        yield first, beyond - 1
