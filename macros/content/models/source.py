"""An edition of the source: `content/sources/<edition>.yml`."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field

from macros.content.models.base import (
    Address,
    ClauseId,
    Day,
    Modality,
    Prose,
    Slug,
    Table,
    Text,
)


class Revision(Table):
    """A change made to the handbook."""

    RENAMED: ClassVar[Mapping[str, str]] = {"concerns": "affects"}

    day: Day
    text: Prose
    affects: Literal["answers", "site"] = "site"
    checksums: Mapping[Slug, Text] = {}


class Edition(Table):
    """The edition of the source that the handbook follows."""

    title: Text
    label: Text
    period: Text
    checked_on: Day
    notice: Prose
    about: tuple[Prose, ...]


class Document(Table):
    """A document or an address that the source names."""

    id: Slug
    title: Text
    address: Address
    kind: Literal["page", "pdf"]
    clauses: tuple[ClauseId, ...] = Field(min_length=1)
    note: Prose | None = None


class Clause(Table):
    """A single statement of the source."""

    id: ClauseId
    page: int = Field(ge=1)
    kind: Literal[
        "duty",
        "condition",
        "deadline",
        "right",
        "process",
        "warning",
        "contact",
        "reference",
        "channel",
        "note",
    ]
    actor: Literal["student", "employer", "unit", "university", "system"]
    topic: Slug
    modality: Modality
    text: Text
    facts: tuple[Text, ...] = ()
    historical: bool = False
    vague: Text | None = None


class Omission(Table):
    """A clause that the handbook leaves out."""

    clause: ClauseId
    reason: Text


class Source(Table):
    """One edition of the source: clauses, documents, what the handbook leaves out."""

    RENAMED: ClassVar[Mapping[str, str]] = {"left_out": "omitted"}

    edition: Edition
    topics: dict[Slug, Text]
    documents: tuple[Document, ...] = ()
    clauses: tuple[Clause, ...] = Field(min_length=1)
    omitted: tuple[Omission, ...] = ()
    revisions: tuple[Revision, ...] = ()

    @property
    def newest_revisions(self) -> list[Revision]:
        """Return the revisions, the newest first."""
        return sorted(self.revisions, key=lambda each: each.day, reverse=True)
