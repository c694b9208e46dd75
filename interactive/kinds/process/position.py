"""Where a reader is: the step she is in, and the state of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from interactive.core.calendar import ONE_DAY
from interactive.core.facts import Facts
from interactive.kinds.process.plan import Plan
from interactive.kinds.process.step import CompiledStep
from interactive.kinds.process.ticks import Ticks


@dataclass(frozen=True, slots=True)
class Position:
    """The step that a reader is in, and how that is known."""

    # None if nobody knows, or if no step is left.
    now: int | None
    states: tuple[str, ...]
    is_finished: bool = False
    # What says so: `answer`, `ticks` (or other answers), `days`, or nothing.
    source: str | None = None
    # The step that the reader has named, if it is another one or lies behind.
    named: int | None = None
    # The step that begins by a day that lies behind, or one named too early.
    begun: int | None = None
    too_early: int | None = None


def begins(step: CompiledStep, plan: Plan) -> date | None:
    """Return the first day of a step, None if it has none or none is known."""
    day = plan.literal(step.step.begins)
    return day + ONE_DAY if day and step.step.begins_after else day


class Locator:
    """Finds where a reader is among the steps of one process."""

    def __init__(self, steps: Sequence[CompiledStep], position: str) -> None:
        """Take the steps, and the question whose answer is a step's id."""
        self.steps, self.position = steps, position
        self.index = {each.step.id: index for index, each in enumerate(steps)}

    def locate(self, facts: Facts, ticks: Ticks, plan: Plan, today: date) -> Position:
        """Return the step that the reader is in.

        Her own word stands above ticks and other answers; only a day that has come
        carries her further.
        """
        done = [each.is_done(facts, ticks) for each in self.steps]
        concerned = [each.concerns_reader(facts) for each in self.steps]
        named = self.index.get(str(facts.answers.get(self.position)))
        firsts = [begins(each, plan) for each in self.steps]
        begun = max((i for i, d in enumerate(firsts) if d and d <= today), default=None)
        start, source = named, "answer"
        if start is None:
            certain = (
                index + 1
                for index, is_done in enumerate(done)
                if is_done and not self.steps[index].step.alongside
            )
            start, source = max(certain, default=None), "ticks"
        by_day = begun is not None and (start is None or start < begun)
        if by_day:
            start, source = begun, "days"
        if start is None:
            states = self._states(None, done, concerned, facts)
            return Position(None, states)
        now = start
        while now < len(self.steps) and (done[now] or concerned[now] is False):
            now += 1
        later = (i for i in range(now + 1) if i < len(firsts))
        early = [i for i in later if (d := firsts[i]) and d > today]
        return Position(
            now if now < len(self.steps) else None,
            self._states(now, done, concerned, facts),
            now == len(self.steps),
            source,
            named,
            begun if by_day else None,
            early[0] if early else None,
        )

    def _states(
        self,
        now: int | None,
        done: Sequence[bool],
        concerned: Sequence[bool | None],
        facts: Facts,
    ) -> tuple[str, ...]:
        def state(index: int) -> str:
            step = self.steps[index]
            if concerned[index] is False:
                return "not_yours"
            if done[index]:
                return "done"
            if now is None or index > now:
                return "next"
            if index == now or (step.step.alongside and concerned[index]):
                return "waiting" if step.is_waiting(facts) else "now"
            return "next" if step.step.alongside else "done"

        return tuple(state(index) for index in range(len(self.steps)))
