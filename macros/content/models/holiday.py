"""Closed days: `content/holidays/<year>.yml` and `content/leave/<slug>.yml`."""

from typing import Literal

from pydantic import Field

from macros.content.models.base import Day, Table, Text


class ClosedDay(Table):
    """Resmî tatil ya da yarım gün."""

    date: Day = Field(description="Gün.")
    name: Text = Field(description="Tatilin adı.")
    half: bool = Field(default=False, description="Öğleden sonrası tatil mi?")


class HolidayYear(Table):
    """Bir yılın resmî tatilleri; `.venv/bin/rehber holidays` yazar."""

    source: Text = Field(description="Tatillerin dayanağı, alındığı paket ve sürümü.")
    religious_days: Literal["announced", "estimated"] = Field(
        description="Dinî bayramlar ilan edilmiş mi, hesaplanmış mı?"
    )
    days: tuple[ClosedDay, ...] = Field(min_length=1, description="Kapalı günler.")


class Leave(Table):
    """İdari izin: duyurulan, hafta içine gelen kapalı günler."""

    title: Text = Field(description="İznin adı; neden olarak gösterilir.")
    source: Text = Field(description="Duyurunun adı ve yeri.")
    checked_on: Day = Field(description="Duyurunun okunduğu gün.")
    days: tuple[Day, ...] = Field(min_length=1, description="İzinli günler.")
