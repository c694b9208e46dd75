"""Why a condition came out as it did, and which answers would make it met."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from interactive.core.answer_space import Factor
from interactive.core.answer_text import in_words
from interactive.core.context import Setting
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.version import NOBODY, Form

Said = Mapping[str, dict[str, str]]
"""Every question that is asked, with its answer in words."""


class Tracer:
    """Tells the reasons of one condition."""

    def __init__(
        self, condition: CompiledCondition, space: Sequence[Factor], setting: Setting
    ) -> None:
        """Take the questions that it reads, in page order, cut where rules cut them."""
        self.condition, self.setting = condition, setting
        self.questions = [factor.question.id for factor in space]
        self.others = [Other(f, setting) for f in space if not f.question.immutable]
        self.settled = cache(self._settled)

    def trace(
        self,
        facts: Facts,
        said: Said,
        form: Form,
        grounds: Mapping[str, Any],
        outcome: str,
    ) -> dict[str, Any]:
        """Return the answers, the rule, its numbers and what would change it."""
        return {
            "answers": [said[name] for name in self.questions if name in said],
            **grounds,
            "changes": [] if outcome == "met" else self._changes(facts, form),
        }

    def grounds(self, form: Form, names: frozenset[str], day: date) -> dict[str, Any]:
        """Return the rule in words, its numbers and the day since when it holds so."""
        numbers = [self._number(e, day) for e in self.setting.used(names, day)]
        begun = [entry["valid_from"] for entry in numbers]
        begun += [form.spec.valid_from] if form.spec.valid_from else []
        rule = self.setting.fill(form.spec.rule, day)
        return {"rule": rule, "numbers": numbers, "since": max(begun, default=None)}

    def _number(self, entry: dict[str, Any], day: date) -> dict[str, Any]:
        parameter = self.setting.parameters[entry["id"]]
        words = self.setting.measured(parameter, day)
        return {**entry, "title": parameter.title, "words": words}

    def _changes(self, facts: Facts, form: Form) -> list[dict[str, str]]:
        """Return each question whose other answer, alone, would make it met."""
        rules = form if self.condition.spec.effective_on is None else self.condition
        found: list[dict[str, str]] = []
        for other in self.others:
            if other.name in facts.answers:
                found += self.settled(form) or other.told(other.met_by(rules, facts))
        return found

    def _settled(self, form: Form) -> list[dict[str, str]]:
        """Return what would make it met, where that is always the same.

        Nothing where another answer or the day's numbers have a say in it.
        """
        alone = len(self.questions) == len(self.others) == 1
        if not alone or form.parameters or self.condition.spec.effective_on:
            return []
        other = self.others[0]
        return other.told(other.met_by(form, NOBODY))


class Other:
    """The answers that may be given to one question instead."""

    def __init__(self, factor: Factor, setting: Setting) -> None:
        """Take an answer for each class of them, of the question's type."""
        question = factor.question
        self.name = question.id
        self.answers = [_typed(question, c.answer) for c in factor.classes[:-1]]
        self.factor, self.setting = factor, setting
        self.told = cache(self._told)

    def met_by(self, rules: Form | CompiledCondition, facts: Facts) -> int:
        """Return the classes of answers that make the condition met, as bits."""
        answers = {**facts.answers}
        other, mask = facts.given(answers), 0
        for place, answer in enumerate(self.answers):
            answers[self.name] = answer
            mask |= (rules.outcome(other) == "met") << place
        return mask

    def _told(self, mask: int) -> list[dict[str, str]]:
        """Return the question with those answers in words, nothing where none is."""
        if not mask:
            return []
        words = in_words(self.factor, mask, self.setting)
        title = self.factor.question.title
        return [{"question": self.name, "title": title, "answer": words}]


def _typed(question: Question, answer: str | int | None) -> Answer:
    is_day = question.type == "date" and isinstance(answer, str)
    return date.fromisoformat(str(answer)) if is_day else answer


def counting(form: Form, then: Facts, outcome: str) -> frozenset[str]:
    """Return the numbers that count here: without one, it would come out otherwise.

    Where nothing is decided, that may be any of them: to know less decides nothing.
    """
    names = form.parameters
    if not names or outcome == "unknown":
        return names
    found = (n for n in names if form.outcome(then.without(n)) != outcome)
    return frozenset(found) or names
