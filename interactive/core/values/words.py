"""How two answers compare, in words."""

from interactive.core.context import CalculatorContext
from interactive.core.questions import Question
from interactive.core.space.factor import Factor
from interactive.core.values.expression import Interval


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
