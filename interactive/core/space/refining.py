"""Where the values computed from an answer cut it, the other answers being given."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from interactive.core.facts import Facts
from interactive.core.space.cutting import interval_classes
from interactive.core.space.factor import UNANSWERED, AnswerClass, Factor, typed_answer
from interactive.core.values.age import first_that, last_that


def values_from(factor: Factor, space: Iterable[Factor]) -> tuple[Factor, ...]:
    """Return the values that rules cut, and that are computed from a typed answer."""
    name = factor.question.id
    return tuple(
        other
        for other in space
        if other.value and name in other.value.inputs and len(other.known) > 1
    )


def refined(factor: Factor, values: Sequence[Factor], facts: Facts) -> Factor:
    """Return a question's factor, cut as well where another answer changes a value."""
    [first, *others] = factor.known
    cuts = {each.first for each in others if each.first is not None}
    for value in values:
        cuts.update(_cuts(factor, value, facts))
    classes = (
        each
        for each in interval_classes(factor.question, cuts)
        if (each.last or 0) >= (first.first or 0)
    )
    return replace(factor, classes=(*classes, UNANSWERED), cells=None)


def _cuts(factor: Factor, computed: Factor, facts: Facts) -> Iterator[int]:
    value, name = computed.value, factor.question.id
    if value is None or value.expression is None:
        return
    bounds = value.expression.bounds
    rises = (name, 1) in value.expression.directions()
    for each, border in _pairs(factor, computed):
        first, last = each.first or 0, each.last or 0
        # What counts do with the answer does not change within a class.
        answer = typed_answer(factor.question, first)
        box = value.box(facts.with_answers({**facts.answers, name: answer}))
        for side in (0, 1):

            def reaches(number: int, side: int = side, border: int = border) -> bool:
                return bounds({**box, name: (number, number)})[side] >= border  # noqa: B023 - used at once

            yield (
                first_that(reaches, first, last)
                if rises
                else last_that(reaches, first, last) + 1
            )


def _pairs(factor: Factor, computed: Factor) -> Iterator[tuple[AnswerClass, int]]:
    """Yield each class of a question with each border between classes of a value."""
    for each in factor.known:
        for border in computed.known[1:]:
            yield each, border.first or 0
