"""A step with its rules compiled, and what is certain of it."""

from dataclasses import dataclass

from interactive.core.context import CalculatorContext
from interactive.core.facts import Facts
from interactive.core.rules.logic import compile_optional
from interactive.core.rules.rule import Names, Rule
from interactive.core.rules.scope import Scope
from interactive.kinds.process.spec import Spec, Step
from interactive.kinds.process.ticks import Ticks, slug_of


@dataclass(frozen=True, slots=True)
class CompiledStep:
    """A step of a process: its rules, and the slugs of its lists."""

    step: Step
    concerns: Rule | None
    done: Rule | None
    waits: Rule | None
    lists: tuple[str, ...]
    # Whether the next step begins by a day: ticks then do not end this one.
    ends_by_day: bool

    def concerns_reader(self, facts: Facts) -> bool | None:
        """Return whether the step concerns the reader, None if that is unknown."""
        return True if self.concerns is None else self.concerns.holds(facts)

    def is_waiting(self, facts: Facts) -> bool:
        """Return whether, in this step, it is somebody else's turn."""
        if self.step.waits_for is None:
            return False
        return self.waits is None or self.waits.holds(facts) is True

    def is_done(self, facts: Facts, ticks: Ticks) -> bool:
        """Return whether the step is certainly done, by an answer or by ticks.

        Nobody finishes by ticks what somebody else must do.
        """
        if self.done is not None and self.done.holds(facts) is True:
            return True
        lists = [slug for slug in self.lists if ticks.total(slug)]
        open_ended = self.ends_by_day or self.is_waiting(facts)
        return bool(lists) and not open_ended and all(map(ticks.is_complete, lists))

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules of the step."""
        own = (self.concerns, self.done, self.waits)
        return tuple(rule for rule in own if rule is not None)

    @property
    def questions(self) -> Names:
        """Return the questions that the step's rules read."""
        return frozenset[str]().union(*(rule.questions for rule in self.rules))


def compile_steps(spec: Spec, context: CalculatorContext) -> tuple[CompiledStep, ...]:
    """Return the steps with their rules compiled; raise SpecError for a bad rule."""
    scope = Scope({each.id: each for each in spec.questions}, context.decimals)
    following = [*(each.begins is not None for each in spec.steps[1:]), False]
    return tuple(
        CompiledStep(
            step,
            compile_optional(step.concerns_when, scope),
            compile_optional(step.done_when, scope),
            compile_optional(step.waits_when, scope),
            tuple(map(slug_of, step.lists)),
            ends_by_day,
        )
        for step, ends_by_day in zip(spec.steps, following, strict=True)
    )
