"""The reasons for a condition's outcome, and which answers would make it met."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from interactive.core.answer_space import Factor
from interactive.core.answer_text import answers_in_words
from interactive.core.context import CalculatorContext
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.version import CompiledVersion

# `{question, title, answer}` of every question that is shown, by its id.
AnswersInWords = Mapping[str, dict[str, str]]


class Tracer:
    """Gives the reasons for one condition's outcome."""

    def __init__(
        self,
        condition: CompiledCondition,
        space: Sequence[Factor],
        context: CalculatorContext,
    ) -> None:
        """Take the questions that the condition reads, in page order, as factors."""
        self.condition, self.context = condition, context
        self.questions = [factor.question.id for factor in space]
        # Nobody can change an immutable fact, so no other answer is suggested.
        self.counterfactuals = [
            Counterfactual(factor, context)
            for factor in space
            if not factor.question.immutable
        ]

    def trace(
        self,
        facts: Facts,
        texts: AnswersInWords,
        version: CompiledVersion,
        grounds: Mapping[str, Any],
        outcome: str,
    ) -> dict[str, Any]:
        """Return the answers, the rule, its numbers and what would make it met."""
        return {
            "answers": [texts[name] for name in self.questions if name in texts],
            **grounds,
            "changes": [] if outcome == "met" else self._changes(facts, version),
        }

    def grounds(
        self, version: CompiledVersion, names: frozenset[str], day: date
    ) -> dict[str, Any]:
        """Return the rule in words, its numbers and the day since which both hold."""
        entries = self.context.entries_on(names, day)
        numbers = [self._number(entry, day) for entry in entries]
        starts = [entry["valid_from"] for entry in numbers]
        starts += [version.spec.valid_from] if version.spec.valid_from else []
        rule = self.context.fill(version.spec.rule, day)
        return {"rule": rule, "numbers": numbers, "since": max(starts, default=None)}

    def _number(self, entry: dict[str, Any], day: date) -> dict[str, Any]:
        parameter = self.context.parameters[entry["id"]]
        words = self.context.measured(parameter, day)
        return {**entry, "title": parameter.title, "words": words}

    def _changes(self, facts: Facts, version: CompiledVersion) -> list[dict[str, str]]:
        """Return each question of which another answer alone would make it met."""
        selected_by_day = self.condition.spec.effective_on is None
        # If an answer selects the version, changing it may bring another version.
        rules = version if selected_by_day else self.condition
        changes: list[dict[str, str]] = []
        for other in self.counterfactuals:
            if other.question in facts.answers:
                changes += other.in_words(other.answers_that_meet(rules, facts))
        return changes


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
