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
    """Aynı anlamda aranan sözler."""

    RENAMED: ClassVar[Mapping[str, str]] = {"asked": "one_way"}

    words: tuple[Text, ...] = Field(
        min_length=1,
        description="Sözler; biri aranınca ötekiler de bulunur. Sözlükte 'synonyms' "
        "altındakileri yinelemeyin, onlar kendiliğinden sayılır.",
    )
    one_way: tuple[Text, ...] = Field(
        default=(),
        description="Okurun dediği ama sayfaların demediği sözler; biri aranınca "
        "'words' bulunur, tersi olmaz. Dizine tek sözcükler girer.",
    )


class Pinned(Table):
    """Bir iş için aranınca öne alınacak sayfa."""

    RENAMED: ClassVar[Mapping[str, str]] = {"asked": "one_way"}

    link: Link = Field(description="Öne alınacak sayfa.")
    words: tuple[Text, ...] = Field(
        min_length=1,
        description="Arananlar; ekleriyle de tanınır, A'dan Z'ye dizine de girer.",
    )
    one_way: tuple[Text, ...] = Field(
        default=(),
        description="Okurun cümlesinden parçalar; dizine tek sözcükler girer.",
    )


class Search(Table):
    """Aramanın bildiği sözler; dosya yoksa arama bunlarsız çalışır."""

    RENAMED: ClassVar[Mapping[str, str]] = {
        "first": "pinned",
        "kinds": "page_types",
        "weights": "boosts",
    }

    stop_words: tuple[Text, ...] = Field(
        default=(),
        description="Tek başına bir şey aratmayan sözcükler: ne, nasıl, mı. '-mak' ile "
        "yazılan eylemin bütün çekimleri sayılır.",
    )
    synonyms: tuple[Synonyms, ...] = Field(
        default=(), description="Eş anlamlı söz öbekleri."
    )
    pinned: tuple[Pinned, ...] = Field(
        default=(), description="Hangi söz aranınca hangi sayfa öne alınsın?"
    )
    page_types: dict[NamedPageType, tuple[Text, ...]] = Field(
        default={},
        description="Bir sayfa türünü anlatan sözler; 'kitap listesi' arayana kitapla "
        "ilgili listeler öne alınır.",
    )
    boosts: dict[PageType, Percent] = Field(
        default={},
        description="Sayfa türlerinin ağırlığı, yüzde; yazılmayan tür 100 sayılır.",
    )
