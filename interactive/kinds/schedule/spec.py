"""The tables of a calculator of kind `schedule`: what its file may contain.

Descriptions are Turkish because the editors' manual and the checker's hints show them.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from interactive.core.questions import (
    ClauseRef,
    Example,
    Filled,
    LinkRef,
    Question,
    Table,
    Test,
    about,
)
from interactive.kinds.schedule.date_rule import DateRule


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem(Table):
    """Zaman çizgisinde bir iş."""

    id: str = about("Kısa ad.")
    title: str = about("İşin adı.")
    text: Filled = about("Ne yapılacak?")
    clauses: tuple[ClauseRef, ...] = about("Dayandığı maddeler.")
    date: DateRule | None = about(
        "Günü nasıl bulunur? Yoksa tarihsizdir.", default=None
    )
    until: str | None = about(
        "Son gün saat kaça kadar? 17:00 gibi. Yalnızca söylenir; hesap gün günedir.",
        default=None,
    )
    safe: bool = about("Güvenli tarih verilsin mi?", default=True)
    timing: Literal["order", "at_once"] = about(
        "Tarihsiz iş: sırası gelince mi, hemen mi?", default="order"
    )
    shown_when: Test | None = about("Hangi yanıtlarda gösterilir?", default=None)
    past_text: str | None = about("Gün geçtiyse ne yapmalı?", default=None)
    late_text: str | None = about(
        "Güvenli tarih geçti, son güne kadar tam iş günü kalmadıysa ne yapmalı? "
        "Yazılmazsa genel bir söz söylenir.",
        default=None,
    )
    moot_from: str | None = about(
        "Bu tarih sorusunda yazılan gün gelince, geçen gün için artık uyarılmaz.",
        default=None,
    )
    note: Filled | None = about("Tarihin nasıl okunacağına ilişkin not.", default=None)
    links: tuple[LinkRef, ...] = about("Yardımcı sayfalar.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Table):
    """Biri ötekinden önce gelmesi gereken iki yanıt."""

    earlier: str = about("Önce gelmesi gereken tarih sorusu.")
    later: str = about("Sonra gelmesi gereken tarih sorusu.")
    text: str = about("Sıra bozuksa okura söylenecek söz.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDayHint(Table):
    """Kapalı güne denk gelen bir yanıt için ipucu."""

    question: str = about("Tarih sorusu.")
    text: str = about("Okura söylenecek söz.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Table):
    """Verilen günlerin, okurun bildiği bir dönemin içinde kalıp kalmadığı."""

    id: str = about("Kısa ad.")
    title: str = about("Dönemin adı.")
    rule: Filled = about("Neye bakılır? Tek cümle; betiksiz sayfada da görünür.")
    first: str = about("Dönemin ilk gününü soran soru.")
    last: str = about("Dönemin son gününü soran soru.")
    days: tuple[str, ...] = about("İçinde olması gereken günleri soran sorular.")
    inside: str = about("Günler dönemin içindeyse okura söylenecek söz.")
    outside: str = about("Bir gün bile dışındaysa okura söylenecek söz.")
    unknown: str = about("Bilinenler yetmiyorsa okura söylenecek söz.")
    clauses: tuple[ClauseRef, ...] = about("Dayandığı maddeler.")
    links: tuple[LinkRef, ...] = about("Yardımcı sayfalar.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec(Table):
    """Tarihleri sıralayan bir hesaplayıcı."""

    RENAMED: ClassVar = {"caution": "disclaimer", "revision_sign": "rules_checksum"}
    kind: Literal["schedule"] = about("Hesaplayıcının türü.")
    title: str = about("Hesaplayıcının adı.")
    order: int = about("Sırası.")
    summary: str = about("Ne işe yarar? Bir iki cümle.")
    disclaimer: str = about("Her sonucun altında duran uyarı.")
    clauses: tuple[ClauseRef, ...] = about("Her sonuçta anılan maddeler.")
    soon_days: int = about("Kaç gün kalınca 'yakında' denir?")
    questions: tuple[Question, ...] = about("Sorular.")
    orders: tuple[Order, ...] = about("Sırası denetlenen tarihler.", default=())
    closed_day_hints: tuple[ClosedDayHint, ...] = about("İpuçları.", default=())
    within: tuple[Period, ...] = about("İçinde kalınması gereken dönemler.", default=())
    reminders: tuple[int, ...] = about(
        "Takvim dosyasında kaç gün önce anımsatılsın? [3, 1] gibi.", default=(1,)
    )
    revision: int = about(
        "Bir işin gününü değiştiren kuralı her değiştirdiğinizde bir artırın.",
        default=0,
    )
    rules_checksum: str | None = about(
        "`revision` değerinin hangi gün kuralları için yazıldığı. Siz bulmazsınız: "
        "`make check` ne yazacağınızı söyler.",
        default=None,
    )
    items: tuple[TimelineItem, ...] = about("İşler, sürecin sırasıyla.")
    examples: tuple[Example, ...] = about("Elle denetlenen örnekler.")
