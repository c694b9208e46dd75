"""A kind of academic unit and how to reach it: `content/units/<slug>.yml`."""

from pydantic import Field

from macros.models.base import ClauseId, Link, Prose, Table, Text


class Unit(Table):
    """Öğrencinin bağlı olabileceği bir birim."""

    title: Text
    order: int
    addressee: Text | None = Field(
        default=None, description="Dilekçede yazılacak makam."
    )
    text: tuple[Prose, ...] = Field(min_length=1)
    contact: Link | None = Field(default=None, description="İletişim sayfası.")
    clauses: tuple[ClauseId, ...] = ()
