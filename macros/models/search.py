"""What readers call things, for the search: `content/search.yml`."""

from typing import Annotated, Literal

from pydantic import Field

from macros.models.base import Link, Table, Text

PageKind = Literal[
    "front", "chapters", "chapter", "checklists", "checklist", "calculators",
    "calculator", "table", "testing", "roadmap", "units", "glossary", "sources",
    "revisions", "placing", "alphabet", "reach", "privacy", "offline", "speed",
]  # fmt: skip
"""The kinds of page that the templates name and the search knows."""

NamedKind = Literal[
    "chapter", "checklist", "calculator", "glossary", "units", "sources", "roadmap",
    "alphabet",
]  # fmt: skip
"""The kinds of page that a reader may ask for by name."""

Percent = Annotated[int, Field(ge=1, le=500)]


class Synonyms(Table):
    """Aynı anlamda aranan sözler."""

    words: tuple[Text, ...] = Field(
        min_length=1,
        description="Sözler; biri aranınca ötekiler de bulunur. Sözlükte 'also' "
        "altındakileri yinelemeyin, onlar kendiliğinden sayılır.",
    )
    asked: tuple[Text, ...] = Field(
        default=(),
        description="Okurun dediği ama sayfaların demediği sözler; biri aranınca "
        "'words' bulunur, tersi olmaz. Dizine tek sözcükler girer.",
    )


class First(Table):
    """Bir iş için aranınca öne alınacak sayfa."""

    link: Link = Field(description="Öne alınacak sayfa.")
    words: tuple[Text, ...] = Field(
        min_length=1,
        description="Arananlar; ekleriyle de tanınır, A'dan Z'ye dizine de girer.",
    )
    asked: tuple[Text, ...] = Field(
        default=(),
        description="Okurun cümlesinden parçalar; dizine tek sözcükler girer.",
    )


class Search(Table):
    """Aramanın bildiği sözler; dosya yoksa arama bunlarsız çalışır."""

    stop_words: tuple[Text, ...] = Field(
        default=(),
        description="Tek başına bir şey aratmayan sözcükler: ne, nasıl, mı. '-mak' ile "
        "yazılan eylemin bütün çekimleri sayılır.",
    )
    synonyms: tuple[Synonyms, ...] = Field(
        default=(), description="Eş anlamlı söz öbekleri."
    )
    first: tuple[First, ...] = Field(
        default=(), description="Hangi söz aranınca hangi sayfa öne alınsın?"
    )
    kinds: dict[NamedKind, tuple[Text, ...]] = Field(
        default={},
        description="Bir sayfa türünü anlatan sözler; 'kitap listesi' arayana kitapla "
        "ilgili listeler öne alınır.",
    )
    weights: dict[PageKind, Percent] = Field(
        default={},
        description="Sayfa türlerinin ağırlığı, yüzde; yazılmayan tür 100 sayılır.",
    )
