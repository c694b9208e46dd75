"""Alternatives in words, and which of several options an answer may choose."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from interactive.core.context import CalculatorContext
from interactive.core.space.factor import Factor


def alternatives(words: Sequence[str], context: CalculatorContext) -> str:
    """Return the words as a list of alternatives: "a, b or c"."""
    if len(words) == 1:
        return words[0]
    last = context.word("table_or", first=words[-2], second=words[-1])
    return ", ".join((*words[:-2], last))


def chosen_texts(
    factor: Factor, indexes: Sequence[int], context: CalculatorContext
) -> Iterator[str]:
    """Yield in words which options are chosen in some known classes.

    What these have in common says it best, if no other class has it too. If rules only
    count the options, their number says it.
    """
    classes = [frozenset(_chosen(factor, at)) for at in range(len(factor.known))]
    subset = [classes[at] for at in indexes]
    if not subset:
        return
    if all(a < b for a, b in pairwise(classes)):
        yield _numbers([len(each) for each in subset], factor, context)
        return
    always = frozenset.intersection(*subset)
    never = frozenset().union(*classes) - frozenset().union(*subset)
    fitting = [c for c in classes if always <= c and c.isdisjoint(never)]
    if len(subset) > 1 and len(fitting) == len(subset):
        options = factor.question.options
        words = [option.text for option in options if option.id in always]
        words += [
            context.word("table_not_chosen", option=option.text)
            for option in options
            if option.id in never
        ]
        yield ", ".join(words)
        return
    for each in subset:
        texts = [o.text for o in factor.question.options if o.id in each]
        yield ", ".join(texts) or context.word("calculator_none")


def _chosen(factor: Factor, at: int) -> tuple[str, ...]:
    answer = factor.classes[at].answer
    return answer if isinstance(answer, tuple) else ()


def _numbers(numbers: Sequence[int], factor: Factor, context: CalculatorContext) -> str:
    """Return how many options are chosen: numbers in a row, or a list of them."""
    first, last = min(numbers), max(numbers)
    in_a_row = len(numbers) == last - first + 1
    if in_a_row and last == len(factor.question.options) and first < last:
        return context.word("chosen_at_least", first=first)
    if in_a_row and first == 0 and last > 0:
        return context.word("chosen_at_most", last=last)
    exact = [
        context.word("chosen_exactly", number=number)
        if number
        else context.word("calculator_none")
        for number in numbers
    ]
    return alternatives(exact, context)
