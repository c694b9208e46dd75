"""The tables of a calculator of kind `guide`: what its file may contain.

What editors read of each key is in `fields.yml`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from interactive.core.errors import Path
from interactive.core.questions import (
    ClauseRef,
    Example,
    Filled,
    LinkRef,
    Question,
    Table,
    Test,
)

# The status of a guide that has not reached an outcome.
OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch(Table):
    """A branch of a step, which says where answers lead."""

    when: Test | None = None
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Table):
    """A step of the guide, a question and the branches that its answers lead to."""

    question: str
    branches: tuple[Branch, ...]
    unknown: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Table):
    """A single thing to do for a reader who arrives at an outcome."""

    text: Filled
    clauses: tuple[ClauseRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Table):
    """An outcome of the guide, with what to do and where to look."""

    id: str
    title: str
    text: Filled
    actions: tuple[Action, ...] = ()
    days: Filled | None = None
    notes: tuple[Filled, ...] = ()
    links: tuple[LinkRef, ...] = ()
    documents: tuple[LinkRef, ...] = ()
    clauses: tuple[ClauseRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec(Table):
    """A step-by-step guide that asks one question at a time and leads to an outcome."""

    kind: Literal["guide"]
    title: str
    order: int
    summary: str
    disclaimer: str
    clauses: tuple[ClauseRef, ...]
    questions: tuple[Question, ...]
    steps: tuple[Step, ...]
    outcomes: tuple[Outcome, ...]
    examples: tuple[Example, ...]


def targets_of(step: Step, path: Path) -> Iterator[tuple[str, Path]]:
    """Yield every question or outcome that a step leads to, with its path."""
    for index, branch in enumerate(step.branches):
        yield branch.to, (*path, "branches", index, "to")
    if step.unknown is not None:
        yield step.unknown, (*path, "unknown")


def tests_of(spec: Spec) -> Iterator[Test]:
    """Yield the rule of every branch that has one."""
    for step in spec.steps:
        yield from (branch.when for branch in step.branches if branch.when is not None)
