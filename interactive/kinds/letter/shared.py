"""What letters share: layouts, phrases, notes and numbers that none may hold.

These tables describe `content/letters.yml`; a letter's document takes them along.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from interactive.core.decode import decode
from interactive.core.errors import SpecError
from interactive.core.questions import ClauseRef, Filled, Table
from interactive.kinds.letter.spec import Phrase

BlockName = Literal[
    "lines",
    "recipient",
    "subject",
    "greeting",
    "body",
    "attachments",
]
Align = Literal["left", "center", "right", "justify"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Table):
    """A part of a letter."""

    block: BlockName
    align: Align = "left"
    capitals: bool = False
    indent: bool = False
    mailed: bool = True
    text: str | None = None
    heading: str | None = None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout(Table):
    """A layout, the order and form of the parts of a letter."""

    id: str
    paper: bool = True
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Table):
    """A legal note beside letters."""

    id: str
    text: Filled
    layouts: tuple[str, ...] = ()
    clauses: tuple[ClauseRef, ...] = ()
    outside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Table):
    """A name typed by the reader that must go with a chosen answer."""

    question: str
    follows: str
    endings: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delicate(Table):
    """Words that better stand in no letter; the reader is told, and not held up."""

    questions: tuple[str, ...]
    words: tuple[str, ...]
    text: Filled


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared(Table):
    """What letters share, namely layouts, phrases and notes."""

    layouts: tuple[Layout, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    notes: tuple[Note, ...] = ()
    refused_numbers: tuple[str, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    delicate: tuple[Delicate, ...] = ()

    def layout(self, name: str) -> Layout:
        """Return a layout; raise SpecError if there is none of that name."""
        by_name = {layout.id: layout for layout in self.layouts}
        if name not in by_name:
            raise SpecError(
                "letter_no_layout", ("layout",), found=name, known=[*by_name]
            )
        return by_name[name]

    def notes_of(self, layout: str) -> tuple[Note, ...]:
        """Return the notes beside the letters of a layout."""
        return tuple(n for n in self.notes if not n.layouts or layout in n.layouts)


def read_shared(raw: Mapping[str, Any]) -> Shared:
    """Return what a document has of `content/letters.yml`."""
    shared: Shared = decode(Shared, raw)
    return shared
