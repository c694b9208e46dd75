"""A page outside the chapters: `content/pages/<slug>.yml`."""

from pydantic import Field

from macros.content.models.base import Link, Prose, Table, Text
from macros.content.models.guideline import Section


class FreePage(Table):
    """Bölümlerin dışında bir sayfa: hakkında, künye gibi."""

    title: Text = Field(description="Sayfanın adı.")
    order: int = Field(description="Sayfanın sırası; 10, 20, 30 gibi.")
    description: Text = Field(description="Arama motorları için bir cümle.")
    lead: Prose | None = Field(default=None, description="Başlığın altındaki giriş.")
    sections: tuple[Section, ...] = Field(
        min_length=1,
        description="Sayfanın parçaları; bölümdeki gibidir ama maddesiz de yazılır.",
    )
    related: tuple[Link, ...] = Field(default=(), description="İlgili sayfalar.")
    in_book: bool = Field(default=False, description="Basılı kitapta da olsun mu?")
