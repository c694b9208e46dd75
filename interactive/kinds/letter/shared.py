"""What letters share: layouts, phrases, notes and numbers that none may hold.

These tables describe `content/letters.yml`; a letter's document takes them along.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from interactive.core.decode import decode
from interactive.core.errors import SpecError
from interactive.core.questions import ClauseRef, Filled, Table, about
from interactive.kinds.letter.spec import Phrase

BlockName = Literal[
    "lines",
    "recipient",
    "subject",
    "greeting",
    "body",
    "attachments",
]
Align = Literal["left", "center", "right", "justify"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Table):
    """Yazının bir bölümü."""

    block: BlockName = about(
        "lines (yazılan satırlar), recipient (makam), subject (konu), greeting "
        "(hitap), body (metin) ya da attachments (ekler)."
    )
    align: Align = about("Satırların yeri.", default="left")
    capitals: bool = about("Satırlar büyük harfle mi yazılır?", default=False)
    indent: bool = about("Paragrafların ilk satırı içeriden mi başlar?", default=False)
    mailed: bool = about("E-posta metninde de yer alır mı?", default=True)
    text: str | None = about(
        "subject için satır: 'Konu: {subject}'. Yazılmazsa yalnız konu.", default=None
    )
    heading: str | None = about("attachments için başlık.", default=None)
    lines: tuple[str, ...] = about(
        "lines için satırlar. Boş bilgisi olan satır kâğıtta noktalı basılır, iletide "
        "düşer.",
        default=(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout(Table):
    """Bir yerleşim: bölümlerin sırası ve biçimi."""

    id: str = about("Yazıların andığı kısa ad.")
    paper: bool = about(
        "Kâğıda mı basılır? Değilse iletidir: imzasız, noktalı yersiz.", default=True
    )
    blocks: tuple[Block, ...] = about("Bölümler, sırayla.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Table):
    """Yazıların yanında duran hukukî not."""

    id: str = about("Kısa ad.")
    text: Filled = about("Not; bir iki cümle.")
    layouts: tuple[str, ...] = about(
        "Hangi yerleşimlerde? Yazılmazsa hepsinde.", default=()
    )
    clauses: tuple[ClauseRef, ...] = about("Dayandığı maddeler.", default=())
    outside: bool = about("Kaynağın dışından mı?", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Table):
    """Okurun yazdığı bir adın, seçtiği yanıtla uyuşması."""

    question: str = about("Adı soran text türünde soru.")
    follows: str = about("Adın uyması gereken choice türünde soru.")
    endings: dict[str, tuple[str, ...]] = about(
        "Seçenek başına adın bitebileceği sözler: {fakulte: [Fakültesi]}."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared(Table):
    """Yazıların ortak yanı: yerleşimler, sözler, notlar."""

    layouts: tuple[Layout, ...] = about("Yerleşimler.", default=())
    phrases: tuple[Phrase, ...] = about(
        "Yanıttan çıkan sözler; her yazıda geçebilir.", default=()
    )
    notes: tuple[Note, ...] = about("Yazıların yanında duran notlar.", default=())
    refused_numbers: tuple[str, ...] = about(
        "Hiçbir yazıya yazılmayacak numaralar: tr_identity.", default=()
    )
    agreements: tuple[Agreement, ...] = about(
        "Seçilen yanıta uyması gereken adlar; uymazsa okura söylenir.", default=()
    )

    def layout(self, name: str) -> Layout:
        """Return a layout; raise SpecError if there is none of that name."""
        by_name = {layout.id: layout for layout in self.layouts}
        if name not in by_name:
            raise SpecError(
                "letter_no_layout", ("layout",), found=name, known=[*by_name]
            )
        return by_name[name]

    def notes_of(self, layout: str) -> tuple[Note, ...]:
        """Return the notes beside the letters of a layout."""
        return tuple(n for n in self.notes if not n.layouts or layout in n.layouts)


def read_shared(raw: Mapping[str, Any]) -> Shared:
    """Return what a document has of `content/letters.yml`."""
    shared: Shared = decode(Shared, raw)
    return shared
