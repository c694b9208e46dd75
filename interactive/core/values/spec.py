"""The table of a computed value, as a calculator's file has it."""

from dataclasses import dataclass
from typing import Literal

from interactive.core.calendar import MissingDay
from interactive.core.questions import Number, Table, Test, Unit, about

Rounding = Literal["down", "up", "nearest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeSpec(Table):
    """Bir günde kaç yaşın doldurulmuş olduğu."""

    born: str = about("Doğum gününü soran tarih sorusu.")
    at: str = about(
        "Yaşın hesaplandığı gün: bir tarih sorusu, bir gün (YYYY-AA-GG) ya da hesabın "
        "günü için 'today'."
    )
    missing_day: MissingDay = about(
        "29 Şubat'ta doğan, öteki yıllarda yaşını ne zaman doldurur? earlier: 28 "
        "Şubat'ta; later: 1 Mart'ta."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Value(Table):
    """Yanıtlardan hesaplanan bir değer; kurallarda soru gibi adıyla yazılır."""

    id: str = about("Kurallarda geçen ad; İngilizce, alt çizgili.")
    title: str = about("Okurun gördüğü ad.")
    sum: tuple[str, ...] = about(
        "Toplanacak soruların ve önceki değerlerin adları.", default=()
    )
    weighted_sum: dict[str, Number] | None = about(
        "Ağırlıklı toplam: ad ve ağırlık; {gno: 0.5, dil: 0.5} ya da {gno: 50%} gibi.",
        default=None,
    )
    minimum: tuple[str, ...] = about("En küçüğü alınacakların adları.", default=())
    maximum: tuple[str, ...] = about("En büyüğü alınacakların adları.", default=())
    count: tuple[Test, ...] = about(
        "Kurallar; değer, doğru olanların sayısıdır.", default=()
    )
    count_chosen: str | None = about(
        "'choices' türünde bir soru; değer, işaretlenen seçeneklerin sayısıdır.",
        default=None,
    )
    age: AgeSpec | None = about("Doldurulmuş yaş.", default=None)
    decimals: int | None = about(
        "Kaç ondalıkla gösterilsin? Yazılmazsa hesap kaç ondalık verirse o kadar.",
        default=None,
    )
    rounding: Rounding | None = about(
        "'decimals' hesabın verdiğinden azsa nasıl yuvarlanır? down: aşağı, "
        "up: yukarı, nearest: en yakına, yarım yukarı.",
        default=None,
    )
    unit: Unit | None = about(
        "Ölçü: days, class_year, count ya da {text: '{number} puan'}.", default=None
    )
