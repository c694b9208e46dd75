"""A list of things to tick: `content/checklists/<slug>.yml`."""

from pydantic import Field

from interactive.core.questions import Test
from macros.content.models.base import (
    ClauseId,
    Link,
    Modality,
    Prose,
    Slug,
    Table,
    Text,
)


class Item(Table):
    """A single thing to do and to tick off."""

    id: Slug
    text: Prose
    detail: Prose | None = None
    clauses: tuple[ClauseId, ...] = ()
    modality: Modality | None = None
    write: tuple[Text, ...] = Field(default=(), max_length=5)
    write_rows: int = Field(default=1, ge=1, le=8)
    concerns_when: Test | None = None


class Checklist(Table):
    """A checklist."""

    title: Text
    order: int
    phase: Text
    when: Prose
    concerns_when: Test | None = None
    items: tuple[Item, ...] = Field(min_length=1)
    notes: tuple[Prose, ...] = ()
    related: tuple[Link, ...] = ()
