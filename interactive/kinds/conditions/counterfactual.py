"""Which answers would make a condition met, and which numbers decide its outcome."""

from bisect import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from interactive.core.answer_text import answers_in_words, intervals_in_words
from interactive.core.answers import Mistake, read_answer
from interactive.core.context import CalculatorContext
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.core.space.factor import Factor, raw_answer, typed_answer
from interactive.core.values.expression import Interval
from interactive.kinds.conditions.version import CompiledVersion

# Some answers to a question: classes as a bit mask, or intervals of a number or a day.
Selection = int | tuple[Interval, ...]
# Returns the facts if these were the answers.
FactsIf = Callable[[Mapping[str, Answer]], Facts]


class Counterfactual:
    """Other answers to one question, everything else being equal."""

    def __init__(
        self, factor: Factor, context: CalculatorContext, space: Sequence[Factor] = ()
    ) -> None:
        """Take one answer of each class, in the question's type.

        From a number may be computed what the rules compare. What is enough of it then
        hangs on the other answers: `space` holds the values.
        """
        question = factor.question
        self.question, self.title = question.id, question.title
        read = (read_answer(question, each.answer) for each in factor.known)
        # The answers that stand for classes are sound.
        self.answers = [each for each in read if not isinstance(each, Mistake)]
        self.factor, self.context = factor, context
        self.values = [
            (each.value, [c.first or 0 for c in each.known])
            for each in space
            if each.value and self.question in each.value.inputs and len(each.known) > 1
        ]
        self.in_words = cache(self._in_words)

    def candidates(
        self, answers: Mapping[str, Answer], facts_if: FactsIf
    ) -> Iterator[tuple[Selection, Answer]]:
        """Yield the answers that rules tell apart, each with one that stands for it."""
        if not self.values:
            for index, answer in enumerate(self.answers):
                yield 1 << index, answer
            return

        def signature(number: int) -> list[int]:
            other = {**answers, self.question: self.answer(number)}
            facts = facts_if(other)
            intervals = ((value.interval(facts), cuts) for value, cuts in self.values)
            return [bisect(cuts, end) for ends, cuts in intervals for end in ends]

        for each in self.factor.known:
            first, last = each.first or 0, each.last or 0
            while first <= last:
                end = _same_until(signature, first, last)
                yield ((first, end),), self.answer(first)
                first = end + 1

    def answer(self, number: int) -> Answer:
        """Return the answer with a scaled number or an ordinal."""
        return typed_answer(self.factor.question, number)

    def answers_that(
        self,
        fits: Callable[[Facts], bool],
        answers: Mapping[str, Answer],
        facts_if: FactsIf,
    ) -> Selection:
        """Return the answers that fit in place of the one given; 0 if none does."""
        fitting: Selection = 0
        for selection, answer in self.candidates(answers, facts_if):
            if fits(facts_if({**answers, self.question: answer})):
                fitting = joined(fitting, selection)
        return fitting

    def first(self, selection: Selection) -> Answer:
        """Return one of the answers of a selection."""
        if isinstance(selection, int):
            return self.answers[(selection & -selection).bit_length() - 1]
        return self.answer(selection[0][0])

    def _in_words(self, selection: Selection) -> dict[str, Any]:
        """Return the question with these answers: `values` has one of each class."""
        if isinstance(selection, int):
            words = answers_in_words(self.factor, selection, self.context)
            classes = enumerate(self.factor.known)
            values = [each.answer for at, each in classes if selection >> at & 1]
        else:
            words = intervals_in_words(self.factor, selection, self.context)
            values = [_representative(self.factor.question, each) for each in selection]
        named = {"question": self.question, "title": self.title}
        return {**named, "answer": words, "values": values}


def joined(one: Selection, other: Selection) -> Selection:
    """Return the answers of two selections of one question, the lower ones first.

    >>> joined(0b01, 0b10), joined(((1, 2),), ((3, 4),)), joined(0, ((1, 2),))
    (3, ((1, 4),), ((1, 2),))
    """
    if isinstance(one, int):
        return one | other if isinstance(other, int) else other
    if isinstance(other, int) or not other:
        return one
    *before, (first, last) = one
    (low, high), *after = other
    if low == last + 1:
        return (*before, (first, high), *after)
    return (*one, *other)


def _same_until(signature: Callable[[int], object], first: int, last: int) -> int:
    """Return the last number with the signature of the first one.

    What is computed only rises, or only falls, with a number: it never comes back.
    """
    same = signature(first)
    if signature(last) == same:
        return last
    # The answer is `first` or above, and below `last`.
    while last - first > 1:
        middle = (first + last) // 2
        first, last = (middle, last) if signature(middle) == same else (first, middle)
    return first


def _representative(question: Question, interval: Interval) -> Any:  # noqa: ANN401 - JSON
    """Return the number of an interval that lies next to the threshold."""
    first, last = interval
    return raw_answer(question, last if first == question.lowest else first)


def deciding_numbers(
    version: CompiledVersion, facts: Facts, outcome: str
) -> frozenset[str]:
    """Return the parameters without which the outcome would be another one."""
    names = version.parameters
    # A further answer may make any of them decide an unknown outcome.
    if not names or outcome == "unknown":
        return names
    deciding = (n for n in names if version.outcome(facts.without(n)) != outcome)
    return frozenset(deciding) or names
