"""From answers to a verdict, each condition's outcome and the next question.

Source of the method: engine.md of the project's contract, kept in
`README.md` beside this file; Kleene's logic is in `interactive/logic.py`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.answers import asked_answers, read_answers
from interactive.kinds.conditions import present
from interactive.kinds.conditions.memory import Memory, Said
from interactive.kinds.conditions.ranking import ask_next_of
from interactive.kinds.conditions.spec import Condition, Explanation, Spec
from interactive.logic import Facts, Known, Open, Rule, compile_test
from interactive.markup import Node
from interactive.setting import Setting
from interactive.space import with_gates
from interactive.spec_checks import compile_optional
from interactive.values import clause_key

OUTCOME = {True: "met", False: "unmet", None: "unknown"}


@dataclass(frozen=True, slots=True)
class CompiledCondition:
    """A condition with its rules made ready."""

    spec: Condition
    covered: Rule | None
    met: Rule
    unit_decides: Rule | None
    explanations: tuple[tuple[Explanation, Rule | None], ...]

    def outcome(self, facts: Facts) -> str:
        """Return met, unmet or unknown; unknown where the source does not reach."""
        if self.covered is not None and self.covered.holds(facts) is not True:
            return "unknown"
        return OUTCOME[self.met.holds(facts)]

    def open(self, facts: Facts) -> Open:
        """Return the questions whose answer can still change what is said."""
        found = self._open_outcome(facts) | self._open_words(self.outcome(facts), facts)
        if self.unit_decides is not None:
            found |= self.unit_decides.open(facts)
            found |= self._open_words("unit_decides", facts)
        return found

    def _open_outcome(self, facts: Facts) -> Open:
        covered = True if self.covered is None else self.covered.holds(facts)
        if covered is False or self.outcome(facts) != "unknown":
            return frozenset()
        met = self.met.open(facts)
        return met if self.covered is None else met | self.covered.open(facts)

    def _open_words(self, outcome: str, facts: Facts) -> Open:
        found: Open = frozenset()
        for explanation, when in self.explanations:
            if explanation.outcome == outcome:
                if when is None or when.holds(facts) is True:
                    break
                found |= when.open(facts)
        return found

    def explanation(self, outcome: str, facts: Facts) -> Explanation:
        """Return the first explanation that fits; the build has seen that one does."""
        return next(
            explanation
            for explanation, when in self.explanations
            if explanation.outcome == outcome
            and (when is None or when.holds(facts) is True)
        )


class ConditionsCalculator:
    """A calculator of kind `conditions`, compiled once."""

    def __init__(self, spec: Spec, setting: Setting) -> None:
        """Compile every rule of `spec`; SpecError where one is wrong."""
        self.spec, self.setting = spec, setting
        self.questions = {question.id: question for question in spec.questions}
        known = Known(self.questions, frozenset(setting.parameters))
        self.conditions = tuple(_compile(found, known) for found in spec.conditions)
        self.gates = {
            question.id: compile_optional(question.asked_when, known)
            for question in spec.questions
        }
        self.verdicts = {verdict.id: verdict for verdict in spec.verdicts}
        self.memory = Memory([self._reads(condition) for condition in self.conditions])
        self.parameters = self._parameters()

    def evaluate(self, raw: Mapping[str, Any], today: date) -> dict[str, Any]:
        """Return the result as engine.md names it, with the words for the reader."""
        answers, mistakes = read_answers(self.spec.questions, raw)
        self.memory.turn_to(today, self.setting, self.parameters)
        facts = Facts(answers, self.memory.numbers)
        facts = Facts(asked_answers(self.gates, facts), facts.parameters)
        asked = list(facts.answers)
        said = [self._recall(at, facts, today) for at in range(len(self.conditions))]
        conditions = [dict(condition) for condition, _ in said]
        groups = _groups(conditions)
        verdict = self.verdicts[verdict_of(groups)]  # type: ignore[index]
        ask_next = ask_next_of(facts, asked, said)
        missing = [q for q in asked if facts.answers[q] is None]
        return {
            "kind": self.spec.kind,
            "today": today.isoformat(),
            "status": verdict.id,
            "title": verdict.title,
            "text": verdict.text,
            "conditions": conditions,
            **groups,
            "ask_next": ask_next,
            "asked": asked,
            "set_aside": [q for q in missing if q not in ask_next],
            "cites": self._cites(conditions, verdict.clauses),
            "mistakes": [self.setting.mistake(m, self.questions) for m in mistakes],
            "parameters": [dict(used) for used in self.memory.used],
            "edition": dict(self.setting.edition),
        }

    def present(self, result: Mapping[str, Any]) -> Node:
        """Return the result as a page fragment."""
        return present.result(self.spec, self.setting, result)

    def describe(self) -> Node:
        """Return the conditions as a page fragment, readable without script."""
        return present.rules(self.spec, self.setting)

    def _reads(self, condition: CompiledCondition) -> tuple[str, ...]:
        """Return the questions that a condition hangs on, through their gates too."""
        whens = (when for _, when in condition.explanations)
        rules = (condition.met, condition.covered, condition.unit_decides, *whens)
        named = frozenset[str]().union(*(rule.questions for rule in rules if rule))
        reads = with_gates(named, self.gates)
        return tuple(name for name in self.questions if name in reads)

    def _recall(self, at: int, facts: Facts, today: date) -> Said:
        condition = self.conditions[at]

        def judge() -> Said:
            said = self._judge(condition, facts, today)
            return said, self._with_gates(condition.open(facts), facts)

        return self.memory.recall(at, facts, judge)

    def _judge(
        self, condition: CompiledCondition, facts: Facts, today: date
    ) -> dict[str, Any]:
        outcome = condition.outcome(facts)
        said = condition.explanation(outcome, facts)
        decides = condition.unit_decides
        unit = decides is not None and decides.holds(facts) is True
        told = [said, condition.explanation("unit_decides", facts)] if unit else [said]
        return {
            "id": condition.spec.id,
            "weight": condition.spec.weight,
            "outcome": outcome,
            "clauses": _clauses(told, condition.spec.clauses),
            "title": condition.spec.title,
            "text": [self.setting.fill(each.text, today) for each in told],
            "action": [each.action for each in told if each.action],
            "links": [link for each in told for link in each.links],
            "unit_decides": unit,
        }

    def _with_gates(self, found: Open, facts: Facts) -> Open:
        """Return the questions and those that may yet open the gate to one of them."""
        for question, gate in reversed(self.gates.items()):
            if gate and question in found and question not in facts.answers:
                found |= gate.open(facts)
        return found

    def _cites(
        self, conditions: Iterable[Mapping[str, Any]], verdict: Iterable[str]
    ) -> list[str]:
        cited = {*self.spec.clauses, *verdict}
        for condition in conditions:
            if condition["outcome"] != "met" or condition["unit_decides"]:
                cited.update(condition["clauses"])
        return sorted(cited, key=clause_key)

    def _parameters(self) -> frozenset[str]:
        rules = (
            rule.parameters
            for condition in self.conditions
            for rule in (condition.met, condition.covered)
            if rule
        )
        return frozenset().union(*rules)


def prepare(spec: Spec, setting: Setting) -> ConditionsCalculator:
    """Return the calculator, ready to evaluate."""
    return ConditionsCalculator(spec, setting)


def verdict_of(groups: Mapping[str, list[str]]) -> str:
    """Return the verdict, the first that fits.

    >>> verdict_of({"blocking_unmet": [], "blocking_unknown": ["sinif"], "actions": []})
    'bilgi-eksik'
    """
    if groups["blocking_unmet"]:
        return "uygun-degil"
    if groups["blocking_unknown"]:
        return "bilgi-eksik"
    return "islem-gerekli" if groups["actions"] else "engel-gorunmuyor"


def _groups(conditions: list[dict[str, Any]]) -> dict[str, list[str]]:
    def ids(weight: str, *outcomes: str) -> list[str]:
        return [
            condition["id"]
            for condition in conditions
            if condition["weight"] == weight and condition["outcome"] in outcomes
        ]

    return {
        "blocking_unmet": ids("blocking", "unmet"),
        "blocking_unknown": ids("blocking", "unknown"),
        "actions": ids("action", "unmet", "unknown"),
        "unit_decides": [c["id"] for c in conditions if c["unit_decides"]],
    }


def _clauses(told: list[Explanation], otherwise: tuple[str, ...]) -> list[str]:
    clauses = [clause for each in told for clause in (each.clauses or otherwise)]
    return sorted(set(clauses), key=clause_key)


def _compile(condition: Condition, known: Known) -> CompiledCondition:
    return CompiledCondition(
        condition,
        compile_optional(condition.covered_when, known),
        compile_test(condition.met_when, known),
        compile_optional(condition.unit_decides_when, known),
        tuple((e, compile_optional(e.when, known)) for e in condition.explanations),
    )
