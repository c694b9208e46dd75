"""Every case of a calculator of kind `conditions`: what holds, what is unreachable.

All combinations of answers are evaluated on the context's day. On days with another
version or other parameter values, only the conditions they concern are evaluated.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.core.errors import SpecError
from interactive.core.space.answer_space import subspace
from interactive.core.space.components import connected_components
from interactive.core.space.factor import Factor
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.evaluate import ConditionsCalculator
from interactive.kinds.conditions.verification.case_enumeration import CaseEnumeration
from interactive.kinds.conditions.verification.gaps import gaps
from interactive.kinds.conditions.verification.unreachable import (
    always_applicable,
    ineffective_rules,
    unreachable_explanations,
)
from interactive.kinds.conditions.verification.verdicts import (
    Flags,
    fitting_verdicts,
    flags_of,
    flags_of_result,
    possible_verdicts,
    verdict_problems,
    written_verdicts,
)
from interactive.verification.cases import (
    MOST_CASES,
    Case,
    answers,
    cases,
    size,
    steps_of_knowledge,
)
from interactive.verification.proof import (
    Proof,
    irrelevant_questions,
    proof_by,
    reversed_decisions,
)

# Cases with computed values that are evaluated together, though parts would do.
MOST_COMPUTED = 10_000
DECISIONS = {"met": "met", "unmet": "unmet", "unknown": None}
# A condition and its index in the calculator.
IndexedCondition = tuple[int, CompiledCondition]


def prove(calculator: ConditionsCalculator) -> Proof:
    """Return what holds in every case of the calculator, or that there are too many."""
    return proof_by(Prover(calculator))


@dataclass(frozen=True, slots=True)
class CaseOutcome:
    """What matters of a result: decisions, statements, and flags for the verdict."""

    decisions: Mapping[str, str | None]
    statements: tuple[Any, ...]
    flags: Flags


class Prover(CaseEnumeration):
    """Evaluates the cases of a calculator and collects what the proof needs."""

    def __init__(self, calculator: ConditionsCalculator) -> None:
        """Start with no case evaluated."""
        super().__init__(calculator)
        self.indexed: list[IndexedCondition] = [*enumerate(calculator.conditions)]
        self.case_count = self.steps = 0
        self.flags: list[set[Flags]] = []
        self.gaps: list[SpecError] = []
        self.influential: set[str] = set()
        self.reversed: set[str] = set()
        self._shared: dict[Any, Any] = {}

    def problems(self) -> Iterator[SpecError]:
        """Yield every problem; raise SpecError if there are too many cases."""
        parts = self.parts()
        self._check_sizes(parts)
        self.gaps = [*gaps(self.spec, self.context)]
        yield from self.gaps
        yield from ineffective_rules(self)
        for part in parts:
            self._evaluate_part(part)
        for indexed in self.indexed:
            for day in self.days(indexed[1])[1:]:
                self._evaluate_alone(indexed, day)
        yield from irrelevant_questions(self.spec.questions, self.influential)
        for index, condition in self.indexed:
            path, name = ("conditions", index), condition.spec.id
            if name in self.reversed:
                below = (*path, "met_when")
                yield SpecError("turned_around", below, found=name)
            yield from always_applicable(self, condition, path)
            yield from unreachable_explanations(self, condition, path)
        yield from self._unreachable_verdicts(parts)

    def claims(self) -> dict[str, int]:
        """Return each property that was proven, and for how many instances."""
        return {
            "once": self.case_count,
            "verdicts": len(self.spec.verdicts),
            "outcomes": len(DECISIONS) * len(self.spec.conditions),
            "explanations": sum(
                len(version.explanations)
                for _, condition in self.indexed
                for version in condition.versions
            ),
            "questions": len(self.spec.questions),
            "steps": self.steps,
        }

    def parts(self) -> list[frozenset[str]]:
        """Return the questions as one part or, if too many, as independent parts."""
        names = frozenset(self.calculator.questions)
        # What is computed takes longer to explain, so less of it is put together.
        most = MOST_COMPUTED if self.calculator.values else MOST_CASES
        if size(self.space) <= most:
            return [names]
        groups = (self.reads(condition) for _, condition in self.indexed)
        single_questions = (frozenset((name,)) for name in names)
        return connected_components([*groups, *single_questions])

    def _own(self, part: frozenset[str]) -> list[IndexedCondition]:
        return [each for each in self.indexed if self.reads(each[1]) <= part]

    def _check_sizes(self, parts: list[frozenset[str]]) -> None:
        """Raise SpecError at the condition that connects too many questions."""
        for part in parts:
            try:
                next(cases(subspace(self.space, part)))
            except SpecError as error:
                # Conditions outside this part do not depend on its questions.
                own = self._own(part)
                sizes = {i: size(subspace(self.space, self.reads(c))) for i, c in own}
                path = ("conditions", max(sizes, key=sizes.__getitem__), "met_when")
                raise SpecError(error.code, path, **error.details) from None

    def _evaluate_part(self, part: frozenset[str]) -> None:
        """Evaluate all answers to some questions on the context's day."""
        space = subspace(self.space, part)
        own = self._own(part)
        names = {condition.spec.id for _, condition in own}
        # Answers to questions that are not shown are not heard, so cases repeat.
        heard: dict[frozenset[Any], CaseOutcome] = {}

        def outcome(case: Case) -> CaseOutcome:
            raw = answers(space, case)
            shown = self.facts_for(raw, self.context.as_of).answers
            key = frozenset(shown.items())
            if key not in heard:
                heard[key] = evaluate(raw)
            return heard[key]

        def evaluate(raw: Mapping[str, Any]) -> CaseOutcome:
            reading = self.calculator.read(raw, self.context.as_of)
            evaluated = self.calculator.evaluate_conditions(reading)
            conditions = [each.part for each in evaluated]
            verdict = self.calculator.verdict(conditions)
            fitting = [(verdict["status"], verdict["reason"]["not_covered"])]
            if fitting_verdicts(conditions) != fitting or reading.mistakes:
                raise AssertionError(raw)
            return self._outcome([c for c in conditions if c["id"] in names])

        outcomes = self._evaluate(space, outcome)
        self.flags.append({each.flags for each in outcomes})

    def _evaluate_alone(self, indexed: IndexedCondition, day: date) -> None:
        """Evaluate one condition on a day with another version or other values."""
        index, condition = indexed
        space = subspace(self.space_on(day), self.reads(condition))
        evaluator = self.calculator.evaluators[index]

        def outcome(case: Case) -> CaseOutcome:
            reading = self.calculator.read(answers(space, case), day)
            return self._outcome([evaluator.evaluate(reading).part])

        self._evaluate(space, outcome)

    def _evaluate(
        self, space: tuple[Factor, ...], outcome: Callable[[Case], CaseOutcome]
    ) -> list[CaseOutcome]:
        """Return every case's outcome; record influences and reversed decisions."""
        outcomes = {case: outcome(case) for case in cases(space)}
        self.case_count += len(outcomes)
        for question, less, more in steps_of_knowledge(space, outcomes):
            self.steps += 1
            if less.statements != more.statements:
                self.influential.add(question)
            self.reversed |= reversed_decisions(less.decisions, more.decisions)
        return [*outcomes.values()]

    def _outcome(self, conditions: list[Mapping[str, Any]]) -> CaseOutcome:
        decisions = {c["id"]: DECISIONS[c["outcome"]] for c in conditions}
        statements = tuple(map(_statement, conditions))
        return CaseOutcome(
            self._share(decisions, tuple(decisions.items())),
            tuple(self._share(each, each) for each in statements),
            flags_of_result(conditions),
        )

    def _share[Value](self, value: Value, key: Hashable) -> Value:
        """Return the first value with this key; it saves memory over all cases."""
        shared: Value = self._shared.setdefault(key, value)
        return shared

    def _unreachable_verdicts(self, parts: list[frozenset[str]]) -> Iterator[SpecError]:
        written = {*written_verdicts(self.spec.verdicts)}
        reached = possible_verdicts(self.flags)
        # Other days cost time, so they are tried only for verdicts still missing.
        for day in sorted({day for _, c in self.indexed for day in self.changes(c)}):
            if not written <= reached:
                reached |= possible_verdicts(
                    self._flags_on(part, day) for part in parts
                )
        # Where a rule begins too late, that is the reason why nothing is covered.
        late = bool(self.gaps)
        yield from verdict_problems(self.spec.verdicts, reached, late=late)

    def _flags_on(self, part: frozenset[str], day: date) -> set[Flags]:
        own = [condition for _, condition in self._own(part)]
        return {
            flags_of((c.spec.weight, c.outcome(facts), c.covers(facts)) for c in own)
            for facts in self.facts(part, [day])
        }


def _statement(condition: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return all that a result tells a reader about a condition."""
    words = (tuple(condition[key]) for key in ("text", "action", "links", "clauses"))
    return condition["outcome"], condition["unit_decides"], *words
