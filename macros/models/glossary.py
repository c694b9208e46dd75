"""The terms of the handbook: `content/glossary.yml`."""

from pydantic import Field

from macros.models.base import Prose, Slug, Table, Text


class Term(Table):
    """Bir terim."""

    id: Slug
    term: Text
    text: Prose = Field(description="Tanım; bir iki cümle.")
    english: Text | None = None
    also: tuple[Text, ...] = Field(
        default=(), description="Aynı anlamda aranan başka sözler, kısaltmalar."
    )


class Glossary(Table):
    """Sözlük."""

    intro: Prose
    terms: tuple[Term, ...] = Field(min_length=1)
