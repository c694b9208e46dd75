"""Which answers would make a condition met, and which numbers decide its outcome."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from interactive.core.answer_text import answers_in_words
from interactive.core.answers import Mistake, read_answer
from interactive.core.context import CalculatorContext
from interactive.core.facts import Answer, Facts
from interactive.core.space.factor import Factor, typed_answer
from interactive.core.space.refining import refined
from interactive.kinds.conditions.version import CompiledVersion


class Counterfactual:
    """Other answers to one question, everything else being equal."""

    def __init__(
        self,
        factor: Factor,
        context: CalculatorContext,
        values: tuple[Factor, ...] = (),
    ) -> None:
        """Take one answer of each class, in the question's type.

        `values` are computed from the answer, so the other answers decide where else
        rules cut it.
        """
        question = factor.question
        self.question, self.title = question.id, question.title
        read = (read_answer(question, each.answer) for each in factor.known)
        # The answers that stand for classes are sound.
        self.answers = [each for each in read if not isinstance(each, Mistake)]
        self.ends = [_ends(factor, at, a) for at, a in enumerate(self.answers)]
        self.factor, self.context, self.values = factor, context, values
        self.in_words = cache(self._in_words)

    def given(self, facts: Facts) -> "Counterfactual":
        """Return the question as the other answers cut it."""
        if not self.values:
            return self
        return Counterfactual(refined(self.factor, self.values, facts), self.context)

    def answers_that(
        self,
        fits: Callable[[Mapping[str, Answer]], bool],
        answers: Mapping[str, Answer],
    ) -> int:
        """Return the answer classes that fit in place of the answer, as a bit mask."""
        pairs = enumerate(self.answers)
        return sum(fits({**answers, self.question: a}) << at for at, a in pairs)

    def _in_words(self, mask: int) -> dict[str, Any]:
        """Return the question with these answer classes: `values` has one of each."""
        values = (c.answer for c in self.factor.known)
        return {
            "question": self.question,
            "title": self.title,
            "answer": answers_in_words(self.factor, mask, self.context),
            "values": [value for at, value in enumerate(values) if mask >> at & 1],
        }


def _ends(factor: Factor, at: int, answer: Answer) -> tuple[Answer, ...]:
    """Return the answers to try for a class when other answers change with it.

    What is computed from two answers at its ends holds between them as well.
    """
    each = factor.classes[at]
    if each.first is None or each.last is None:
        return (answer,)
    numbers = dict.fromkeys((each.first, each.last))
    return tuple(typed_answer(factor.question, number) for number in numbers)


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
