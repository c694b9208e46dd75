"""A chapter of the handbook: `content/guidelines/<slug>.yml`."""

from typing import Literal

from pydantic import Field

from macros.content.models.base import (
    ClauseId,
    Day,
    Link,
    Modality,
    Prose,
    Slug,
    Table,
    Text,
)
from macros.content.models.data_table import DataTable
from macros.content.models.picture import Picture

StatementRole = Literal["plain", "warning", "note", "history", "outside"]


class Statement(Table):
    """Kaynağın söylediği tek bir şey, kendi sözlerimizle."""

    question: Text | None = Field(
        default=None,
        description="Yalnız `style: questions` içinde: yanıtın üstündeki soru.",
    )
    text: Prose = Field(description="Okura söylenen; bir cümle, en çok iki.")
    items: tuple[Prose, ...] = Field(
        default=(),
        max_length=12,
        description="Cümlenin altındaki maddeler; iki ile on iki arası.",
    )
    clauses: tuple[ClauseId, ...] = Field(
        default=(), description="Dayandığı kaynak maddeleri."
    )
    modality: Modality | None = Field(
        default=None,
        description="zorunlu (must), önerilir (should), mümkün (may) ya da bilgi "
        "(info). Yazılmazsa maddelerinden alınır; maddeler ayrılıyorsa yazın.",
    )
    role: StatementRole = Field(
        default="plain",
        description="plain: metin; warning: uyarı (az kullanın); note: not; "
        "history: artık geçerli olmayan; outside: kaynağın dışından bilgi.",
    )
    written_on: Day | None = Field(
        default=None, description="Kaynağın dışındaki bilginin yazıldığı gün."
    )
    written_by: Text | None = Field(
        default=None,
        description="Notu ya da kaynağın dışındaki bilgiyi yazan birim ya da görev; "
        "kişi adı değil.",
    )
    picture: Picture | None = Field(
        default=None, description="Cümlenin altındaki resim."
    )
    table: DataTable | None = Field(
        default=None, description="Cümlenin altındaki tablo."
    )


class Section(Table):
    """Bir bölümün başlıklı parçası."""

    id: Slug = Field(description="Adresteki kısa ad (#...).")
    title: Text = Field(description="Başlık.")
    intro: Prose | None = Field(default=None, description="Başlığın altındaki giriş.")
    style: Literal["prose", "list", "steps", "questions"] = Field(
        default="prose",
        description="prose: düz metin; list: liste; steps: sıralı adımlar; questions: "
        "sorular ve yanıtları.",
    )
    statements: tuple[Statement, ...] = Field(
        min_length=1, description="Parçanın cümleleri."
    )


class Guideline(Table):
    """Rehberin bir bölümü."""

    title: Text = Field(description="Bölümün adı.")
    short: Text | None = Field(default=None, description="Menüdeki kısa ad.")
    order: int = Field(description="Bölümün sırası; 10, 20, 30 gibi.")
    lead: Prose | None = Field(
        default=None,
        description="Giriş: ne olur, hangi sırayla, neden? İki ile dört cümle.",
    )
    summary: tuple[Prose, ...] = Field(
        min_length=2, max_length=4, description="Bölümün özü; üç kısa cümle."
    )
    sections: tuple[Section, ...] = Field(
        min_length=1, description="Bölümün parçaları."
    )
    related: tuple[Link, ...] = Field(
        default=(), description="İlgili liste, hesaplayıcı ve bölümler."
    )
    next_step: Prose = Field(description="Bölümün sonundaki 'Sıradaki adım'.")
