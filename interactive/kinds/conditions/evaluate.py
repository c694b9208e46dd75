"""From answers to a verdict, each condition's outcome and the next question.

The README beside this file explains the method; Kleene's logic is in
`interactive/core/logic.py`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from interactive.core.answer_space import factors, starting_from
from interactive.core.answer_text import AnswerTexts
from interactive.core.answers import (
    answer_gaps,
    drop_early_days,
    read_answers,
    visible_answers,
)
from interactive.core.context import CalculatorContext
from interactive.core.facts import Facts
from interactive.core.logic import Scope, compile_optional
from interactive.core.markup import Node
from interactive.core.rule import Names, Rule
from interactive.core.turkish import clause_key
from interactive.kinds.conditions import present
from interactive.kinds.conditions.before_first_version import (
    first_days,
    with_unknown_past,
)
from interactive.kinds.conditions.condition import compile_condition
from interactive.kinds.conditions.condition_evaluation import (
    ConditionEvaluator,
    distinguishing_tests,
)
from interactive.kinds.conditions.next_step import brief, next_step
from interactive.kinds.conditions.spec import Spec

GROUPS = ("blocking_unmet", "blocking_unknown", "actions", "unit_decides")


class ConditionsCalculator:
    """A calculator of kind `conditions` with its rules compiled."""

    def __init__(self, spec: Spec, context: CalculatorContext) -> None:
        """Compile every rule of `spec`; raise SpecError for a malformed one."""
        self.spec, self.context = spec, context
        self.questions = {question.id: question for question in spec.questions}
        scope = Scope(self.questions, frozenset(context.parameters))
        self.conditions = tuple(
            with_unknown_past(
                compile_condition(condition, scope, context.parameters), context
            )
            for condition in spec.conditions
        )
        self.gates: dict[str, Rule | None] = {
            question.id: compile_optional(question.shown_when, scope)
            for question in spec.questions
        }
        self.verdicts = {verdict.id: verdict for verdict in spec.verdicts}
        self.answer_texts = AnswerTexts(spec.questions, context.wording)
        self._cached_values = cache(context.values_on)
        self.first_days = first_days(self.conditions)
        tests = distinguishing_tests(spec.questions, self.conditions)
        space = factors(spec.questions, tests, context.parameters)
        self.space = starting_from(space, self.first_days)
        # One blocking condition outweighs all that do not block.
        self.weights = {"blocking": len(spec.conditions) + 1, "action": 1}
        self.evaluators = [
            ConditionEvaluator(condition, self.space, self.gates, context)
            for condition in self.conditions
        ]

    def values_on(self, day: date) -> Mapping[str, int | None]:
        """Return every parameter's value on a day."""
        return self._cached_values(self.context.values_since(day))

    def facts(self, answers: Mapping[str, Any], today: date) -> Facts:
        """Return the facts on a day: the answers to the questions that are shown."""
        facts = Facts(answers, self.values_on(today), today, self.values_on)
        return facts.with_answers(visible_answers(self.gates, facts))

    def evaluate(self, raw: Mapping[str, Any], today: date) -> dict[str, Any]:
        """Return the result that the kind's README describes, with its sentences."""
        answers, mistakes = read_answers(self.spec.questions, raw)
        in_words = self.context.calendar_day
        mistakes += drop_early_days(answers, self.first_days, in_words)
        facts = self.facts(answers, today)
        gaps = answer_gaps(self.spec.questions, raw, mistakes)
        texts = self.answer_texts.by_question(facts, gaps)
        conditions = [each.evaluate(facts, texts) for each in self.evaluators]
        groups = _groups(conditions)
        verdict = self.verdicts[verdict_of(groups)]  # type: ignore[index]
        asking = self._asking(facts, conditions, gaps)
        return {
            "kind": self.spec.kind,
            "today": today.isoformat(),
            "as_of": self.context.as_of.isoformat(),
            "status": verdict.id,
            "title": verdict.title,
            "text": verdict.text,
            "brief": brief(self.context, verdict.title, asking, gaps),
            "conditions": conditions,
            **groups,
            **asking,
            "given": [*texts.values()],
            "since": _since(conditions),
            "cites": self._cites(conditions, verdict.clauses),
            "mistakes": [self.context.mistake(m, self.questions) for m in mistakes],
            "parameters": _parameters(conditions),
            "edition": dict(self.context.edition),
        }

    def present(self, result: Mapping[str, Any]) -> Node:
        """Return a result as a page fragment."""
        return present.result(self.spec, self.context, result)

    def describe(self) -> Node:
        """Return the conditions as a page fragment that needs no script."""
        return present.rules(self.conditions, self.context)

    def _asking(
        self,
        facts: Facts,
        conditions: Sequence[Mapping[str, Any]],
        gaps: Mapping[str, str],
    ) -> dict[str, Any]:
        """Return which questions are asked, which still matter, which is the next."""
        visible = list(facts.answers)
        # A mistake counts as unanswered: its question is asked again.
        missing = [q for q in visible if facts.answers[q] is None]
        open_questions = self._open_questions(missing, facts)
        ask_next = self._ask_next(missing, open_questions)
        questions = [self.questions[q] for q in ask_next]
        set_aside = [q for q in missing if q not in ask_next]
        return {
            "ask_next": ask_next,
            "next_step": next_step(conditions, questions, open_questions, gaps),
            "asked": visible,
            "set_aside": set_aside,
            "aside": {q: self._why_set_aside(q) for q in set_aside},
        }

    def _open_questions(self, missing: list[str], facts: Facts) -> dict[str, Names]:
        """Return the questions that each condition still waits for, by its id."""
        return {
            evaluator.spec.id: self._with_gates(evaluator.open_questions(facts), facts)
            for evaluator in self.evaluators
            if not evaluator.depends_on.isdisjoint(missing)
        }

    def _ask_next(
        self, missing: list[str], open_questions: Mapping[str, Names]
    ) -> list[str]:
        """Return the questions worth asking, the one that can settle most first.

        Blocking conditions count before the others, since they settle the verdict.
        Ties stay in page order.
        """
        weights = dict.fromkeys(missing, 0)
        for evaluator in self.evaluators:
            for question in open_questions.get(evaluator.spec.id, ()):
                if question in weights:
                    weights[question] += self.weights[evaluator.spec.weight]
        useful = [question for question in missing if weights[question]]
        return sorted(useful, key=weights.__getitem__, reverse=True)

    def _why_set_aside(self, question: str) -> str:
        """Return which conditions are settled without the answer to a question."""
        titles = [e.spec.title for e in self.evaluators if question in e.reads]
        return self.context.word("set_aside", conditions=", ".join(titles))

    def _with_gates(self, questions: Names, facts: Facts) -> Names:
        """Return the questions, and those that may yet make one of them appear."""
        # Bottom up, since the gate of a gate is above it.
        for question, gate in reversed(self.gates.items()):
            if gate and question in questions and question not in facts.answers:
                questions |= gate.open_questions(facts)
        return questions

    def _cites(
        self, conditions: Iterable[Mapping[str, Any]], verdict: Iterable[str]
    ) -> list[str]:
        clauses = {*self.spec.clauses, *verdict}
        for condition in conditions:
            # What is met calls for no action, unless the unit may see it otherwise.
            if condition["outcome"] != "met" or condition["unit_decides"]:
                clauses.update(condition["clauses"])
        return sorted(clauses, key=clause_key)


def verdict_of(groups: Mapping[str, object]) -> str:
    """Return the first verdict that fits.

    >>> verdict_of({"blocking_unmet": [], "blocking_unknown": ["sinif"], "actions": []})
    'bilgi-eksik'
    """
    if groups["blocking_unmet"]:
        return "uygun-degil"
    if groups["blocking_unknown"]:
        return "bilgi-eksik"
    return "islem-gerekli" if groups["actions"] else "engel-gorunmuyor"


def _groups(conditions: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {name: [] for name in GROUPS}
    for condition in conditions:
        if condition["outcome"] != "met":
            blocks = condition["weight"] == "blocking"
            # An unmet action and an unknown one are both something to do.
            group = f"blocking_{condition['outcome']}" if blocks else "actions"
            groups[group].append(condition["id"])
        if condition["unit_decides"]:
            groups["unit_decides"].append(condition["id"])
    return groups


def _since(conditions: Iterable[Mapping[str, Any]]) -> str | None:
    """Return the day since which all rules hold as they were applied."""
    days = [day for c in conditions if (day := c["trace"]["since"])]
    return max(days, default=None)


def _parameters(conditions: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the dated values behind a result, each once."""
    entries = {
        (entry["id"], entry["valid_from"] or ""): entry
        for condition in conditions
        for entry in condition["trace"]["numbers"]
    }
    return [dict(entries[key]) for key in sorted(entries)]
