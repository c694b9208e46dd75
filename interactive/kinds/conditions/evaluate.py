"""From answers to a verdict, each condition's outcome and the next question.

The README beside this file explains the method; Kleene's logic is in
`interactive/core/rules/logic.py`.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from interactive.core.answer_text import AnswerTexts
from interactive.core.answers import (
    answer_gaps,
    drop_early_days,
    visible_answers,
)
from interactive.core.context import CalculatorContext
from interactive.core.explanation.comparison_text import ComparisonTexts
from interactive.core.facts import Facts
from interactive.core.markup import Node
from interactive.core.progress import with_progress
from interactive.core.rules.logic import compile_optional
from interactive.core.rules.rule import Names, Rule
from interactive.core.rules.scope import Scope
from interactive.core.space.answer_space import factors, starting_from
from interactive.core.space.classification import Classification
from interactive.core.turkish import clause_key
from interactive.core.values.compilation import compile_values
from interactive.kinds.conditions import present
from interactive.kinds.conditions.before_first_version import first_days
from interactive.kinds.conditions.compilation import compile_conditions
from interactive.kinds.conditions.condition_evaluation import (
    ConditionEvaluator,
    EvaluatedCondition,
    distinguishing_tests,
)
from interactive.kinds.conditions.next_step import next_step
from interactive.kinds.conditions.reading import Reading, answer_states
from interactive.kinds.conditions.spec import Spec
from interactive.kinds.conditions.verdict import VerdictWords, groups_of, not_covered
from interactive.kinds.conditions.verdict_changes import VerdictChanges


class ConditionsCalculator:
    """A calculator of kind `conditions` with its rules compiled."""

    def __init__(self, spec: Spec, context: CalculatorContext) -> None:
        """Compile every rule of `spec`; raise SpecError for a malformed one."""
        self.spec, self.context = spec, context
        self.questions = {question.id: question for question in spec.questions}
        scope = Scope(self.questions, context.decimals)
        self.values = compile_values(spec.values, scope)
        scope = replace(scope, values=self.values)
        self.conditions, self.scope = compile_conditions(
            spec.conditions, scope, context
        )
        self.gates: dict[str, Rule | None] = {
            question.id: compile_optional(question.shown_when, scope)
            for question in spec.questions
        }
        titles = {condition.id: condition.title for condition in spec.conditions}
        self.verdict_words = VerdictWords(spec.verdicts, titles, context)
        self.answer_texts = AnswerTexts(spec.questions, context.wording)
        self._cached_values = cache(context.values_on)
        self.first_days = first_days(self.conditions)
        self.change_days = {day for each in self.conditions for day in each.starts}
        space = factors(
            spec.questions,
            distinguishing_tests(spec.questions, self.conditions),
            context.parameters,
            self.values,
            counted={value.id: value.count for value in spec.values},
            base=self.facts_of(context.as_of),
        )
        self.space = starting_from(space, self.first_days)
        self.classification = Classification(self.space)
        # One blocking condition outweighs all that do not block.
        self.weights = {"blocking": len(spec.conditions) + 1, "action": 1}
        comparisons = ComparisonTexts(self.questions, context, self.values, titles)
        self.evaluators = [
            ConditionEvaluator(each, self.space, self.gates, comparisons, self.facts)
            for each in self.conditions
        ]
        self.verdict_changes = VerdictChanges(
            self.evaluators, self.space, self.facts, self.verdict_words
        )

    def values_on(self, day: date) -> Mapping[str, int | None]:
        """Return every parameter's value on a day."""
        return self._cached_values(self.context.values_since(day))

    def facts_of(self, day: date) -> Facts:
        """Return a day with the values of its parameters, and no answers."""
        return Facts({}, self.values_on(day), day, self.values_on)

    def facts(self, answers: Mapping[str, Any], today: date) -> Facts:
        """Return the facts on a day: the answers to the questions that are shown."""
        facts = Facts(answers, self.values_on(today), today, self.values_on)
        return facts.with_answers(visible_answers(self.gates, facts))

    def read(self, raw: Mapping[str, Any], today: date) -> Reading:
        """Return the raw answers read and, with their mistakes, put into words."""
        answers, mistakes = self.context.read_answers(self.spec.questions, raw)
        in_words = self.context.calendar_day
        mistakes += drop_early_days(answers, self.first_days, in_words)
        facts = self.facts(answers, today)
        gaps = answer_gaps(self.spec.questions, raw, mistakes)
        texts = self.answer_texts.by_question(facts, gaps)
        states = answer_states(answers, facts.answers, gaps)
        return Reading(answers, facts, today, gaps, mistakes, texts, states)

    def answer_classes(self, raw: Mapping[str, Any], today: date) -> Hashable:
        """Return what the COLUMNS of a result follow from, None if an answer is wrong.

        Answers of the same classes to the questions that are shown are equal in it.
        """
        answers, mistakes = self.context.read_answers(self.spec.questions, raw)
        if mistakes or drop_early_days(answers, self.first_days, str):
            return None
        return self.classification.classes(self.facts(answers, today).answers)

    def verdict(self, conditions: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """Return the verdict that follows from the conditions of a result."""
        return self.verdict_words.describe(
            groups_of(conditions), not_covered(conditions)
        )

    def evaluate_conditions(self, reading: Reading) -> list[EvaluatedCondition]:
        """Return what is said of each condition, without what follows from all."""
        return [each.evaluate(reading) for each in self.evaluators]

    def evaluate(self, raw: Mapping[str, Any], today: date) -> dict[str, Any]:
        """Return the result that the kind's README describes, with its sentences.

        Results share the lists in it: callers must not change them.
        """
        reading = self.read(raw, today)
        evaluated = self.evaluate_conditions(reading)
        conditions = [{**each.part} for each in evaluated]
        groups, uncovered = groups_of(conditions), not_covered(conditions)
        verdict = self.verdict_words.describe(groups, uncovered)
        asking = self._asking(reading, evaluated)
        return {
            "kind": self.spec.kind,
            "today": today.isoformat(),
            "as_of": self.context.as_of.isoformat(),
            **verdict,
            "brief": self._brief(verdict["title"], asking, reading.gaps),
            "conditions": conditions,
            **groups,
            "not_covered": uncovered,
            "verdict_changes": self.verdict_changes.describe(reading, conditions),
            **asking,
            "given": [*reading.texts.values()],
            "since": _since(conditions),
            "cites": self._cites(conditions, verdict["status"]),
            "mistakes": [
                self.context.mistake(m, self.questions) for m in reading.mistakes
            ],
            "parameters": _parameters(conditions),
            "edition": dict(self.context.edition),
        }

    def present(self, result: Mapping[str, Any]) -> Node:
        """Return a result as a page fragment."""
        return present.result(self.spec, self.context, result)

    def describe(self) -> Node:
        """Return the conditions as a page fragment that needs no script."""
        return present.rules(self.spec, self.conditions, self.context)

    def _brief(
        self, title: str, asking: Mapping[str, Any], gaps: Mapping[str, str]
    ) -> dict[str, Any]:
        needed = [q for q in asking["asked"] if q not in asking["set_aside"]]
        line = {"text": title, "alert": False}
        return with_progress(self.context, line, needed, gaps)

    def _asking(
        self, reading: Reading, evaluated: Sequence[EvaluatedCondition]
    ) -> dict[str, Any]:
        """Return which questions are asked, which still matter, which is the next."""
        shown = reading.facts.answers
        # A mistake counts as unanswered: its question is asked again.
        missing = [q for q, answer in shown.items() if answer is None]
        open_questions = {each.part["id"]: each.open_questions for each in evaluated}
        ask_next = self._ask_next(missing, open_questions)
        questions = [self.questions[q] for q in ask_next]
        set_aside = [q for q in missing if q not in ask_next]
        conditions = [each.part for each in evaluated]
        return {
            "ask_next": ask_next,
            "next_step": next_step(conditions, questions, open_questions, reading.gaps),
            "asked": [*shown],
            "set_aside": set_aside,
            "aside": {q: self._why_set_aside(q) for q in set_aside},
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
            for question in open_questions[evaluator.spec.id]:
                if question in weights:
                    weights[question] += self.weights[evaluator.spec.weight]
        useful = [question for question in missing if weights[question]]
        return sorted(useful, key=weights.__getitem__, reverse=True)

    def _why_set_aside(self, question: str) -> str:
        """Return which conditions are settled without the answer to a question."""
        titles = [e.spec.title for e in self.evaluators if question in e.reads]
        return self.context.word("set_aside", conditions=", ".join(titles))

    def _cites(self, conditions: Iterable[Mapping[str, Any]], status: str) -> list[str]:
        clauses = {*self.spec.clauses, *self.verdict_words.verdicts[status].clauses}
        for condition in conditions:
            # What is met calls for no action, unless the unit may see it otherwise.
            if condition["outcome"] != "met" or condition["unit_decides"]:
                clauses.update(condition["clauses"])
        return sorted(clauses, key=clause_key)


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
