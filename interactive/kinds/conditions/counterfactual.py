"""Which answers would make a condition met, and which numbers decide its outcome."""

from datetime import date
from functools import cache

from interactive.core.answer_space import Factor
from interactive.core.answer_text import answers_in_words
from interactive.core.context import CalculatorContext
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.version import CompiledVersion


class Counterfactual:
    """Other answers to one question, everything else being equal."""

    def __init__(self, factor: Factor, context: CalculatorContext) -> None:
        """Take one answer of each class, in the question's type."""
        question = factor.question
        self.question = question.id
        self.answers = [_typed(question, c.answer) for c in factor.classes[:-1]]
        self.factor, self.context = factor, context
        self.in_words = cache(self._in_words)

    def answers_that_meet(
        self, rules: CompiledVersion | CompiledCondition, facts: Facts
    ) -> int:
        """Return the answer classes that make the condition met, as a bit mask."""
        # Changed in place: this runs for every question of every condition.
        answers = {**facts.answers}
        changed, mask = facts.with_answers(answers), 0
        for index, answer in enumerate(self.answers):
            answers[self.question] = answer
            mask |= (rules.outcome(changed) == "met") << index
        return mask

    def _in_words(self, mask: int) -> list[dict[str, str]]:
        """Return the question with these answers in words; nothing for no answer."""
        if not mask:
            return []
        words = answers_in_words(self.factor, mask, self.context)
        title = self.factor.question.title
        return [{"question": self.question, "title": title, "answer": words}]


def _typed(question: Question, answer: str | int | None) -> Answer:
    is_date = question.type == "date" and isinstance(answer, str)
    return date.fromisoformat(str(answer)) if is_date else answer


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
