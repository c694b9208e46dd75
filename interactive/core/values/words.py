"""Computed values in words: what they are, and how two answers compare."""

from collections.abc import Iterable
from datetime import date

from interactive.core.context import CalculatorContext
from interactive.core.facts import Facts
from interactive.core.parameters import with_unit
from interactive.core.questions import Question
from interactive.core.space.factor import Factor
from interactive.core.values.computed import ComputedValue
from interactive.core.values.expression import Interval


def value_text(value: ComputedValue, facts: Facts, context: CalculatorContext) -> str:
    """Return a value in words, or between which two it lies."""
    first, last = value.interval(facts)
    low, high = (_text(value.question, each, context) for each in (first, last))
    if first == last:
        return low
    if (first, last) == (value.question.lowest, value.question.highest):
        return context.word("table_unknown")
    return context.word("value_within", first=low, last=high)


def _text(question: Question, number: int, context: CalculatorContext) -> str:
    if question.type == "date":
        return context.day(date.fromordinal(number))
    return with_unit(number, question.decimals, question.unit, context.wording)


def title_of(factor: Factor, context: CalculatorContext) -> str:
    """Return the heading of a question or value, or of two that are compared."""
    compared = factor.value.compared if factor.value else None
    if compared is None:
        return factor.question.title
    first, second = (question.title for question in compared)
    return context.word("compare_title", first=first, second=second)


def compared_text(
    compared: tuple[Question, Question],
    first: int,
    last: int,
    context: CalculatorContext,
) -> str:
    """Return how the first answer compares, given the bounds of their difference."""
    subject, other = compared
    kind = "date" if subject.type == "date" else "number"
    return context.word(f"compare_{kind}_{_relation((first, last))}", other=other.title)


def _relation(difference: Interval) -> str:
    """Return how a number compares with another, given their difference.

    >>> _relation((1, 5)), _relation((0, 5)), _relation((0, 0)), _relation((-5, -1))
    ('more', 'at_least', 'equal', 'less')
    """
    first, last = difference
    if first > 0 or last < 0:
        return "more" if first > 0 else "less"
    if first == last:
        return "equal"
    if first == 0 or last == 0:
        return "at_least" if first == 0 else "at_most"
    return "open"


def witness_text(answers: Iterable[tuple[str, str]], context: CalculatorContext) -> str:
    """Return titles and answers that lead somewhere, as an example."""
    listed = "; ".join(f"{title}: {answer}" for title, answer in answers)
    return context.word("value_witness", answers=listed)
