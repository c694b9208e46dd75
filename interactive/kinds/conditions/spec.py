"""The tables of a calculator of kind `conditions`: what its file may contain.

Descriptions are Turkish because the editors' manual and the checker's hints show them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from interactive.core.errors import Path
from interactive.core.questions import (
    ClauseRef,
    Example,
    Filled,
    IsoDay,
    LinkRef,
    Question,
    Table,
    Test,
    about,
)
from interactive.core.values.spec import Value

Weight = Literal["blocking", "action"]
Verdict = Literal["uygun-degil", "bilgi-eksik", "islem-gerekli", "engel-gorunmuyor"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation(Table):
    """Bir koşulun bir sonucunu okura anlatan söz."""

    outcome: Literal["met", "unmet", "unknown", "not_covered", "unit_decides"] = about(
        "Hangi sonuç için: sağlanıyor, sağlanmıyor, yanıt bilinmiyor, kaynak bu durumu "
        "anlatmıyor ('applies_when' dışında kalan), birim karar verir."
    )
    when: Test | None = about(
        "Yalnız bu yanıtlarda; ilk uyan söz seçilir.", default=None
    )
    text: Filled = about("Neden böyle? Tek cümle.")
    action: str | None = about("Ne yapmalı, kime sormalı?", default=None)
    links: tuple[LinkRef, ...] = about("Yardımcı sayfalar; liste:… gibi.", default=())
    clauses: tuple[ClauseRef, ...] = about(
        "Bu sonucun dayandığı maddeler; yoksa koşulunkiler.", default=()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Table):
    """Bir koşulun, bir günden başlayarak geçerli biçimi; baştan sona yazılır."""

    RENAMED: ClassVar = {"covered_when": "applies_when"}
    valid_from: IsoDay = about("Bu biçimin geçerli olduğu ilk gün (YYYY-AA-GG).")
    rule: Filled = about("Koşulun kendisi, tek cümleyle.")
    applies_when: Test | None = about(
        "Kaynak hangi yanıtları kapsıyor? Dışında kalanı kaynak anlatmaz.",
        default=None,
    )
    met_when: Test | None = about(
        "Hangi yanıtlarla sağlanır? Yazılmazsa koşul bu günden başlayarak aranmaz.",
        default=None,
    )
    unit_decides_when: Test | None = about(
        "Hangi yanıtlarda son söz birimindir?", default=None
    )
    clauses: tuple[ClauseRef, ...] = about("Dayandığı maddeler.")
    explanations: tuple[Explanation, ...] = about("Sonuçların açıklamaları.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Table):
    """Kaynakta sayılan, engel olabilecek ya da iş çıkarabilecek tek bir koşul."""

    RENAMED: ClassVar = {
        "covered_when": "applies_when",
        "chosen_by": "effective_on",
        "later": "versions",
    }
    id: str = about("Sonuçta görünen kısa ad.")
    title: str = about("Koşulun okura görünen adı.")
    rule: Filled = about("Koşulun kendisi, tek cümleyle; betiksiz sayfada da görünür.")
    weight: Weight = about("blocking: engel olur; action: yapılacak iş çıkarır.")
    applies_when: Test | None = about(
        "Kaynak hangi yanıtları kapsıyor? Dışında kalanı kaynak anlatmaz.",
        default=None,
    )
    met_when: Test | None = about(
        "Hangi yanıtlarla sağlanır? Yazılmazsa koşul, 'versions' altındaki ilk biçimi "
        "başlayana kadar aranmaz.",
        default=None,
    )
    unit_decides_when: Test | None = about(
        "Hangi yanıtlarda son söz birimindir?", default=None
    )
    clauses: tuple[ClauseRef, ...] = about("Dayandığı maddeler.")
    explanations: tuple[Explanation, ...] = about("Sonuçların açıklamaları.")
    valid_from: IsoDay | None = about(
        "Koşulun başladığı gün (YYYY-AA-GG); sonuçta söylenir.", default=None
    )
    effective_on: str | None = about(
        "Koşulun ve sayılarının hangi biçimi geçerli? Yanıtı buna karar veren tarih "
        "sorusu (başvuru günü gibi). Yazılmazsa hesabın günü.",
        default=None,
    )
    versions: tuple[Version, ...] = about(
        "Bir günden başlayarak geçerli öteki biçimleri, eskiden yeniye. "
        "Eskisini silmeyin.",
        default=(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCoveredText(Table):
    """Öğrenilecek bir şey kalmayınca, kaynağın anlatmadığı duruma söylenen söz."""

    title: str = about("Sonucun yerine görünen adı.")
    text: str = about("Kaynak ne demiyor, kime sorulmalı?")


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictText(Table):
    """Genel sonuçlardan birinin sözü."""

    id: Verdict = about("Sonucun kısa adı.")
    title: str = about("Sonucun okura görünen adı.")
    text: str = about("Sonucun anlamı ve sıradaki adım.")
    clauses: tuple[ClauseRef, ...] = about("Bu sonuçta anılan maddeler.", default=())
    links: tuple[LinkRef, ...] = about("Bundan sonra bakılacak sayfalar.", default=())
    not_covered: NotCoveredText | None = about(
        "Sonuç yalnızca kaynağın anlatmadığı bir durumdan doğuyorsa title ve text "
        "yerine söylenir; bilgi-eksik ve islem-gerekli için.",
        default=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec(Table):
    """Koşullara bakan bir hesaplayıcı."""

    RENAMED: ClassVar = {"caution": "disclaimer"}
    kind: Literal["conditions"] = about("Hesaplayıcının türü.")
    title: str = about("Hesaplayıcının adı.")
    order: int = about("Sırası.")
    summary: str = about("Ne işe yarar? Bir iki cümle.")
    disclaimer: str = about("Her sonucun altında duran uyarı.")
    clauses: tuple[ClauseRef, ...] = about("Her sonuçta anılan maddeler.")
    questions: tuple[Question, ...] = about("Sorular, sayfadaki sırasıyla.")
    values: tuple[Value, ...] = about(
        "Yanıtlardan hesaplanan değerler; kurallarda soru gibi yazılır.", default=()
    )
    conditions: tuple[Condition, ...] = about("Koşullar.")
    verdicts: tuple[VerdictText, ...] = about("Dört genel sonucun sözleri.")
    examples: tuple[Example, ...] = about("Elle denetlenen örnekler.")


def versions_of(
    condition: Condition, path: Path
) -> Iterator[tuple[Condition | Version, Path]]:
    """Yield every version of a condition with its path, the oldest first."""
    yield condition, path
    for index, version in enumerate(condition.versions):
        yield version, (*path, "versions", index)


def rules_of(version: Condition | Version, path: Path) -> Iterator[tuple[Test, Path]]:
    """Yield every rule of a version with its path."""
    for name in ("applies_when", "met_when", "unit_decides_when"):
        if (test := getattr(version, name)) is not None:
            yield test, (*path, name)
    for index, explanation in enumerate(version.explanations):
        if explanation.when is not None:
            yield explanation.when, (*path, "explanations", index, "when")
