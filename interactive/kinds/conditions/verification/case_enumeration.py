"""The cases of a calculator of kind `conditions`: its rules and what they read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.core.answers import read_answers
from interactive.core.calendar import ONE_DAY
from interactive.core.errors import Path
from interactive.core.facts import Facts
from interactive.core.questions import Test
from interactive.core.space.answer_space import on_day, subspace, with_gates
from interactive.core.space.factor import Factor
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.condition_evaluation import questions_read
from interactive.kinds.conditions.evaluate import ConditionsCalculator
from interactive.kinds.conditions.spec import rules_of
from interactive.kinds.conditions.version import CompiledVersion
from interactive.verification.cases import answers, cases
from interactive.verification.proof import TruthView, days_that_differ, exact, is_true


@dataclass(frozen=True, slots=True)
class LocatedRule:
    """A rule, its path, the days on which it is in force, and how its value is read."""

    test: Test
    path: Path
    days: tuple[date, ...]
    view: TruthView = is_true


class CaseEnumeration:
    """A calculator with the answer classes that its rules distinguish."""

    def __init__(self, calculator: ConditionsCalculator) -> None:
        """Take the calculator's own answer space."""
        self.calculator, self.spec = calculator, calculator.spec
        self.context = calculator.context
        self.space = calculator.space
        self._spaces: dict[date, tuple[Factor, ...]] = {}
        self.scope = calculator.scope

    def reads(self, condition: CompiledCondition) -> frozenset[str]:
        """Return the questions that a condition reads, directly or through gates."""
        return with_gates(questions_read(condition), self.calculator.gates)

    def days(self, condition: CompiledCondition) -> tuple[date, ...]:
        """Return a day for each combination of version and parameter values."""
        names, changes = self._parameters(condition), self.changes(condition)
        return days_that_differ(self.context, names, changes, condition.versions_on)

    def changes(self, condition: CompiledCondition) -> list[date]:
        """Return the days on which a version or value begins, and those before them."""
        names = self._parameters(condition)
        value_starts = [self.context.parameters[name].starts for name in names]
        versions = (
            version
            for each in (condition, *condition.builds_on)
            for version in each.versions
        )
        version_starts = [v.valid_from for v in versions if v.valid_from]
        known_since = max([condition.starts[0], *(days[0] for days in value_starts)])
        starts = {day for each in (*value_starts, version_starts) for day in each}
        days = starts - {date.min}
        # The last day of the old rule is a case of its own, if anything is known then.
        before = {day - ONE_DAY for day in days if day - ONE_DAY >= known_since}
        return sorted(days | before)

    def _parameters(self, condition: CompiledCondition) -> frozenset[str]:
        questions = self.reads(condition)
        gates = self.calculator.gates.items()
        rules = (
            *condition.rules,
            *(gate for q, gate in gates if gate and q in questions),
        )
        return frozenset[str]().union(*(rule.parameters for rule in rules))

    def days_of(
        self, condition: CompiledCondition, version: CompiledVersion
    ) -> tuple[date, ...]:
        """Return those of a condition's days on which a version is in force."""
        days = self.days(condition)
        return tuple(day for day in days if condition.version_on(day) is version)

    def facts(self, names: frozenset[str], days: Iterable[date]) -> list[Facts]:
        """Return all facts about some questions and those that gate them."""
        names = with_gates(names, self.calculator.gates)
        return [
            self.facts_for(answers(space, case), day)
            for day in days
            for space in [subspace(self.space_on(day), names)]
            for case in cases(space)
        ]

    def space_on(self, day: date) -> tuple[Factor, ...]:
        """Return the answer space of a day; what is computed may differ on others."""
        if day == self.context.as_of or not self.calculator.values:
            return self.space
        if day not in self._spaces:
            base = self.calculator.facts_of(day)
            self._spaces[day] = on_day(self.space, base)
        return self._spaces[day]

    def facts_for(self, raw: Mapping[str, Any], day: date) -> Facts:
        """Return the facts when these answers are given on a day."""
        parsed, _ = read_answers(self.spec.questions, raw)
        return self.calculator.facts(parsed, day)

    def rules(self) -> Iterator[LocatedRule]:
        """Yield every rule of the calculator."""
        # A dict keeps the order, so that reports do not change between runs.
        every = {d: None for c in self.calculator.conditions for d in self.days(c)}
        days = tuple(every) or (self.context.as_of,)
        for index, question in enumerate(self.spec.questions):
            if question.shown_when:
                path: Path = ("questions", index, "shown_when")
                yield LocatedRule(question.shown_when, path, days)
        for index, condition in enumerate(self.calculator.conditions):
            for version, path in condition.located_versions(("conditions", index)):
                days = self.days_of(condition, version)
                for test, below in rules_of(version.spec, path):
                    # Of these two, unknown counts; of the others, only true does.
                    decides = below[-1] in ("applies_when", "met_when")
                    yield LocatedRule(test, below, days, exact if decides else is_true)
