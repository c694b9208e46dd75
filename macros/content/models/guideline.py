"""A chapter of the handbook: `content/guidelines/<slug>.yml`."""

from typing import Literal

from pydantic import Field

from macros.content.models.base import (
    ClauseId,
    Day,
    Link,
    Modality,
    Prose,
    Slug,
    Table,
    Text,
)
from macros.content.models.data_table import DataTable
from macros.content.models.picture import Picture

StatementRole = Literal["plain", "warning", "note", "history", "outside"]


class Statement(Table):
    """One thing that the source says, in our own words."""

    question: Text | None = None
    text: Prose
    items: tuple[Prose, ...] = Field(default=(), max_length=12)
    clauses: tuple[ClauseId, ...] = ()
    modality: Modality | None = None
    role: StatementRole = "plain"
    written_on: Day | None = None
    written_by: Text | None = None
    picture: Picture | None = None
    table: DataTable | None = None


class Section(Table):
    """A section of a chapter, with a heading."""

    id: Slug
    title: Text
    intro: Prose | None = None
    style: Literal["prose", "list", "steps", "questions"] = "prose"
    statements: tuple[Statement, ...] = Field(min_length=1)


class Guideline(Table):
    """A chapter of the handbook."""

    title: Text
    short: Text | None = None
    order: int
    lead: Prose | None = None
    summary: tuple[Prose, ...] = Field(min_length=2, max_length=4)
    sections: tuple[Section, ...] = Field(min_length=1)
    related: tuple[Link, ...] = ()
    next_step: Prose
