"""Why a condition came out as it did, and which answers would make it met."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from interactive.facts import Answer, Facts
from interactive.kinds.conditions.condition import CompiledCondition, Form, Moment
from interactive.questions import Question
from interactive.setting import Setting
from interactive.space import Factor
from interactive.tables import in_words

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
        self.others = [Other(f, setting) for f in space if not f.question.fixed]
        self.grounds, self.settled = cache(self._grounds), cache(self._settled)

    def trace(
        self, facts: Facts, said: Said, outcome: str, moment: Moment
    ) -> dict[str, Any]:
        """Return the answers, the rule, its numbers and what would change it."""
        form, then = moment
        day = self.setting.since(then.today or self.setting.as_of)
        rule, numbers, since = self.grounds(form, _counting(form, then), day)
        return {
            "answers": [said[name] for name in self.questions if name in said],
            "rule": rule,
            "numbers": numbers,
            "since": since,
            "changes": [] if outcome == "met" else [*self._changes(facts, form)],
        }

    def _grounds(
        self, form: Form, counting: frozenset[str], day: date
    ) -> tuple[str, list[dict[str, Any]], str | None]:
        """Return the rule in words, its numbers and the day since when it holds so."""
        numbers = [self._number(e, day) for e in self.setting.used(counting, day)]
        begun = [entry["valid_from"] for entry in numbers]
        begun += [form.spec.valid_from] if form.spec.valid_from else []
        rule = self.setting.fill(form.spec.rule, day)
        return rule, numbers, max(begun, default=None)

    def _number(self, entry: dict[str, Any], day: date) -> dict[str, Any]:
        parameter = self.setting.parameters[entry["id"]]
        words = self.setting.measured(parameter, day)
        return {**entry, "title": parameter.title, "words": words}

    def _changes(self, facts: Facts, form: Form) -> Iterator[dict[str, str]]:
        """Yield each question whose other answer, alone, would make it met."""
        rules = form if self.condition.spec.chosen_by is None else self.condition
        for other in self.others:
            if other.name in facts.answers:
                met_by = self.settled(form) or other.met_by(rules, facts)
                if met_by:
                    yield other.said(met_by)

    def _settled(self, form: Form) -> int:
        """Return the classes of answers that make it met, where they always do.

        Nothing where another answer or the day's numbers have a say in it.
        """
        alone = len(self.questions) == len(self.others) == 1
        if not alone or form.parameters or self.condition.spec.chosen_by:
            return 0
        return self.others[0].met_by(form, Facts({}, {}))


class Other:
    """The answers that may be given to one question instead."""

    def __init__(self, factor: Factor, setting: Setting) -> None:
        """Take an answer for each class of them, of the question's type."""
        question = factor.question
        self.name, self.title = question.id, question.title
        self.answers = [_typed(question, c.answer) for c in factor.classes[:-1]]
        self.words = cache(lambda mask: in_words(factor, mask, setting))

    def met_by(self, rules: Form | CompiledCondition, facts: Facts) -> int:
        """Return the classes of answers that make the condition met, as bits."""
        answers = {**facts.answers}
        other, mask = facts.given(answers), 0
        for place, answer in enumerate(self.answers):
            answers[self.name] = answer
            mask |= (rules.outcome(other) == "met") << place
        return mask

    def said(self, mask: int) -> dict[str, str]:
        """Return the question with those answers in words."""
        return {
            "question": self.name,
            "title": self.title,
            "answer": self.words(mask),
        }


def _typed(question: Question, answer: str | int | None) -> Answer:
    is_day = question.type == "date" and isinstance(answer, str)
    return date.fromisoformat(str(answer)) if is_day else answer


def _counting(form: Form, then: Facts) -> frozenset[str]:
    """Return the numbers that count here: without one, it would come out otherwise.

    Where nothing is decided, that may be any of them.
    """
    names = form.parameters
    if not names:
        return names
    outcome = form.outcome(then)
    counting = (n for n in names if form.outcome(then.without(n)) != outcome)
    return frozenset(counting) or names
