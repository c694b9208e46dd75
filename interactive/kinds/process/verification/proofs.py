"""Every step of a process: who comes to it, its states, and what leads on from it."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from interactive.core.answers import TICKS, read_answers, visible_answers
from interactive.core.calendar import ONE_DAY
from interactive.core.errors import Path, SpecError
from interactive.core.facts import Facts
from interactive.core.rules.logic import compile_test
from interactive.core.rules.mentions import questions_in
from interactive.core.rules.scope import Scope
from interactive.core.space.answer_space import factors, subspace, with_gates
from interactive.core.space.factor import Factor
from interactive.kinds.process.evaluate import ProcessCalculator
from interactive.kinds.process.spec import SidePath, Step
from interactive.kinds.process.step import CompiledStep
from interactive.kinds.process.verification.check import rules_of
from interactive.verification.cases import answers, cases
from interactive.verification.gaps import part_gaps, shown_when_gaps
from interactive.verification.proof import (
    Proof,
    days_that_differ,
    exact,
    ineffective_parts,
    irrelevant_questions,
    is_true,
    proof_by,
)

# So far before and after a step's day it is looked at as well: past all other days.
FAR = timedelta(days=400)
Raw = dict[str, Any]


def prove(calculator: ProcessCalculator) -> Proof:
    """Return what holds for every reader of a process, or that there are too many."""
    return proof_by(Prover(calculator))


class Prover:
    """Looks at each step from all answers that its rules read, and at each day."""

    def __init__(self, calculator: ProcessCalculator) -> None:
        """Start with no answer looked at."""
        self.calculator, self.spec = calculator, calculator.spec
        self.context, self.steps = calculator.context, calculator.steps
        self.case_count = 0

    def problems(self) -> Iterator[SpecError]:
        """Yield every problem; raise SpecError if there are too many answers."""
        yield from shown_when_gaps(self.spec.questions, self.context)
        yield from part_gaps(asdict(self.spec), "steps", self.context)
        broken = [*self._idle_rules()]
        yield from broken
        yield from irrelevant_questions(self.spec.questions, self._read_questions())
        # A rule that never holds is the cause; what nobody reaches only follows.
        if not broken:
            for index, step in enumerate(self.steps):
                yield from self._step_problems(index, step)
            yield from self._days()

    def claims(self) -> dict[str, int]:
        """Return each property that was proven, and for how many instances."""
        parts: list[Step | SidePath] = [*self.spec.steps, *self.spec.side_paths]
        return {
            "process_now": len(self.steps),
            "process_exit": len(self.steps) - 1,
            "process_states": sum(len(self._possible_states(s)) for s in self.steps),
            "process_days": sum(step.step.begins is not None for step in self.steps),
            "process_lists": sum(len(part.lists) for part in parts),
            "process_documents": sum(len(part.documents) for part in parts),
            "process_side_paths": len(self.spec.side_paths),
            "questions": len(self.spec.questions),
        }

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Return a day for each combination of values that the rules name."""
        scope = Scope(self.calculator.questions, self.context.decimals)
        rules = [compile_test(test, scope) for test, _ in rules_of(self.spec)]
        names = frozenset[str]().union(*(rule.parameters for rule in rules))
        return days_that_differ(self.context, names)

    @cached_property
    def space(self) -> tuple[Factor, ...]:
        """Return the questions with the answers that the rules tell apart."""
        tests = (test for test, _ in rules_of(self.spec))
        return factors(self.spec.questions, tests, self.context.parameters)

    def raws(self, names: frozenset[str]) -> Iterator[Raw]:
        """Yield raw answers of each class to some questions, the hidden ones too."""
        shown = with_gates(names, self.calculator.gates)
        space = subspace(self.space, shown - {self.spec.position})
        for case in cases(space):
            yield answers(space, case)

    def facts(self, raw: Raw, day: date) -> Facts:
        """Return what rules see of raw answers on a day."""
        read, _ = read_answers(self.spec.questions, raw)
        facts = Facts(read, self.context.values_on(day), day)
        return facts.with_answers(visible_answers(self.calculator.gates, facts))

    def _idle_rules(self) -> Iterator[SpecError]:
        """Yield the parts of rules that never hold or make no difference."""
        scope = Scope(self.calculator.questions, self.context.decimals)
        for test, path in rules_of(self.spec):
            names = with_gates(questions_in(test), self.calculator.gates)
            space = subspace(self.space, names)
            raws = [answers(space, case) for case in cases(space)]
            facts = [self.facts(raw, day) for day in self.days for raw in raws]
            self.case_count += len(facts)
            # Only of `concerns_when` does it matter whether it is false or unknown.
            view = exact if path[2] == "concerns_when" else is_true
            yield from ineffective_parts(test, path, scope, facts, view)

    def _read_questions(self) -> frozenset[str]:
        """Return the questions that a rule reads or a day follows from."""
        read = {self.spec.position}.union(*(step.questions for step in self.steps))
        read |= self.calculator.list_questions
        for question in self.spec.questions:
            if question.id in self.calculator.shared and self._moves_day(question.id):
                read.add(question.id)
        return with_gates(frozenset(read), self.calculator.gates)

    def _moves_day(self, name: str) -> bool:
        """Return whether a planner's day of a step differs by the answer."""
        day = self.context.as_of
        all_answered = self._all_days(day)
        factor = next(f for f in self.space if f.question.id == name)
        tries: list[Raw] = [{**all_answered, name: day.isoformat()}, {}]
        if factor.question.type != "date":
            tries = [{**all_answered, name: each.answer} for each in factor.classes]
        results = [self._dates({n: a for n, a in t.items() if a}, day) for t in tries]
        return any(result != results[0] for result in results)

    def _dates(self, raw: Raw, day: date) -> list[Any]:
        self.case_count += 1
        items = self.calculator.planner.evaluate(raw, day)["items"]
        dates = {item["id"]: item["date"] for item in items}
        keys = ("item", "begins_on", "begins_after")
        named = (getattr(s.step, key) for s in self.steps for key in keys)
        return [dates.get(name) for name in named if name is not None]

    def _all_days(self, day: date) -> Raw:
        """Return an answer to each question about a day that the planner knows, too."""
        questions = self.calculator.questions
        days = (n for n in questions if questions[n].type == "date")
        return {n: day.isoformat() for n in days if n in self.calculator.shared}

    def _step_problems(self, index: int, step: CompiledStep) -> Iterator[SpecError]:
        """Yield a problem for each state that a step never has.

        A reader can always name a later step, so from each that another one follows
        there is a way on, if nobody is kept from those.
        """
        path: Path = ("steps", index)
        states = self._states(index, step)
        name = step.step.id
        if not states & {"now", "waiting"}:
            yield SpecError("process_never_now", (*path, "id"), found=name)
            return
        for state in self._possible_states(step):
            if state not in states:
                below = (*path, STATE_KEYS.get(state, "id"))
                details = {"found": f"process_{state}", "step": name}
                yield SpecError("process_state_never", below, **details)

    def _states(self, index: int, step: CompiledStep) -> set[str]:
        """Return the states of a step for all answers that it reads.

        It is looked at from no place, from the step itself and from the one after it.
        """
        names = [each.step.id for each in self.steps[index : index + 2]]
        lists, day = self.calculator.lists, self.context.as_of
        full = {slug: [item.id for item in lists[slug].items] for slug in step.lists}
        states: set[str] = set()
        for raw in self.raws(step.questions):
            # A step that only may be the reader's is shown to her, but is no proof.
            if step.concerns_reader(self.facts(raw, day)) is None:
                continue
            for ticks in ({}, full) if full else ({},):
                for position in ({}, *({self.spec.position: name} for name in names)):
                    result = self._evaluated({**raw, **position, TICKS: ticks}, day)
                    states.add(result["steps"][index]["state"])
        return states

    def _possible_states(self, step: CompiledStep) -> tuple[str, ...]:
        """Return the states that a step promises to have."""
        written: Step = step.step
        always_waits = written.waits_for is not None and step.waits is None
        # The way may stop in the last step, where nobody names a later one.
        stays = step is self.steps[-1] and step.done is None
        stays = stays and (always_waits or not step.lists)
        return (
            "next",
            *(() if always_waits else ("now",)),
            *(() if written.waits_for is None else ("waiting",)),
            *(() if step.concerns is None else ("not_yours",)),
            *(() if stays else ("done",)),
        )

    def _evaluated(self, raw: Raw, day: date) -> dict[str, Any]:
        """Return a result, in which there is always something to do today."""
        self.case_count += 1
        result = self.calculator.evaluate(raw, day)
        if not result["today"]["text"].strip():
            raise AssertionError(raw)
        return result

    def _days(self) -> Iterator[SpecError]:
        """Yield a problem for each step that no day makes the reader's own."""
        if not any(step.step.begins for step in self.steps):
            return
        day = self.context.as_of
        results = [
            self._evaluated(raw, day + offset)
            for raw in self.plans(day)
            for offset in (timedelta(0), ONE_DAY, FAR / 2)
        ]
        names = {result["now"] for result in results if result["source"] == "days"}
        for index, step in enumerate(self.steps):
            if step.step.begins and step.step.id not in names:
                key = "begins_on" if step.step.begins_on else "begins_after"
                details = {"found": step.step.begins, "step": step.step.id}
                yield SpecError(
                    "process_never_begins", ("steps", index, key), **details
                )

    def plans(self, day: date) -> Iterator[Raw]:
        """Yield days for the planner: all one, and each alone far from the others."""
        one_day = self._all_days(day)
        yield one_day
        for name in one_day:
            for others in (day - FAR, day + FAR):
                yield {**dict.fromkeys(one_day, others.isoformat()), name: str(day)}


# The keys that promise a state.
STATE_KEYS = {"not_yours": "concerns_when", "waiting": "waits_for"}
