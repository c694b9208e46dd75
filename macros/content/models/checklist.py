"""A list of things to tick: `content/checklists/<slug>.yml`."""

from pydantic import Field

from interactive.core.questions import Test
from macros.content.models.base import (
    ClauseId,
    Link,
    Modality,
    Prose,
    Slug,
    Table,
    Text,
)


class Item(Table):
    """İşaretlenecek tek bir iş."""

    id: Slug = Field(description="Değişmeyen kısa ad; okurun işareti buna bağlıdır.")
    text: Prose = Field(description="Yapılacak iş; tek cümle.")
    detail: Prose | None = Field(default=None, description="Nasıl ya da neden.")
    clauses: tuple[ClauseId, ...] = Field(
        default=(), description="Dayandığı maddeler; yoksa öneri bizimdir."
    )
    modality: Modality | None = Field(
        default=None, description="Yazılmazsa maddelerinden alınır."
    )
    write: tuple[Text, ...] = Field(
        default=(),
        max_length=5,
        description="Kâğıtta elle doldurulacak yerlerin adları: [Gün, Kime].",
    )
    write_rows: int = Field(
        default=1, ge=1, le=8, description="Bu yerlerden kaç satır olsun?"
    )
    concerns_when: Test | None = Field(
        default=None,
        description="Bu iş kimi ilgilendirir? Tutmadığı bilinirse iş listenin sonunda, "
        "nedeniyle katlı durur; yazılmazsa herkesi ilgilendirir.",
    )


class Checklist(Table):
    """Bir kontrol listesi."""

    title: Text = Field(description="Listenin adı.")
    order: int = Field(description="Listenin sırası; 10, 20, 30 gibi.")
    phase: Text = Field(description="Listeler sayfasındaki küme başlığı.")
    when: Prose = Field(description="Bu liste ne zaman kullanılır?")
    concerns_when: Test | None = Field(
        default=None,
        description="Bu liste kimi ilgilendirir? Tutmadığı bilinirse işleri açık "
        "sayılmaz; yazılmazsa herkesi ilgilendirir.",
    )
    items: tuple[Item, ...] = Field(min_length=1, description="Maddeler.")
    notes: tuple[Prose, ...] = Field(
        default=(), description="Listenin altındaki kısa notlar."
    )
    related: tuple[Link, ...] = Field(default=(), description="İlgili sayfalar.")
