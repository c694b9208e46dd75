"""A dated number that rules use: `content/parameters/<slug>.yml`."""

from datetime import date
from typing import Literal

from pydantic import Field

from macros.content.models.base import ClauseId, Day, Table, Text

# A hundred years of days: sums stay far from the limits of `date`.
MOST = 36_500


class Value(Table):
    """Bir değer; bir sonraki değerin başladığı güne kadar geçerlidir."""

    valid_from: Day | None = Field(
        None,
        description="Değerin geçerli olduğu ilk gün. İlk değerde, kaynak bir gün "
        "söylemiyorsa yazılmaz; sonrakilerde yazılır.",
    )
    value: int | None = Field(ge=0, le=MOST, description="Sayı; kural kalktıysa null.")
    clause: ClauseId = Field(description="Değerin yazdığı madde.")
    checked_on: Day = Field(description="Kaynağın en son okunduğu gün.")


class Parameter(Table):
    """Kuralların kullandığı, tarihle değişebilen bir sayı."""

    title: Text = Field(description="Sayının adı.")
    unit: Literal["days", "class_year", "count"] = Field(
        description="Ölçü: gün, sınıf ya da adet."
    )
    review_by: Day = Field(description="Yeniden bakılacak son gün.")
    values: tuple[Value, ...] = Field(
        min_length=1, description="Değerler, eskiden yeniye."
    )

    def on(self, day: date) -> Value | None:
        """Return the value in force on a day, None before the first one."""
        begun = [v for v in self.values if v.valid_from is None or v.valid_from <= day]
        return begun[-1] if begun else None
