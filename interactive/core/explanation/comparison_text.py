"""The comparisons that decide a rule, as data and in the reader's words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from interactive.core.answer_text import alternatives, answer_text
from interactive.core.context import CalculatorContext
from interactive.core.explanation.deciding import (
    Deciding,
    comparisons_of,
    deciding_comparisons,
)
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.core.rule import Limit, Rule

# Comparisons with a set of answers; the others have limits.
EQUALITY = frozenset({"is", "in"})
# `{question, title, answer}` of every question that is shown, by its id.
AnswersInWords = Mapping[str, Mapping[str, str]]


class ComparisonTexts:
    """What the rules of a calculator compare, in words."""

    def __init__(
        self, questions: Mapping[str, Question], context: CalculatorContext
    ) -> None:
        """Take the questions by id."""
        self.questions, self.context = questions, context

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
        equal = {(c.subject, c.limits) for c in comparisons_of(rule) if _is_equality(c)}
        cases = Counter(subject for subject, _ in equal)

        def tells(each: Deciding) -> bool:
            if not _is_equality(each.comparison):
                return True
            # "Is A: A" says nothing new, and where a rule tells cases apart, none of
            # them is the one that a reader should have answered.
            is_case = cases[each.comparison.subject] > 1
            return each.holds is not each.wanted and not is_case

        telling = [each for each in deciding if tells(each)]
        mutable = [e for e in telling if not self._question(e.comparison).immutable]
        return mutable or telling

    def _question(self, comparison: Rule) -> Question:
        return self.questions[comparison.subject]

    def _comparison(
        self, deciding: Deciding, facts: Facts, texts: AnswersInWords, wanted: str
    ) -> dict[str, Any]:
        comparison, question = deciding.comparison, self._question(deciding.comparison)
        values = [facts.parameters[n] if n else v for v, n in comparison.limits]
        limits = [*map(_json, values)]
        is_one = len(limits) == 1 and comparison.operator != "in"
        shown = texts.get(question.id)
        answer = shown["answer"] if shown else self.context.word("answer_not_asked")
        text = f"{question.title}: {answer}"
        if wanted:
            text = self.context.word("compared", answer=text, wanted=wanted)
        return {
            "question": question.id,
            "operator": comparison.operator,
            "answer": _json(facts.answers.get(question.id)),
            "limit": limits[0] if is_one else limits,
            "holds": deciding.holds,
            "wanted": deciding.wanted,
            "text": text,
            **self._source(comparison.limits, facts),
        }

    def _wanted(self, deciding: Deciding, facts: Facts) -> str:
        """Return what the rule asks for, such as "at least 3"."""
        comparison, question = deciding.comparison, self._question(deciding.comparison)
        day = facts.today or self.context.as_of
        limits = [self._limit(limit, question, day) for limit in comparison.limits]
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


def _json(answer: Answer) -> str | int | None:
    return answer.isoformat() if isinstance(answer, date) else answer
