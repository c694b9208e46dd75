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
    """A public holiday or half holiday."""

    date: Day
    name: Text
    half: bool = False


class HolidayYear(Table):
    """The public holidays of a year; `rehber holidays` writes them."""

    source: Text
    religious_days: Literal["announced", "estimated"]
    leave_checked_on: Day | None = None
    leave_note: Prose | None = None
    days: tuple[ClosedDay, ...] = Field(min_length=1)


def by_year(holidays: Mapping[str, HolidayYear]) -> dict[int, HolidayYear]:
    """Return the files that are named by a year, in the order of the years."""
    years = (year for year in range(FIRST_YEAR, LAST_YEAR + 1) if str(year) in holidays)
    return {year: holidays[str(year)] for year in years}


class Leave(Table):
    """Days off that were announced by the authorities and fall on weekdays."""

    title: Text
    source: Text
    checked_on: Day
    days: tuple[Day, ...] = Field(min_length=1)


class HolidaySource(Table):
    """What holidays rest on, such as a law or a calendar."""

    title: Text
    text: Prose


class FixedDay(Table):
    """A holiday on the same day every year."""

    day: MonthDay
    name: Text
    half: bool = False
    first_year: int | None = None


class Distance(Table):
    """The least and the greatest number of days between two days."""

    least: int = Field(ge=1)
    most: int = Field(ge=1)


class FeastBefore(Distance):
    """Another feast before this one."""

    feast: Text


class Feast(Table):
    """A holiday of several days in a row that moves from year to year."""

    name: Text
    days: int = Field(ge=1)
    eve: Text | None = None
    next: Distance
    after: FeastBefore | None = None


class HolidayRules(Table):
    """What the holidays of a year must contain; without the file, nobody looks."""

    sources: tuple[HolidaySource, ...] = ()
    fixed_days: tuple[FixedDay, ...] = ()
    feasts: tuple[Feast, ...] = ()
