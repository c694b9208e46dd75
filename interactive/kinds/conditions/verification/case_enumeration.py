"""The cases of a calculator of kind `conditions`: its rules, and what they read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.core.answer_space import with_gates, within
from interactive.core.answers import read_answers
from interactive.core.calendar import ONE_DAY
from interactive.core.errors import Path
from interactive.core.facts import Facts
from interactive.core.logic import Known
from interactive.core.questions import Test
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.condition_evaluation import reads
from interactive.kinds.conditions.evaluate import ConditionsCalculator
from interactive.kinds.conditions.spec import forms_of
from interactive.kinds.conditions.version import Form
from interactive.verification.cases import answers, cases
from interactive.verification.proof import Reading, as_it_is, is_true

RULES = ("applies_when", "met_when", "unit_decides_when")


@dataclass(frozen=True, slots=True)
class Placed:
    """A rule, its place, the days on which it is in force, and what counts of it."""

    test: Test
    path: Path
    days: tuple[date, ...]
    counts: Reading = is_true


class Walk:
    """A calculator with the classes of answers that its rules tell apart."""

    def __init__(self, calculator: ConditionsCalculator) -> None:
        """Cut the answers where a rule cuts them."""
        self.calculator, self.spec = calculator, calculator.spec
        setting = self.setting = calculator.setting
        self.space = calculator.space
        self.known = Known(calculator.questions, frozenset(setting.parameters))

    def reads(self, condition: CompiledCondition) -> frozenset[str]:
        """Return the questions that a condition hangs on, through their gates too."""
        return with_gates(reads(condition), self.calculator.gates)

    def days(self, condition: CompiledCondition) -> tuple[date, ...]:
        """Return a day for each form that a condition has had, and for its numbers.

        The day of the texts stands first, and for all days that are like it.
        """
        names = sorted(self._numbers(condition))
        used = [self.setting.parameters[name] for name in names]
        found: dict[tuple[Any, ...], date] = {}
        for day in (self.setting.as_of, *self.turns(condition)):
            entries = [parameter.on(day) for parameter in used]
            numbers = (entry and entry["value"] for entry in entries)
            found.setdefault((id(condition.form_on(day)), *numbers), day)
        return tuple(found.values())

    def turns(self, condition: CompiledCondition) -> list[date]:
        """Return the days on which a form or a number begins, and those before."""
        parameters, names = self.setting.parameters, self._numbers(condition)
        begins = [
            [date.fromisoformat(entry["valid_from"]) for entry in parameters[n].values]
            for n in names
        ]
        forms = [form.valid_from for form in condition.forms if form.valid_from]
        known = max([condition.starts[0], *(days[0] for days in begins)])
        days = {day for each in (*begins, forms) for day in each}
        before = {day - ONE_DAY for day in days if day - ONE_DAY >= known}
        return sorted(days | before)

    def _numbers(self, condition: CompiledCondition) -> frozenset[str]:
        asked = self.reads(condition)
        gates = self.calculator.gates.items()
        rules = (*condition.rules, *(rule for q, rule in gates if rule and q in asked))
        return frozenset[str]().union(*(rule.parameters for rule in rules))

    def days_of(self, condition: CompiledCondition, form: Form) -> tuple[date, ...]:
        """Return those days of a condition on which a form is in force."""
        days = self.days(condition)
        return tuple(day for day in days if condition.form_on(day) is form)

    def facts(self, names: frozenset[str], days: Iterable[date]) -> list[Facts]:
        """Return what may be known of some questions and those that gate them."""
        space = within(self.space, with_gates(names, self.calculator.gates))
        listed = [answers(space, case) for case in cases(space)]
        return [self.given(raw, day) for day in days for raw in listed]

    def given(self, raw: dict[str, Any], day: date) -> Facts:
        """Return what is known when these answers are given on a day."""
        given, _ = read_answers(self.spec.questions, raw)
        return self.calculator.facts(given, day)

    def rules(self) -> Iterator[Placed]:
        """Yield every rule of a calculator."""
        every = {d: None for c in self.calculator.conditions for d in self.days(c)}
        days = tuple(every) or (self.setting.as_of,)
        for place, question in enumerate(self.spec.questions):
            if question.shown_when:
                asked: Path = ("questions", place, "shown_when")
                yield Placed(question.shown_when, asked, days)
        for place, condition in enumerate(self.calculator.conditions):
            forms = forms_of(condition.spec, ("conditions", place))
            for form, (_, path) in zip(condition.forms, forms, strict=True):
                yield from self._rules(form, path, self.days_of(condition, form))

    def _rules(
        self, form: Form, path: Path, days: tuple[date, ...]
    ) -> Iterator[Placed]:
        for name in RULES:
            if test := getattr(form.spec, name):
                counts = is_true if name == "unit_decides_when" else as_it_is
                yield Placed(test, (*path, name), days, counts)
        for at, explanation in enumerate(form.spec.explanations):
            if explanation.when:
                below = (*path, "explanations", at, "when")
                yield Placed(explanation.when, below, days)
