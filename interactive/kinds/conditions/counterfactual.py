"""Which answers would make a condition met, and which numbers decide its outcome."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from interactive.core.answer_text import answers_in_words
from interactive.core.answers import Mistake, read_answer
from interactive.core.context import CalculatorContext
from interactive.core.facts import Answer, Facts
from interactive.core.space.factor import Factor
from interactive.kinds.conditions.version import CompiledVersion


class Counterfactual:
    """Other answers to one question, everything else being equal."""

    def __init__(self, factor: Factor, context: CalculatorContext) -> None:
        """Take one answer of each class, in the question's type."""
        question = factor.question
        self.question, self.title = question.id, question.title
        read = (read_answer(question, each.answer) for each in factor.known)
        # The answers that stand for classes are sound.
        self.answers = [each for each in read if not isinstance(each, Mistake)]
        self.factor, self.context = factor, context
        self.in_words = cache(self._in_words)

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
