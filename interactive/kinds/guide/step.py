"""A step with its rules compiled: which way the answers lead."""

from collections.abc import Iterator
from dataclasses import dataclass

from interactive.core.facts import Facts
from interactive.core.rules.logic import compile_optional
from interactive.core.rules.rule import Rule
from interactive.core.rules.scope import Scope
from interactive.kinds.guide.spec import Step


@dataclass(frozen=True, slots=True)
class CompiledStep:
    """A step: the rule and the target of each branch, and where unknown leads."""

    question: str
    branches: tuple[tuple[Rule | None, str], ...]
    unknown: str | None

    def way(self, facts: Facts) -> int | None:
        """Return the index of the branch to take; None if no branch fits.

        The number of branches stands for the way of `unknown`: the answers do not
        say which branch fits, and the branches that may fit lead to different places.
        """
        possible = [*self.possible(facts)]
        if not possible:
            return None
        if len({self.branches[index][1] for index in possible}) == 1:
            return possible[0]
        return None if self.unknown is None else len(self.branches)

    def target(self, facts: Facts) -> str | None:
        """Return the question or outcome that follows; None if there is none."""
        way = self.way(facts)
        return None if way is None else self.targets[way]

    @property
    def targets(self) -> tuple[str, ...]:
        """Return where each way leads, that of `unknown` last."""
        last = () if self.unknown is None else (self.unknown,)
        return (*(to for _, to in self.branches), *last)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules of the branches."""
        return tuple(rule for rule, _ in self.branches if rule is not None)

    def possible(self, facts: Facts) -> Iterator[int]:
        """Yield the index of each branch that may fit, up to one that surely does."""
        for index, (rule, _) in enumerate(self.branches):
            holds = True if rule is None else rule.holds(facts)
            if holds is not False:
                yield index
            if holds is True:
                return


def compile_step(step: Step, scope: Scope) -> CompiledStep:
    """Return a step with its rules compiled; raise SpecError for a bad rule."""
    branches = tuple((compile_optional(b.when, scope), b.to) for b in step.branches)
    return CompiledStep(step.question, branches, step.unknown)
