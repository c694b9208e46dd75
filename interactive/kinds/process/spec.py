"""The tables of `content/process.yml`: the steps of a process and where they lead.

What editors read of each key is in `fields.yml`.
"""

from dataclasses import dataclass
from typing import Literal

from interactive.core.questions import (
    CalculatorRef,
    ChecklistRef,
    ClauseRef,
    Example,
    Filled,
    LinkRef,
    Question,
    Table,
    Test,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Table):
    """A person or body that is waited for; never the reader."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Table):
    """A step of the path."""

    id: str
    title: str
    text: Filled
    today: Filled
    waits_for: str | None = None
    waits_when: Test | None = None
    waiting_text: Filled | None = None
    alongside: bool = False
    concerns_when: Test | None = None
    done_when: Test | None = None
    item: str | None = None
    begins_on: str | None = None
    begins_after: str | None = None
    lists: tuple[ChecklistRef, ...] = ()
    documents: tuple[LinkRef, ...] = ()
    links: tuple[LinkRef, ...] = ()
    clauses: tuple[ClauseRef, ...]

    @property
    def begins(self) -> str | None:
        """Return the planner's item by whose day this step begins, if any."""
        return self.begins_on or self.begins_after


@dataclass(frozen=True, slots=True, kw_only=True)
class SidePath(Table):
    """A path that leaves the steps, such as cancelling or changing something."""

    id: str
    title: str
    text: Filled
    link: LinkRef
    from_steps: tuple[str, ...]
    ends: bool = False
    lists: tuple[ChecklistRef, ...] = ()
    documents: tuple[LinkRef, ...] = ()
    clauses: tuple[ClauseRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec(Table):
    """The steps of the process, which tell readers what to do today."""

    kind: Literal["process"]
    title: str
    summary: str
    disclaimer: str
    clauses: tuple[ClauseRef, ...]
    planner: CalculatorRef
    position: str
    finished_text: Filled
    actors: tuple[Actor, ...] = ()
    questions: tuple[Question, ...]
    steps: tuple[Step, ...]
    side_paths: tuple[SidePath, ...] = ()
    examples: tuple[Example, ...]
