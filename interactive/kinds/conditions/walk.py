"""The cases of a calculator of kind `conditions`: its rules, and what they read."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from interactive.answers import read_answers
from interactive.errors import Path
from interactive.facts import Facts
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.evaluate import ConditionsCalculator
from interactive.kinds.conditions.judge import reads
from interactive.kinds.conditions.spec import Spec, forms_of
from interactive.logic import Known
from interactive.proof import days_that_differ
from interactive.questions import Test
from interactive.space import answers, cases, with_gates, within

RULES = ("covered_when", "met_when", "unit_decides_when")


class Walk:
    """A calculator with the classes of answers that its rules tell apart."""

    def __init__(self, calculator: ConditionsCalculator) -> None:
        """Cut the answers where a rule cuts them."""
        self.calculator, self.spec = calculator, calculator.spec
        setting = self.setting = calculator.setting
        self.space = calculator.space
        self.known = Known(calculator.questions, frozenset(setting.parameters))
        rules = [rule for c in calculator.conditions for rule in c.rules]
        names = frozenset[str]().union(*(rule.parameters for rule in rules))
        starts = (
            date.fromisoformat(later.valid_from)
            for condition in self.spec.conditions
            for later in condition.later
            if not condition.chosen_by
        )
        days = (*days_that_differ(setting, names), *starts)
        self.days = tuple(dict.fromkeys(days))

    def reads(self, condition: CompiledCondition) -> frozenset[str]:
        """Return the questions that a condition hangs on, through their gates too."""
        return with_gates(reads(condition), self.calculator.gates)

    def facts(self, names: frozenset[str], days: Iterable[date]) -> list[Facts]:
        """Return what may be known of some questions and those that gate them."""
        space = within(self.space, with_gates(names, self.calculator.gates))
        listed = [answers(space, case) for case in cases(space)]
        return [self._facts(raw, day) for day in days for raw in listed]

    def _facts(self, raw: dict[str, Any], day: date) -> Facts:
        given, _ = read_answers(self.spec.questions, raw)
        return self.calculator.facts(given, day)


def rules_of(spec: Spec) -> Iterator[tuple[Test, Path]]:
    """Yield every rule of a calculator with its place."""
    for place, question in enumerate(spec.questions):
        if question.asked_when:
            yield question.asked_when, ("questions", place, "asked_when")
    for place, condition in enumerate(spec.conditions):
        for form, path in forms_of(condition, ("conditions", place)):
            for name in RULES:
                if test := getattr(form, name):
                    yield test, (*path, name)
            for at, explanation in enumerate(form.explanations):
                if explanation.when:
                    yield explanation.when, (*path, "explanations", at, "when")
