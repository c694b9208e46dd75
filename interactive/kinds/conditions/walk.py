"""The cases of a calculator of kind `conditions`: its rules, and what they read."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from interactive.answers import asked_answers, read_answers
from interactive.errors import Path
from interactive.kinds.conditions.evaluate import (
    CompiledCondition,
    ConditionsCalculator,
)
from interactive.kinds.conditions.spec import Spec
from interactive.logic import Facts, Known, Rule
from interactive.proof import days_that_differ
from interactive.questions import Test
from interactive.space import answers, cases, factors, with_gates, within

RULES = ("covered_when", "met_when", "unit_decides_when")


class Walk:
    """A calculator with the classes of answers that its rules tell apart."""

    def __init__(self, calculator: ConditionsCalculator) -> None:
        """Cut the answers where a rule cuts them."""
        self.calculator, self.spec = calculator, calculator.spec
        setting = self.setting = calculator.setting
        tests = [test for test, _ in rules_of(self.spec)]
        self.space = factors(self.spec.questions, tests, setting.parameters)
        self.known = Known(calculator.questions, frozenset(setting.parameters))
        rules = [rule for c in calculator.conditions for rule in rules_in(c)]
        names = frozenset[str]().union(*(rule.parameters for rule in rules))
        self.days = days_that_differ(setting, names)

    def reads(self, condition: CompiledCondition) -> frozenset[str]:
        """Return the questions that a condition hangs on, through their gates too."""
        found = frozenset[str]().union(*(r.questions for r in rules_in(condition)))
        return with_gates(found, self.calculator.gates)

    def facts(self, names: frozenset[str], days: Iterable[date]) -> list[Facts]:
        """Return what may be known of some questions and those that gate them."""
        space = within(self.space, with_gates(names, self.calculator.gates))
        listed = [answers(space, case) for case in cases(space)]
        return [self._facts(raw, day) for day in days for raw in listed]

    def _facts(self, raw: dict[str, Any], day: date) -> Facts:
        given, _ = read_answers(self.spec.questions, raw)
        facts = Facts(given, self.calculator.setting.numbers(day))
        return Facts(asked_answers(self.calculator.gates, facts), facts.parameters)


def rules_of(spec: Spec) -> Iterator[tuple[Test, Path]]:
    """Yield every rule of a calculator with its place."""
    for place, question in enumerate(spec.questions):
        if question.asked_when:
            yield question.asked_when, ("questions", place, "asked_when")
    for place, condition in enumerate(spec.conditions):
        path = ("conditions", place)
        for name in RULES:
            if test := getattr(condition, name):
                yield test, (*path, name)
        for at, explanation in enumerate(condition.explanations):
            if explanation.when:
                yield explanation.when, (*path, "explanations", at, "when")


def rules_in(condition: CompiledCondition) -> list[Rule]:
    """Return the compiled rules of a condition."""
    whens = (when for _, when in condition.explanations)
    rules = (condition.met, condition.covered, condition.unit_decides, *whens)
    return [rule for rule in rules if rule is not None]
