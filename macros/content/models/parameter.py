"""A dated number or day that rules use: `content/parameters/<slug>.yml`."""

from datetime import date

from pydantic import Field

from interactive.core.questions import ParameterUnit
from interactive.core.values.numbers import MOST_DECIMALS
from macros.content.models.base import ClauseId, Day, Decimal, Table, Text


class Value(Table):
    """Bir değer; bir sonraki değerin başladığı güne kadar geçerlidir."""

    valid_from: Day | None = Field(
        None,
        description="Değerin geçerli olduğu ilk gün. İlk değerde, kaynak bir gün "
        "söylemiyorsa yazılmaz; sonrakilerde yazılır.",
    )
    value: Decimal | None = Field(
        description="Sayı, ondalığı noktayla (250000.50 gibi); `unit: day` ise gün "
        "(YYYY-AA-GG). Kural kalktıysa null."
    )
    clause: ClauseId = Field(description="Değerin yazdığı madde.")
    checked_on: Day = Field(description="Kaynağın en son okunduğu gün.")


class Parameter(Table):
    """Kuralların kullandığı, tarihle değişebilen bir sayı ya da gün."""

    title: Text = Field(description="Sayının adı.")
    unit: ParameterUnit = Field(
        description="Ölçü: days (gün sayısı), weeks (hafta), months (ay), class_year "
        "(sınıf), count (adet) ya da {text: '{number} TL'} gibi kendi sözünüz; "
        "üniversitenin belli bir günüyse day."
    )
    decimals: int = Field(
        0,
        ge=0,
        le=MOST_DECIMALS,
        description="Değerlerin ondalık basamak sayısı; tam sayıysa yazılmaz.",
    )
    review_by: Day = Field(description="Yeniden bakılacak son gün.")
    values: tuple[Value, ...] = Field(
        min_length=1, description="Değerler, eskiden yeniye."
    )

    def on(self, day: date) -> Value | None:
        """Return the value in force on a day, None before the first one."""
        begun = [v for v in self.values if v.valid_from is None or v.valid_from <= day]
        return begun[-1] if begun else None
