"""A kind of academic unit and how to reach it: `content/units/<slug>.yml`."""

from pydantic import Field

from macros.content.models.base import ClauseId, Link, Prose, Table, Text


class Unit(Table):
    """Öğrencinin bağlı olabileceği bir birim."""

    title: Text = Field(description="Birim türünün adı.")
    order: int = Field(description="Sırası; 10, 20, 30 gibi.")
    addressee: Text | None = Field(
        default=None, description="Dilekçede yazılacak makam."
    )
    text: tuple[Prose, ...] = Field(min_length=1, description="Tanıtım paragrafları.")
    contact: Link | None = Field(default=None, description="İletişim sayfası.")
    clauses: tuple[ClauseId, ...] = Field(default=(), description="Dayandığı maddeler.")
