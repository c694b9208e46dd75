"""Whole numbers that satisfy several constraints at once, by narrowing and halving."""

from collections.abc import Iterable, Mapping

from interactive.core.errors import SpecError
from interactive.core.values.expression import Box, Expression, Interval

# Steps of one search: real calculators need a few.
MOST_STEPS = 20_000
MOST_ROUNDS = 20

# An expression whose result must lie in an interval, and the inputs that are fixed.
Constraint = tuple[Expression, Mapping[str, Interval], Interval]


def propagate(box: Box, constraints: Iterable[Constraint]) -> bool:
    """Narrow a box to what can satisfy the constraints; False if nothing can."""
    constraints = [*constraints]
    before: Box = {}
    rounds = 0
    # Narrowing may go on step by step for long: halving is faster then.
    while box != before and rounds < MOST_ROUNDS:
        rounds += 1
        before = {**box}
        for expression, fixed, (low, high) in constraints:
            inputs = {**box, **fixed}
            if not expression.narrow(inputs, low, high):
                return False
            for name in box:
                box[name] = inputs[name]
    return True


def solve(box: Box, constraints: Iterable[Constraint]) -> dict[str, int] | None:
    """Return a point of a box that satisfies the constraints, None if there is none."""
    constraints = [*constraints]
    waiting, steps = [{**box}], 0
    while waiting:
        steps += 1
        if steps > MOST_STEPS:
            details = {"found": steps, "most": MOST_STEPS}
            raise SpecError("space_too_large", ("values",), **details)
        current = waiting.pop()
        if not propagate(current, constraints):
            continue
        name = max(current, key=lambda n: current[n][1] - current[n][0], default=None)
        if name is None or current[name][0] == current[name][1]:
            return {each: at for each, (at, _) in current.items()}
        low, high = current[name]
        middle = (low + high) // 2
        # The lower half is tried first.
        waiting += [
            {**current, name: (middle + 1, high)},
            {**current, name: (low, middle)},
        ]
    return None
