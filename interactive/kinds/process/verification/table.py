"""A process has no table of outcomes; its steps in words say the same."""

from collections.abc import Iterator

from interactive.kinds.process.evaluate import ProcessCalculator
from interactive.verification.outcome_table import Table


def steps(calculator: ProcessCalculator) -> Iterator[str]:
    """Yield in words what to do in each step."""
    for step in calculator.spec.steps:
        yield f"{step.title}: {step.today}"


def tables(calculator: ProcessCalculator) -> list[Table]:
    """Return no table: a step is where the reader says that she is."""
    del calculator
    return []
