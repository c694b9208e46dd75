"""Closed days: `content/holidays/<year>.yml`, `content/leave/<slug>.yml`.

`content/holiday_rules.yml` says what every year must have.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.content.models.base import Day, Prose, Table, Text
from macros.content.text_checks import FIRST_YEAR, LAST_YEAR

# A day of any year, such as `05-19`.
MonthDay = Annotated[
    str, StringConstraints(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
]


class ClosedDay(Table):
    """Resmî tatil ya da yarım gün."""

    date: Day = Field(description="Gün.")
    name: Text = Field(description="Tatilin adı; iki tatilin adları '; ' ile ayrılır.")
    half: bool = Field(default=False, description="Öğleden sonrası tatil mi?")


class HolidayYear(Table):
    """Bir yılın resmî tatilleri; `.venv/bin/rehber holidays` yazar."""

    source: Text = Field(description="Tatillerin dayanağı, alındığı paket ve sürümü.")
    religious_days: Literal["announced", "estimated"] = Field(
        description="Dinî bayramlar ilan edilmiş mi, hesaplanmış mı?"
    )
    leave_checked_on: Day | None = Field(
        default=None,
        description="O yılın idari izinlerine en son bakılan gün; siz yazarsınız. "
        "Bakılmadıysa yazılmaz.",
    )
    leave_note: Prose | None = Field(
        default=None, description="İzinlere nerede bakıldığı, neyin bulunamadığı."
    )
    days: tuple[ClosedDay, ...] = Field(min_length=1, description="Kapalı günler.")


def by_year(holidays: Mapping[str, HolidayYear]) -> dict[int, HolidayYear]:
    """Return the files that are named by a year, in the order of the years."""
    years = (year for year in range(FIRST_YEAR, LAST_YEAR + 1) if str(year) in holidays)
    return {year: holidays[str(year)] for year in years}


class Leave(Table):
    """İdari izin: duyurulan, hafta içine gelen kapalı günler."""

    title: Text = Field(description="İznin adı; neden olarak gösterilir.")
    source: Text = Field(description="Duyurunun adı ve yeri.")
    checked_on: Day = Field(description="Duyurunun okunduğu gün.")
    days: tuple[Day, ...] = Field(min_length=1, description="İzinli günler.")


class HolidaySource(Table):
    """Tatil günlerinin dayanağı: bir kanun, bir takvim."""

    title: Text = Field(description="Adı, sayısı, günü.")
    text: Prose = Field(description="Neyi söyler, ne onunla karşılaştırıldı?")


class FixedDay(Table):
    """Her yıl aynı güne gelen tatil."""

    day: MonthDay = Field(description="Ay ve gün: 05-19.")
    name: Text = Field(description="Yılların dosyalarındaki adı.")
    half: bool = Field(default=False, description="Öğleden sonrası tatil mi?")
    first_year: int | None = Field(
        default=None, description="Tatil olduğu ilk yıl; hep tatilse yazılmaz."
    )


class Distance(Table):
    """İki gün arasında en az ve en çok kaç gün olduğu."""

    least: int = Field(ge=1, description="En az.")
    most: int = Field(ge=1, description="En çok.")


class FeastBefore(Distance):
    """Bayramdan önceki başka bir bayram."""

    feast: Text = Field(description="Önceki bayramın adı.")


class Feast(Table):
    """Her yıl başka güne gelen, günleri art arda olan bayram."""

    name: Text = Field(description="Yılların dosyalarındaki adı.")
    days: int = Field(ge=1, description="Kaç gün sürer?")
    eve: Text | None = Field(
        default=None, description="İlk günden önceki yarım günün adı."
    )
    next: Distance = Field(
        description="İlk gününden bir sonrakinin ilk gününe kaç gün var?"
    )
    after: FeastBefore | None = Field(
        default=None, description="Hangi bayramdan kaç gün sonra başlar?"
    )


class HolidayRules(Table):
    """Bir yılın tatillerinde ne bulunmalı; dosya yoksa buna bakılmaz."""

    sources: tuple[HolidaySource, ...] = Field(
        default=(), description="Tatillerin dayanakları."
    )
    fixed_days: tuple[FixedDay, ...] = Field(
        default=(), description="Her yıl aynı güne gelen tatiller."
    )
    feasts: tuple[Feast, ...] = Field(
        default=(), description="Her yıl başka güne gelen bayramlar."
    )
