"""How far a reader is with a form, on the line for small screens."""

from collections.abc import Container, Iterable
from typing import Any

from interactive.core.context import CalculatorContext


def with_progress(
    context: CalculatorContext,
    line: dict[str, Any],
    questions: Iterable[str],
    gaps: Container[str],
) -> dict[str, Any]:
    """Return the line with how many questions are answered, unless all are.

    `gaps` are the questions without a usable answer. An alert leaves no room for more.
    """
    answered = [question not in gaps for question in questions]
    if line["alert"] or all(answered):
        return line
    numbers = {"answered": sum(answered), "asked": len(answered)}
    text = context.word("brief_progress", title=line["text"], **numbers)
    return {**line, "text": text}
