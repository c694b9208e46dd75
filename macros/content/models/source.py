"""An edition of the source: `content/sources/<edition>.yml`."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field

from macros.content.models.base import (
    Address,
    ClauseId,
    Day,
    Modality,
    Prose,
    Slug,
    Table,
    Text,
)


class Revision(Table):
    """Rehberde yapılan bir değişiklik."""

    RENAMED: ClassVar[Mapping[str, str]] = {"concerns": "affects"}

    day: Day = Field(description="Değişikliğin günü.")
    text: Prose = Field(description="Ne değişti, neden?")
    affects: Literal["answers", "site"] = Field(
        default="site", description="Yanıtları mı (answers), siteyi mi (site) değişti?"
    )
    checksums: Mapping[Slug, Text] = Field(
        default={},
        description="Hesaplayıcıların bu kayıttan sonraki yanıtlarının imzası. Siz "
        "bulmazsınız: `make check` ne yazacağınızı söyler.",
    )


class Edition(Table):
    """Rehberin izlediği kaynak baskısı."""

    title: Text = Field(description="Kaynağın adı.")
    label: Text = Field(description="Baskının kısa adı; '2021' gibi.")
    period: Text = Field(description="Kaynağın hazırlandığı dönem.")
    checked_on: Day = Field(description="Kaynağın en son okunduğu gün.")
    notice: Prose = Field(description="Her sayfada görünen baskı uyarısı.")
    about: tuple[Prose, ...] = Field(description="Kaynağı tanıtan paragraflar.")


class Document(Table):
    """Kaynağın andığı bir belge ya da adres."""

    id: Slug = Field(description="Bağlantılarda kullanılan kısa ad.")
    title: Text = Field(description="Belgenin adı.")
    address: Address = Field(description="Kaynakta verildiği gibi; ölü olabilir.")
    kind: Literal["page", "pdf"] = Field(description="Sayfa mı, PDF mi?")
    clauses: tuple[ClauseId, ...] = Field(
        min_length=1, description="Belgeyi anan maddeler."
    )
    note: Prose | None = Field(default=None, description="Okura not.")


class Clause(Table):
    """Kaynağın tek bir önermesi."""

    id: ClauseId = Field(description="Madde numarası.")
    page: int = Field(ge=1, description="Kaynaktaki sayfa (slayt) numarası.")
    kind: Literal[
        "duty",
        "condition",
        "deadline",
        "right",
        "process",
        "warning",
        "contact",
        "reference",
        "channel",
        "note",
    ] = Field(description="Maddenin türü.")
    actor: Literal["student", "employer", "unit", "university", "system"] = Field(
        description="Madde kimin işini anlatıyor?"
    )
    topic: Slug = Field(description="Konusu; 'topics' altında adı olmalı.")
    modality: Modality = Field(description="Ne kadar bağlayıcı?")
    text: Text = Field(description="Maddenin kendi sözlerimizle özeti.")
    facts: tuple[Text, ...] = Field(
        default=(), description="Aynen korunacak ad, sayı ve adresler."
    )
    historical: bool = Field(default=False, description="Artık geçerli olmayan yol.")
    vague: Text | None = Field(
        default=None, description="Tarihe çevrilmeyecek belirsiz zaman sözü."
    )


class Omission(Table):
    """Rehbere alınmayan madde."""

    clause: ClauseId = Field(description="Madde numarası.")
    reason: Text = Field(description="Neden alınmadı?")


class Source(Table):
    """Kaynağın bir baskısı: maddeleri, belgeleri, rehbere alınmayanlar."""

    RENAMED: ClassVar[Mapping[str, str]] = {"left_out": "omitted"}

    edition: Edition = Field(description="Baskının kendisi.")
    topics: dict[Slug, Text] = Field(description="Konuların okura görünen adları.")
    documents: tuple[Document, ...] = Field(
        default=(), description="Kaynağın andığı belgeler."
    )
    clauses: tuple[Clause, ...] = Field(min_length=1, description="Bütün maddeler.")
    omitted: tuple[Omission, ...] = Field(
        default=(), description="Rehbere alınmayan maddeler."
    )
    revisions: tuple[Revision, ...] = Field(
        default=(), description="Rehberin değişiklikleri."
    )

    @property
    def newest_revisions(self) -> list[Revision]:
        """Return the revisions, the newest first."""
        return sorted(self.revisions, key=lambda each: each.day, reverse=True)
