"""Synonyms, stop words and pinned results: `content/search.yml`."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from macros.content.models.base import Link, Table, Text

# The page types of the templates that the search can boost.
PageType = Literal[
    "front", "chapters", "chapter", "checklists", "checklist", "calculators",
    "calculator", "outcome_table", "verification", "my_path", "units", "glossary",
    "sources", "revisions", "embed_guide", "az_index", "accessibility", "privacy",
    "offline", "questions", "letters", "letter", "prints", "carry", "free_page",
]  # fmt: skip

# The page types that a reader may name in a query.
NamedPageType = Literal[
    "chapter", "checklist", "calculator", "glossary", "units", "sources", "my_path",
    "az_index", "letter",
]  # fmt: skip

Percent = Annotated[int, Field(ge=1, le=500)]


class Synonyms(Table):
    """Words with one meaning."""

    RENAMED: ClassVar[Mapping[str, str]] = {"asked": "one_way"}

    words: tuple[Text, ...] = Field(min_length=1)
    one_way: tuple[Text, ...] = ()


class Pinned(Table):
    """A page that comes first for a task."""

    RENAMED: ClassVar[Mapping[str, str]] = {"asked": "one_way"}

    link: Link
    words: tuple[Text, ...] = Field(min_length=1)
    one_way: tuple[Text, ...] = ()


class Search(Table):
    """What the search knows about words; the file may be missing."""

    RENAMED: ClassVar[Mapping[str, str]] = {
        "first": "pinned",
        "kinds": "page_types",
        "weights": "boosts",
    }

    stop_words: tuple[Text, ...] = ()
    synonyms: tuple[Synonyms, ...] = ()
    pinned: tuple[Pinned, ...] = ()
    page_types: dict[NamedPageType, tuple[Text, ...]] = Field(default={})
    boosts: dict[PageType, Percent] = Field(default={})
