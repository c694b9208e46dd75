"""The tables of a letter (kind `letter`): what its file may contain.

What letters share, `content/letters.yml`, is in `shared.py`; what editors read of
each key, in `fields.yml`.
"""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from interactive.core.questions import (
    CalculatorRef,
    ClauseRef,
    Example,
    Filled,
    Question,
    Table,
    Test,
)

# The id of a layout of `content/letters.yml`, which a document takes along.
LayoutRef = Annotated[str, "layout"]
# Another letter by its name.
LetterRef = Annotated[str, "letter"]

Basis = Literal["must", "should", "may", "ours"]
COMPLETE, MISSING = "complete", "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Table):
    """A phrase that follows from the chosen answer."""

    id: str
    question: str
    texts: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Table):
    """A paragraph of the letter; dropped if something in it was left empty."""

    text: str
    when: Test | None = None
    clauses: tuple[ClauseRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Table):
    """An enclosure; each line of an answer with several lines is one of its own."""

    text: str
    when: Test | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWarning(Table):
    """Answers that contradict each other; the reader is told, and not held up."""

    when: Test
    text: Filled
    letter: LetterRef | None = None
    clauses: tuple[ClauseRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec(Table):
    """A letter or a message made from the reader's answers."""

    kind: Literal["letter"]
    layout: LayoutRef
    title: str
    order: int
    summary: str
    to_whom: str
    subject: str
    disclaimer: str
    basis: Basis
    recipient: tuple[str, ...] = ()
    greeting: str | None = None
    questions: tuple[Question, ...]
    optional: tuple[str, ...] = ()
    fallbacks: dict[str, str] = field(default_factory=dict)
    planner: CalculatorRef | None = None
    planned: dict[str, str] = field(default_factory=dict)
    phrases: tuple[Phrase, ...] = ()
    paragraphs: tuple[Paragraph, ...]
    attachments: tuple[Attachment, ...] = ()
    warnings: tuple[LetterWarning, ...] = ()
    notes: tuple[Filled, ...] = ()
    clauses: tuple[ClauseRef, ...]
    examples: tuple[Example, ...]
