"""What a reader should look at again: days and words of hers that do not agree."""

from interactive.core.context import CalculatorContext
from interactive.kinds.process.position import begins
from interactive.kinds.process.situation import Situation
from interactive.kinds.process.step import CompiledStep


def notices(
    context: CalculatorContext, steps: tuple[CompiledStep, ...], situation: Situation
) -> list[dict[str, str]]:
    """Return each as `{id, text}`: a question, never an alarm."""
    told = []
    for name in ("begun", "too_early"):
        index = getattr(situation.position, name)
        if index is not None:
            step = steps[index]
            day = begins(step, situation.plan)
            words = context.day(day) if day else ""
            text = context.word(f"process_{name}", step=step.step.title, day=words)
            told.append({"id": name, "step": step.step.id, "text": text})
    return told
