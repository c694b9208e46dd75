"""What a reader should look at again: days and words of hers that do not agree."""

from collections.abc import Iterator

from interactive.core.context import CalculatorContext
from interactive.kinds.process.position import begins
from interactive.kinds.process.situation import Situation
from interactive.kinds.process.step import CompiledStep

Steps = tuple[CompiledStep, ...]


def notices(
    context: CalculatorContext, steps: Steps, situation: Situation
) -> list[dict[str, str]]:
    """Return each as `{id, step, text}`.

    Those about her days and words are questions. `late` is a day of another step that
    has passed and for which the planner still has advice.
    """
    entries = []
    for name in ("begun", "too_early"):
        index = getattr(situation.position, name)
        if index is not None:
            step = steps[index]
            day = begins(step, situation.plan)
            words = context.day(day) if day else ""
            text = context.word(f"process_{name}", step=step.step.title, day=words)
            entries.append({"id": name, "step": step.step.id, "text": text})
    for step in late_steps(steps, situation):
        text = situation.plan.warning(step.step)
        entries.append({"id": "late", "step": step.step.id, "text": text})
    return entries


def late_steps(steps: Steps, situation: Situation) -> Iterator[CompiledStep]:
    """Yield the first step of each late day that today's job does not name.

    Of the steps behind her only those count which an answer of hers can end, and does
    not: she may well have gone on without it.
    """
    at = situation.position
    if at.is_finished:
        return
    seen = {steps[at.now].step.item} if at.now is not None else set()
    for index, step in enumerate(steps):
        item = situation.plan.of(step.step)
        is_behind = at.now is not None and index < at.now
        is_past = is_behind and step.done is None
        if item and item["advice"] and not is_past and step.step.item not in seen:
            seen.add(step.step.item)
            yield step
