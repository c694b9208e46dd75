"""What a result says of one condition, with its reasons."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from interactive.core.answer_space import Factor, subspace, with_gates
from interactive.core.context import CalculatorContext
from interactive.core.facts import Facts
from interactive.core.questions import Question, Test
from interactive.core.rule import Names, Rule
from interactive.core.turkish import clause_key
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.counterfactual import Counterfactual, deciding_numbers
from interactive.kinds.conditions.spec import Explanation, rules_of
from interactive.kinds.conditions.version import CompiledVersion
from interactive.kinds.conditions.version_selection import VersionSelection

# `{question, title, answer}` of every question that is shown, by its id.
AnswersInWords = Mapping[str, dict[str, str]]


class ConditionEvaluator:
    """Evaluates one condition of a calculator."""

    def __init__(
        self,
        condition: CompiledCondition,
        space: tuple[Factor, ...],
        gates: dict[str, Rule | None],
        context: CalculatorContext,
    ) -> None:
        """Find the questions that the condition reads, directly or through gates."""
        self.condition, self.spec, self.context = condition, condition.spec, context
        self.reads = questions_read(condition)
        self.depends_on = with_gates(self.reads, gates)
        own_space = subspace(space, self.reads)
        self.page_order = [factor.question.id for factor in own_space]
        # Nobody can change an immutable fact, so no other answer is suggested.
        self.counterfactuals = [
            Counterfactual(factor, context)
            for factor in own_space
            if not factor.question.immutable
        ]
        self.selection = VersionSelection(condition, context)
        self._cached_texts: dict[Any, tuple[dict[str, Any], dict[str, Any]]] = {}

    def open_questions(self, facts: Facts) -> Names:
        """Return the questions whose answer can still change what the result says."""
        rules, _, _ = self._deciding(facts)
        return rules.open_questions(facts)

    def _deciding(
        self, facts: Facts
    ) -> tuple[CompiledVersion | CompiledCondition, CompiledVersion, Facts]:
        """Return what decides, the version to report, and the facts on its day.

        The version in force decides alone, unless an answer selects the version.
        """
        if self.spec.effective_on is not None:
            return self.condition, *self.condition.reported_version(facts)
        # Today selects the version, and the facts already hold today's values.
        version = self.condition.version_on(facts.today)
        return version, version, facts

    def evaluate(self, facts: Facts, texts: AnswersInWords) -> dict[str, Any]:
        """Return the condition's part of a result; `texts` holds the answers in words.

        Results share the lists in it: callers must not change them.
        """
        rules, version, dated = self._deciding(facts)
        outcome = rules.outcome(facts)
        explanations = [version.explanation(outcome, dated)]
        if version.unit_rule and rules.unit_decides(facts):
            explanations.append(version.explanation("unit_decides", dated))
        numbers = deciding_numbers(version, dated, outcome)
        since = self.context.values_since(dated.today or self.context.as_of)
        # By identity: comparing the explanations' texts would be slower.
        key = (version, since, numbers, outcome, *map(id, explanations))
        if key not in self._cached_texts:
            self._cached_texts[key] = (
                self._texts(outcome, explanations, version, since),
                self._grounds(version, numbers, since),
            )
        statement, grounds = self._cached_texts[key]
        trace = {
            "answers": [texts[name] for name in self.page_order if name in texts],
            **grounds,
            "changes": [] if outcome == "met" else self._changes(facts, rules),
        }
        selected = self.selection.describe(facts, dated)
        return {**statement, "trace": trace} | (
            {"chosen": selected} if selected else {}
        )

    def _texts(
        self,
        outcome: str,
        explanations: list[Explanation],
        version: CompiledVersion,
        day: date,
    ) -> dict[str, Any]:
        spec = self.spec
        return {
            "id": spec.id,
            "weight": spec.weight,
            "outcome": outcome,
            "clauses": _clauses(explanations, version.spec.clauses),
            "title": spec.title,
            "text": [self.context.fill(each.text, day) for each in explanations],
            "action": [each.action for each in explanations if each.action],
            "links": [link for each in explanations for link in each.links],
            "unit_decides": len(explanations) > 1,
        }

    def _grounds(
        self, version: CompiledVersion, names: frozenset[str], day: date
    ) -> dict[str, Any]:
        """Return the rule in words, its numbers and the day since which both hold."""
        entries = self.context.entries_on(names, day)
        numbers = [self._number(entry, day) for entry in entries]
        starts = [version.spec.valid_from, *(entry["valid_from"] for entry in numbers)]
        since = max(filter(None, starts), default=None)
        rule = self.context.fill(version.spec.rule, day)
        return {"rule": rule, "numbers": numbers, "since": since}

    def _number(self, entry: dict[str, Any], day: date) -> dict[str, Any]:
        parameter = self.context.parameters[entry["id"]]
        words = self.context.measured(parameter, day)
        return {**entry, "title": parameter.title, "words": words}

    def _changes(
        self, facts: Facts, rules: CompiledVersion | CompiledCondition
    ) -> list[dict[str, str]]:
        """Return each question of which another answer alone would make it met."""
        return [
            change
            for other in self.counterfactuals
            if other.question in facts.answers
            for change in other.in_words(other.answers_that_meet(rules, facts))
        ]


def questions_read(condition: CompiledCondition) -> frozenset[str]:
    """Return the questions that a condition reads, including the one for its day."""
    # The day decides even if no rule names it.
    effective_on = condition.spec.effective_on
    questions = (rule.questions for rule in condition.rules)
    return frozenset({effective_on} if effective_on else ()).union(*questions)


def distinguishing_tests(
    questions: Iterable[Question], conditions: Iterable[CompiledCondition]
) -> Iterator[Test]:
    """Yield every test that tells answers apart, including the starts of versions."""
    for question in questions:
        if question.shown_when:
            yield question.shown_when
    for condition in conditions:
        for version in condition.versions:
            yield from (test for test, _ in rules_of(version.spec, ()))
        if condition.spec.effective_on:
            for start in condition.starts:
                yield {"before": [condition.spec.effective_on, start.isoformat()]}


def _clauses(explanations: list[Explanation], default: tuple[str, ...]) -> list[str]:
    clauses = {clause for each in explanations for clause in each.clauses or default}
    return sorted(clauses, key=clause_key)
