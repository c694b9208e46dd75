"""A page outside the chapters: `content/pages/<slug>.yml`."""

from pydantic import Field

from macros.content.models.base import Link, Prose, Table, Text
from macros.content.models.guideline import Section


class FreePage(Table):
    """A page outside the chapters, such as About."""

    title: Text
    order: int
    description: Text
    lead: Prose | None = None
    sections: tuple[Section, ...] = Field(min_length=1)
    related: tuple[Link, ...] = ()
    in_book: bool = False
