"""The tables of a letter (kind `letter`): what its file may contain.

What letters share, `content/letters.yml`, is in `shared.py`. Descriptions are Turkish
because the editors' manual and the checker's hints show them.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from interactive.core.questions import (
    ClauseRef,
    Example,
    Filled,
    Question,
    Table,
    Test,
    about,
)

# The id of a layout of `content/letters.yml`, which a document takes along.
LayoutRef = Annotated[str, "layout"]
# Another letter by its name.
LetterRef = Annotated[str, "letter"]

Basis = Literal["must", "should", "may", "ours"]
COMPLETE, MISSING = "complete", "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Table):
    """Seçilen yanıttan çıkan söz; değere ek getirmek yerine yazılır."""

    id: str = about("Metinde süslü ayraç içinde geçen ad.")
    question: str = about("Sözü belirleyen choice ya da yes_no türünde soru.")
    texts: dict[str, str] = about(
        "Her seçenek için söz; içinde {soru} ya da {parametre} geçebilir."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Table):
    """Metnin bir paragrafı; boş bırakılan bir bilgi geçiyorsa bütünüyle düşer."""

    text: str = about("Paragraf; {soru}, {söz}, {parametre} ya da {subject} geçebilir.")
    when: Test | None = about("Hangi yanıtlarda yazılır?", default=None)
    clauses: tuple[ClauseRef, ...] = about("Dayandığı maddeler.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Table):
    """Yazının bir eki; birkaç satırlık yanıtın her satırı ayrı ek olur."""

    text: str = about("Ekin adı.")
    when: Test | None = about("Hangi yanıtlarda eklenir?", default=None)
    note: str | None = about("Okura not: ne zaman eklenir?", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWarning(Table):
    """Yanıtların birbirini tutmadığı bir durum; söylenir, engellemez."""

    when: Test = about(
        "Hangi yanıtlarda söylenir? Bugün {answer: today} ile karşılaştırılır."
    )
    text: Filled = about("Okura söylenen cümle.")
    letter: LetterRef | None = about("Yerine kullanılacak yazı.", default=None)
    clauses: tuple[ClauseRef, ...] = about("Dayandığı maddeler.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec(Table):
    """Okurun yanıtlarından oluşan bir yazı: dilekçe ya da ileti."""

    kind: Literal["letter"] = about("Türü.")
    layout: LayoutRef = about("letters.yml içindeki yerleşimin kısa adı.")
    title: str = about("Yazının adı.")
    order: int = about("Sırası.")
    summary: str = about("Ne zaman kullanılır? Bir iki cümle.")
    to_whom: str = about("Kime yazılır?")
    subject: str = about("Konu satırı; içinde {soru} geçebilir.")
    disclaimer: str = about("Her yazının altında duran uyarı.")
    basis: Basis = about(
        "Kaynak bunu yazmayı ister mi? must (zorunlu kılar), should (önerir), may "
        "(olanak tanır) ya da ours (istemez, bizim önerimiz)."
    )
    recipient: tuple[str, ...] = about("Makamın satırları.", default=())
    greeting: str | None = about("İletinin hitabı.", default=None)
    questions: tuple[Question, ...] = about("Sorular, sayfadaki sırayla.")
    optional: tuple[str, ...] = about(
        "Boş bırakılabilecek sorular; ötekilerin hepsi gereklidir.", default=()
    )
    fallbacks: dict[str, str] = about(
        "Boş bırakılan sorunun, ya da ona bağlı sözün, yerine metne giren söz.",
        default_factory=dict,
    )
    phrases: tuple[Phrase, ...] = about("Yanıttan çıkan sözler.", default=())
    paragraphs: tuple[Paragraph, ...] = about("Metnin paragrafları.")
    attachments: tuple[Attachment, ...] = about("Ekler.", default=())
    warnings: tuple[LetterWarning, ...] = about("Tutarsızlıklar.", default=())
    notes: tuple[Filled, ...] = about(
        "Yazının yanında duran notlar: kaynağın söylemedikleri.", default=()
    )
    clauses: tuple[ClauseRef, ...] = about("Yazının dayandığı maddeler.")
    examples: tuple[Example, ...] = about("Elle denetlenen örnekler.")
