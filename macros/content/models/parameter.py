"""A dated number or day that rules use: `content/parameters/<slug>.yml`."""

from datetime import date

from pydantic import Field

from interactive.core.questions import ParameterUnit
from interactive.core.values.numbers import MOST_DECIMALS
from macros.content.models.base import ClauseId, Day, Decimal, Table, Text


class DatedValue(Table):
    """A value; it holds until the day that the next one begins."""

    valid_from: Day | None = None
    value: Decimal | None
    clause: ClauseId
    checked_on: Day


class Parameter(Table):
    """A number or a day that rules use and that may change with time."""

    title: Text
    unit: ParameterUnit
    decimals: int = Field(default=0, ge=0, le=MOST_DECIMALS)
    review_by: Day
    values: tuple[DatedValue, ...] = Field(min_length=1)

    def on(self, day: date) -> DatedValue | None:
        """Return the value in force on a day, None before the first one."""
        begun = [v for v in self.values if v.valid_from is None or v.valid_from <= day]
        return begun[-1] if begun else None
