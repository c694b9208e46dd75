"""What a result says of one condition, with its reasons."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.core.explanation.comparison_text import ComparisonTexts
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question, Test
from interactive.core.rules.rule import Names, Rule
from interactive.core.space.answer_space import with_gates
from interactive.core.space.factor import Factor
from interactive.core.turkish import clause_key
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.counterfactual import Counterfactual, deciding_numbers
from interactive.kinds.conditions.reading import FactsFor, Memory, Reading
from interactive.kinds.conditions.spec import Explanation, rules_of
from interactive.kinds.conditions.version import CompiledVersion
from interactive.kinds.conditions.version_selection import VersionSelection


@dataclass(frozen=True, slots=True)
class EvaluatedCondition:
    """A condition's part of a result, and the questions that it still waits for."""

    part: dict[str, Any]
    open_questions: Names


class ConditionEvaluator:
    """Evaluates one condition of a calculator."""

    def __init__(
        self,
        condition: CompiledCondition,
        space: tuple[Factor, ...],
        gates: dict[str, Rule | None],
        comparisons: ComparisonTexts,
        facts_for: FactsFor,
    ) -> None:
        """Find the questions that the condition reads, directly or through gates."""
        self.condition, self.spec, self.gates = condition, condition.spec, gates
        self.comparisons, self.context = comparisons, comparisons.context
        self.facts_for = facts_for
        self.reads = questions_read(condition)
        self.depends_on = with_gates(self.reads, gates)
        self.page_order = [name for name in gates if name in self.reads]
        self._key_questions = [name for name in gates if name in self.depends_on]
        # Nobody can change an immutable fact, so no other answer is suggested.
        self.counterfactuals = [
            Counterfactual(factor, self.context, space)
            for factor in space
            if factor.is_changeable and factor.question.id in self.depends_on
        ]
        self.selection = VersionSelection(condition, self.context)
        self._cached_texts: dict[Any, tuple[dict[str, Any], dict[str, Any]]] = {}
        self._memory: Memory[EvaluatedCondition] = Memory()

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

    def evaluate(self, reading: Reading) -> EvaluatedCondition:
        """Return what is said of the condition; results share it, so do not change it.

        It is remembered by the answers that it depends on.
        """
        key = reading.key(self._key_questions)
        return self._memory.recall(reading.today, key, lambda: self._evaluate(reading))

    def _evaluate(self, reading: Reading) -> EvaluatedCondition:
        facts, texts = reading.facts, reading.texts
        rules, version, dated = self._deciding(facts)
        outcome, covered = rules.outcome(facts), rules.covers(facts)
        explanations = [version.explanation(rules.statement(facts), dated)]
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
        # What is not known is no reason for an outcome that does not wait for it.
        waits = outcome == "unknown" and covered
        trace = {
            "answers": [
                texts[name]
                for name in self.page_order
                if name in texts and (waits or facts.answers[name] is not None)
            ],
            "comparisons": self._comparisons(version, dated, texts),
            **grounds,
            "changes": [] if outcome == "met" else self._changes(reading, rules),
        }
        selected = self.selection.describe(facts, dated)
        waits_for = self._with_gates(rules.open_questions(facts), facts)
        part = {
            **statement,
            "covered": covered,
            "unanswered": self._unanswered(waits_for, reading) if waits else [],
            "trace": trace,
        } | ({"chosen": selected} if selected else {})
        return EvaluatedCondition(part, waits_for)

    def _unanswered(self, questions: Names, reading: Reading) -> list[str]:
        """Return those of the questions that are shown and not answered at all."""
        blank = questions & reading.facts.answers.keys() & reading.gaps.keys()
        return [name for name in self._key_questions if name in blank]

    def _with_gates(self, questions: Names, facts: Facts) -> Names:
        """Return the questions, and those that may yet make one of them appear."""
        # Bottom up, since the gate of a gate is above it.
        for question, gate in reversed(self.gates.items()):
            if gate and question in questions and question not in facts.answers:
                questions |= gate.open_questions(facts)
        return questions

    def _comparisons(
        self, version: CompiledVersion, facts: Facts, texts: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        """Return the comparisons that suffice for the outcome, those of scope first."""
        rules = {"applies_when": version.applies, "met_when": version.met}
        # While the source may not apply, what it asks for decides nothing by itself; if
        # that is unknown as well, both have to be found out.
        if version.applies and version.applies.holds(facts) is not True:
            is_open = version.covers(facts) and version.met.holds(facts) is None
            rules["met_when"] = version.met if is_open else None
        return [
            {"rule": name, **comparison}
            for name, rule in rules.items()
            if rule is not None
            for comparison in self.comparisons.describe(
                rule, facts, texts, facts_only=name == "applies_when"
            )
        ]

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
        self, reading: Reading, rules: CompiledVersion | CompiledCondition
    ) -> list[dict[str, Any]]:
        """Return each question of which another answer alone would make it met."""

        def meets(facts: Facts) -> bool:
            return rules.outcome(facts) == "met"

        def facts_if(answers: Mapping[str, Answer]) -> Facts:
            return self.facts_for(answers, reading.today)

        selections = (
            (other, other.answers_that(meets, reading.answers, facts_if))
            for other in self.counterfactuals
            if other.question in reading.facts.answers
        )
        return [
            other.in_words(selection) for other, selection in selections if selection
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
