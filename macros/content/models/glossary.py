"""The terms of the handbook: `content/glossary.yml`."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from macros.content.models.base import Prose, Slug, Table, Text


class Term(Table):
    """Bir terim."""

    RENAMED: ClassVar[Mapping[str, str]] = {"also": "synonyms"}

    id: Slug = Field(description="Bağlantılarda kullanılan kısa ad.")
    term: Text = Field(description="Terimin kendisi.")
    text: Prose = Field(description="Tanım; bir iki cümle.")
    english: Text | None = Field(default=None, description="İngilizcesi.")
    synonyms: tuple[Text, ...] = Field(
        default=(), description="Aynı anlamda aranan başka sözler, kısaltmalar."
    )


class Glossary(Table):
    """Sözlük."""

    intro: Prose = Field(description="Sözlüğün girişi.")
    terms: tuple[Term, ...] = Field(
        min_length=1, description="Terimler; sayfada Türk alfabesiyle sıralanır."
    )
