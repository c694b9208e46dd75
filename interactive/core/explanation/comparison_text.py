"""The comparisons that decide a rule, as data and in the reader's words."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from interactive.core.answer_text import answer_text, value_text
from interactive.core.context import CalculatorContext
from interactive.core.explanation.deciding import (
    Deciding,
    comparisons_of,
    deciding_comparisons,
)
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.core.rules.rule import Limit, Rule
from interactive.core.space.choice_words import alternatives
from interactive.core.space.factor import RawAnswer, raw_answer
from interactive.core.values.computed import ComputedValue
from interactive.core.values.numbers import as_answer

# Comparisons with a set of answers; the others have limits.
EQUALITY = frozenset({"is", "in"})
# The word for a condition that another one names.
MET = {True: "yes", False: "no", None: "unknown"}
# `{question, title, answer}` of every question that is shown, by its id.
AnswersInWords = Mapping[str, Mapping[str, str]]


class ComparisonTexts:
    """What the rules of a calculator compare, in words."""

    def __init__(
        self,
        questions: Mapping[str, Question],
        context: CalculatorContext,
        values: Mapping[str, ComputedValue] | None = None,
        conditions: Mapping[str, str] | None = None,
    ) -> None:
        """Take the questions and values by id, and the titles of the conditions."""
        self.values, self.conditions = values or {}, conditions or {}
        computed = {value.id: value.question for value in self.values.values()}
        self.questions = {**questions, **computed}
        self.context = context

    def describe(
        self, rule: Rule, facts: Facts, texts: AnswersInWords, *, facts_only: bool
    ) -> list[dict[str, Any]]:
        """Return the comparisons that suffice for a rule's value, in its order.

        Each is `{question, operator, answer, limit, holds, wanted, text}`, with
        `number`, `clause` and `since` if the limit is a dated number. `holds` may be
        None for unknown; `wanted` is false inside `not`. The text tells the answer
        and, unless `facts_only`, what it is compared with if that says more.
        """
        deciding = deciding_comparisons(rule, facts)
        telling = [] if facts_only else self._telling(rule, deciding)
        return [
            self._comparison(
                each, facts, texts, self._wanted(each, facts) if each in telling else ""
            )
            for each in deciding
        ]

    def _telling(self, rule: Rule, deciding: Iterable[Deciding]) -> list[Deciding]:
        """Return the comparisons of which the limit tells a reader something."""

        def tells(each: Deciding) -> bool:
            if not _is_equality(each.comparison):
                return True
            # "Is A: A" says nothing new, and where a rule tells cases apart, none of
            # them is the one that a reader should have answered.
            return each.holds is not each.wanted and not _is_case(each.comparison, rule)

        telling = [each for each in deciding if tells(each)]
        mutable = [e for e in telling if not self._is_immutable(e.comparison)]
        return mutable or telling

    def _is_immutable(self, comparison: Rule) -> bool:
        is_question = comparison.operator != "met"
        return is_question and self._question(comparison).immutable

    def _question(self, comparison: Rule) -> Question:
        return self.questions[comparison.subject]

    def _comparison(
        self, deciding: Deciding, facts: Facts, texts: AnswersInWords, wanted: str
    ) -> dict[str, Any]:
        if deciding.comparison.operator == "met":
            return self._condition(deciding)
        comparison, question = deciding.comparison, self._question(deciding.comparison)
        limits = [self._json_limit(each, question, facts) for each in comparison.limits]
        is_one = len(limits) == 1 and comparison.operator != "in"
        text = f"{question.title}: {self._answer(question.id, facts, texts)}"
        if comparison.other:
            other = self.questions[comparison.other]
            text = f"{text}; {other.title}: {self._answer(other.id, facts, texts)}"
        if wanted:
            text = self.context.word("compared", answer=text, wanted=wanted)
        return {
            "value" if question.id in self.values else "question": question.id,
            "operator": comparison.operator,
            "answer": self._json_answer(question, facts),
            "limit": limits[0] if is_one else limits,
            "holds": deciding.holds,
            "wanted": deciding.wanted,
            "text": text,
            **self._source(comparison.limits, facts),
        } | ({"other": comparison.other} if comparison.other else {})

    def _condition(self, deciding: Deciding) -> dict[str, Any]:
        """Return a condition on which another one builds, with its outcome."""
        name = deciding.comparison.subject
        word = self.context.word(f"compared_met_{MET[deciding.holds]}")
        return {
            "condition": name,
            "operator": "met",
            "holds": deciding.holds,
            "wanted": deciding.wanted,
            "text": f"{self.conditions.get(name, name)}: {word}",
        }

    def _answer(self, name: str, facts: Facts, texts: AnswersInWords) -> str:
        if name in self.values:
            return value_text(self.values[name], facts, self.context)
        shown = texts.get(name)
        return shown["answer"] if shown else self.context.word("answer_not_asked")

    def _json_answer(self, question: Question, facts: Facts) -> RawAnswer:
        value = self.values.get(question.id)
        if value is None:
            return as_json(question, facts.answers.get(question.id))
        first, last = value.interval(facts)
        return raw_answer(question, first) if first == last else None

    def _json_limit(self, limit: Limit, question: Question, facts: Facts) -> RawAnswer:
        value, name = limit
        if name is None:
            return as_json(question, value)
        number = facts.parameters[name]
        decimals = self.context.parameters[name].decimals
        return None if number is None else as_answer(number, decimals)

    def _wanted(self, deciding: Deciding, facts: Facts) -> str:
        """Return what the rule asks for, such as "at least 3"."""
        if deciding.comparison.operator == "met":
            return ""
        comparison, question = deciding.comparison, self._question(deciding.comparison)
        day = facts.today or self.context.as_of
        limits = [self._limit(limit, question, day) for limit in comparison.limits]
        if comparison.other:
            limits = [f"“{self.questions[comparison.other].title}”"]
        elif not limits:
            limits = [self.context.word("calculator_none")]
        key = f"compared_{comparison.operator}"
        if not deciding.wanted:
            key += "_not"
        if comparison.operator == "in":
            limits = [alternatives(limits, self.context)]
        return self.context.word(key, limit=limits[0], last=limits[-1])

    def _limit(self, limit: Limit, question: Question, day: date) -> str:
        value, parameter = limit
        if parameter is not None:
            return self.context.measured(self.context.parameters[parameter], day)
        if question.type == "choices" and isinstance(value, str):
            value = frozenset((value,))
        return answer_text(question, value, self.context.wording)

    def _source(self, limits: Iterable[Limit], facts: Facts) -> dict[str, Any]:
        """Return where the first dated number among the limits stands."""
        day = facts.today or self.context.as_of
        for number in (name for _, name in limits if name):
            entry = self.context.parameters[number].on(day)
            if entry is not None:
                clause, since = entry["clause"], entry["valid_from"]
                return {"number": number, "clause": clause, "since": since}
        return {}


def _is_equality(comparison: Rule) -> bool:
    return comparison.operator in EQUALITY


def _is_case(comparison: Rule, rule: Rule) -> bool:
    """Return whether a rule asks for other answers to the same question, too."""
    return any(
        _is_equality(other)
        and other.subject == comparison.subject
        and other.limits != comparison.limits
        for other, _ in comparisons_of(rule)
    )


def as_json(question: Question, answer: Answer) -> RawAnswer:
    """Return an answer as JSON has it."""
    if isinstance(answer, date):
        return answer.isoformat()
    if isinstance(answer, int):
        return raw_answer(question, answer)
    if isinstance(answer, frozenset):
        return tuple(each.id for each in question.options if each.id in answer)
    return answer
