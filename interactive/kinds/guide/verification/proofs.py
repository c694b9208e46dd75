"""Every answer at every step of a guide: where it leads, and what nobody reaches."""

from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice

from interactive.core.answer_text import answer_text
from interactive.core.errors import Path, SpecError
from interactive.core.facts import Facts
from interactive.core.rules.scope import Scope
from interactive.kinds.guide.decision_tree import DecisionTree, State
from interactive.kinds.guide.description import in_words
from interactive.kinds.guide.evaluate import GuideCalculator
from interactive.kinds.guide.spec import Step
from interactive.kinds.guide.step import CompiledStep
from interactive.kinds.guide.verification.paths import path_count, paths
from interactive.verification.gaps import part_gaps
from interactive.verification.proof import (
    Proof,
    days_that_differ,
    exact,
    ineffective_parts,
    irrelevant_questions,
    proof_by,
)

# Paths that are also evaluated as a reader would have them; the rest is proven alone.
MOST_EVALUATED = 5_000


def prove(calculator: GuideCalculator) -> Proof:
    """Return what holds for every answer of a guide, or that there are too many."""
    return proof_by(Prover(calculator))


class Prover:
    """Looks at every state of a guide, on each day with other numbers."""

    def __init__(self, calculator: GuideCalculator) -> None:
        """Start with no answer looked at."""
        self.calculator, self.spec = calculator, calculator.spec
        self.context = calculator.context
        self.trees: list[DecisionTree] = []

    def problems(self) -> Iterator[SpecError]:
        """Yield every problem; raise SpecError if there are too many states."""
        for name in ("steps", "outcomes"):
            yield from part_gaps(asdict(self.spec), name, self.context)
        rules = (rule for s in self.calculator.steps.values() for rule in s.rules)
        names = frozenset[str]().union(*(rule.parameters for rule in rules))
        days = days_that_differ(self.context, names)
        self.trees = [self.calculator.tree_on(day) for day in days]
        ended = True
        for index, step in enumerate(self.spec.steps):
            problems = [*self._step_problems(step, ("steps", index))]
            ended = ended and not problems
            yield from problems
        yield from irrelevant_questions(self.spec.questions, self._deciding())
        yield from self._asked_in_vain()
        yield from self._unreached_outcomes()
        if ended:
            self._evaluate_paths()

    @property
    def case_count(self) -> int:
        """Return how many answers were looked at."""
        return sum(len(ends) for tree in self.trees for ends in tree.exits.values())

    def claims(self) -> dict[str, int]:
        """Return each property that was proven, and for how many instances."""
        return {
            "guide_paths": path_count(self.trees[0]),
            "guide_outcomes": len(self.spec.outcomes),
            "guide_branches": sum(
                len(step.targets) for step in self.calculator.steps.values()
            ),
            "questions": len(self.spec.questions),
        }

    def _facts(self, question: str) -> list[Facts]:
        """Return all facts with which a question is answered."""
        return [
            facts
            for tree in self.trees
            for state in tree.exits
            if state.question == question
            for _, facts in tree.facts(state)
        ]

    def _step_problems(self, step: Step, path: Path) -> Iterator[SpecError]:
        facts, compiled = self._facts(step.question), self.calculator.steps
        if not facts:
            below = (*path, "question")
            yield SpecError("guide_step_unreachable", below, found=step.question)
            return
        dead_ends = [*self._dead_ends(step, path)]
        yield from dead_ends
        scope = Scope(self.calculator.questions, self.context.decimals)
        ways = {compiled[step.question].way(each) for each in facts}
        for index, branch in enumerate(step.branches):
            below = (*path, "branches", index)
            parts: list[SpecError] = []
            if branch.when is not None:
                rule = branch.when, (*below, "when"), scope
                parts = [*ineffective_parts(*rule, facts, exact)]
            yield from parts
            if not parts and index not in ways:
                yield SpecError("guide_branch_dead", below, found=branch.to)
            elif not parts and _is_idle(compiled[step.question], index, facts):
                yield SpecError("guide_branch_idle", below, found=branch.to)
        is_idle = step.unknown is not None and len(step.branches) not in ways
        # Where an answer leads nowhere, a branch is still to come.
        if is_idle and not dead_ends:
            below = (*path, "unknown")
            yield SpecError("guide_unknown_dead", below, found=step.unknown)

    def _dead_ends(self, step: Step, path: Path) -> Iterator[SpecError]:
        """Yield the answers that lead nowhere, each once."""
        compiled = self.calculator.steps[step.question]
        factor = self.trees[0].factors[step.question]
        nowhere: set[int] = set()
        undecided = False
        for number, facts in enumerate(self._facts(step.question)):
            if compiled.way(facts) is None:
                may_fit = [*compiled.possible(facts)]
                undecided |= bool(may_fit)
                nowhere |= set() if may_fit else {number % len(factor.classes)}
        for index in sorted(nowhere):
            words = in_words(factor, 1 << index, self.context)
            details = {"found": words, "question": step.question}
            yield SpecError("guide_dead_end", (*path, "branches"), **details)
        if undecided:
            below = (*path, "branches")
            yield SpecError("guide_unknown_missing", below, found=step.question)

    def _deciding(self) -> set[str]:
        """Return the questions of which some answers go on in another way."""
        reached = {s.question for tree in self.trees for s in tree.exits}
        return {
            state.question
            for tree in self.trees
            for state, groups in tree.groups.items()
            if len(groups) > 1
        } | ({*self.calculator.questions} - reached)

    def _asked_in_vain(self) -> Iterator[SpecError]:
        """Yield the steps that decide elsewhere, but not after some answers."""
        deciding = self._deciding()
        for index, step in enumerate(self.spec.steps):
            idle = self._idle_states(step.question)
            if idle and step.question in deciding:
                words = self._words(idle[0])
                path = ("steps", index, "question")
                details = {"found": step.question, "answers": words}
                yield SpecError("guide_asked_in_vain", path, **details)

    def _idle_states(self, question: str) -> list[State]:
        """Return the states of a question that decides nothing there on any day."""
        idle: dict[State, bool] = {}
        for tree in self.trees:
            for state in tree.exits:
                if state.question == question:
                    alike = len(tree.groups[tree.stands_for[state]]) == 1
                    idle[state] = alike and idle.get(state, True)
        return [state for state, is_idle in idle.items() if is_idle]

    def _words(self, state: State) -> str:
        """Return the answers by which a state differs from others, in words."""
        questions = self.calculator.questions
        pairs = ((questions[name], answer) for name, answer in state.answers)
        words = ((q, answer_text(q, a, self.context.wording)) for q, a in pairs)
        return "; ".join(f"{question.title}: {answer}" for question, answer in words)

    def _unreached_outcomes(self) -> Iterator[SpecError]:
        reached = {
            end.outcome
            for tree in self.trees
            for ends in tree.exits.values()
            for end in ends
        }
        for index, outcome in enumerate(self.spec.outcomes):
            if outcome.id not in reached:
                path = ("outcomes", index, "id")
                yield SpecError("guide_outcome_unreachable", path, found=outcome.id)

    def _evaluate_paths(self) -> None:
        """Check independently that evaluating a path stops just where it should."""
        day = self.context.as_of
        for path in islice(paths(self.calculator), MOST_EVALUATED):
            result = self.calculator.evaluate(path.answers, day)
            *_, last = path.answers
            less = {q: a for q, a in path.answers.items() if q != last}
            before = self.calculator.evaluate(less, day)
            ends = result["status"], result["path"], before["next"], before["path"]
            if ends != (path.outcome, [*path.answers], last, [*less]):
                raise AssertionError(path)


def _is_idle(step: CompiledStep, index: int, facts: list[Facts]) -> bool:
    """Return whether every answer leads to the same place without a branch."""
    branches = step.branches[:index] + step.branches[index + 1 :]
    without = CompiledStep(step.question, branches, step.unknown)
    return all(without.target(each) == step.target(each) for each in facts)
