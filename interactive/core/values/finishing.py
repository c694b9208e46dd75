"""The last steps of compiling a value: rounding, bounds, and the question for it."""

from collections.abc import Iterable
from datetime import date

from interactive.core.errors import SpecError
from interactive.core.questions import Question
from interactive.core.values.computed import (
    ComputedValue,
    Part,
    aligned,
    check_directions,
    domain,
    inputs_of,
)
from interactive.core.values.expression import Expression, Rounded
from interactive.core.values.numbers import MOST_DECIMALS, as_text
from interactive.core.values.spec import Value


def finished(
    spec: Value,
    expression: Expression,
    decimals: int,
    parts: Iterable[Part],
    *,
    days: bool = False,
) -> ComputedValue:
    """Return the value of an expression with so many decimals, or of one of days."""
    expression, decimals = _rounded(spec, expression, decimals)
    check_directions(expression)
    inputs, counts = inputs_of(parts)
    low, high = expression.bounds(domain(inputs, counts))
    type_ = "date" if days else "number" if decimals else "integer"
    question = question_of(spec, type_, low, high, decimals)
    return ComputedValue(question, expression, inputs, counts)


def _rounded(
    spec: Value, expression: Expression, decimals: int
) -> tuple[Expression, int]:
    """Return an expression with the decimals that its table states, and how many."""
    wanted = decimals if spec.decimals is None else spec.decimals
    if not 0 <= wanted <= MOST_DECIMALS:
        raise SpecError("decimals_out_of_range", ("decimals",), most=MOST_DECIMALS)
    if wanted >= decimals:
        if spec.rounding:
            raise SpecError("rounding_idle", ("rounding",), decimals=decimals)
        return aligned(expression, decimals, wanted), wanted
    if spec.rounding is None:
        raise SpecError("rounding_missing", ("decimals",), decimals=decimals)
    unit = 10 ** (decimals - wanted)
    offset = {"down": 0, "up": unit - 1, "nearest": unit // 2}[spec.rounding]
    return Rounded(expression, unit, offset), wanted


def question_of(
    spec: Value, type_: str, low: int, high: int, decimals: int
) -> Question:
    """Return the question that would ask for a value: its bounds, unit and words."""
    if type_ == "date":
        first, last = (date.fromordinal(day).isoformat() for day in (low, high))
        return Question(
            id=spec.id,
            title=spec.title,
            text="",
            type="date",
            first_day=first,
            last_day=last,
        )
    return Question(
        id=spec.id,
        title=spec.title,
        text="",
        type="number" if decimals else "integer",
        minimum=as_text(low, decimals),
        maximum=as_text(high, decimals),
        decimals=decimals,
        unit=spec.unit,
    )
