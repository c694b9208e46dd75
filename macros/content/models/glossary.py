"""The terms of the handbook: `content/glossary.yml`."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from macros.content.models.base import Prose, Slug, Table, Text


class Term(Table):
    """A term."""

    RENAMED: ClassVar[Mapping[str, str]] = {"also": "synonyms"}

    id: Slug
    term: Text
    text: Prose
    english: Text | None = None
    synonyms: tuple[Text, ...] = ()


class Glossary(Table):
    """The glossary."""

    intro: Prose
    terms: tuple[Term, ...] = Field(min_length=1)
    index_words: tuple[Text, ...] = ()
