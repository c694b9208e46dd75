"""Why a condition came out as it did, and which answers would make it met."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.choices import given
from interactive.facts import Facts
from interactive.kinds.conditions.condition import CompiledCondition, Form, Moment
from interactive.questions import Question
from interactive.setting import Setting
from interactive.space import Factor
from interactive.tables import in_words


@dataclass(frozen=True, slots=True)
class Tracer:
    """Tells the reasons of one condition."""

    condition: CompiledCondition
    space: Sequence[Factor]
    """The questions that it reads, in page order, cut where rules cut them."""
    setting: Setting

    @property
    def questions(self) -> list[Question]:
        """Return the questions that the condition reads."""
        return [factor.question for factor in self.space]

    def trace(self, facts: Facts, outcome: str, moment: Moment) -> dict[str, Any]:
        """Return the answers, the rule, its numbers and what would change it."""
        form, then = moment
        today = then.today or self.setting.as_of
        numbers = list(self._numbers(form, then, today))
        return {
            "answers": given(self.questions, facts, self.setting.wording),
            "rule": self.setting.fill(form.spec.rule, today),
            "numbers": numbers,
            "since": _since(form, numbers),
            "changes": [] if outcome == "met" else list(self._changes(facts)),
        }

    def _numbers(
        self, form: Form, then: Facts, today: date
    ) -> Iterator[dict[str, Any]]:
        """Yield the numbers that count here: without one, it would come out otherwise.

        Where nothing is decided, that may be any of them.
        """
        names = form.parameters
        counting = {
            n for n in names if form.outcome(then.without(n)) != form.outcome(then)
        }
        for entry in self.setting.used(frozenset(counting) or names, today):
            parameter = self.setting.parameters[entry["id"]]
            value = self.setting.measured(parameter, today)
            yield {**entry, "title": parameter.title, "words": value}

    def _changes(self, facts: Facts) -> Iterator[dict[str, str]]:
        """Yield each question whose other answer, alone, would make it met."""
        for factor in self.space:
            question = factor.question
            if not question.fixed and question.id in facts.answers:
                mask = self._met_by(factor, facts)
                if mask:
                    yield {
                        "question": question.id,
                        "title": question.title,
                        "answer": in_words(factor, mask, self.setting),
                    }

    def _met_by(self, factor: Factor, facts: Facts) -> int:
        """Return the classes of answers that make the condition met, as bits."""
        mask = 0
        for place, each in enumerate(factor.classes[:-1]):
            answer = _typed(factor.question, each.answer)
            other = facts.given({**facts.answers, factor.question.id: answer})
            mask |= (self.condition.outcome(other) == "met") << place
        return mask


def _typed(question: Question, answer: str | int | None) -> str | int | date | None:
    is_day = question.type == "date" and isinstance(answer, str)
    return date.fromisoformat(str(answer)) if is_day else answer


def _since(form: Form, numbers: Sequence[Mapping[str, Any]]) -> str | None:
    """Return the day since when the rule holds as it is: its form and its numbers."""
    told = [form.spec.valid_from, *(entry["valid_from"] for entry in numbers)]
    return max((day for day in told if day), default=None)
