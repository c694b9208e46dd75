"""Parameters: numbers with a source, whose value may change from a day on."""

from bisect import bisect
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.core.turkish import date_in_words


@dataclass(frozen=True, slots=True)
class Parameter:
    """A dated number; each value is in force until the next one begins.

    The source need not say since when the first value holds: it always has then.
    """

    title: str
    unit: str
    values: tuple[Mapping[str, Any], ...]

    @property
    def starts(self) -> tuple[date, ...]:
        """Return the first day of each value; `date.min` if it has always held."""
        days = (entry["valid_from"] for entry in self.values)
        return tuple(date.fromisoformat(day) if day else date.min for day in days)

    def on(self, day: date) -> Mapping[str, Any] | None:
        """Return the entry in force on `day`, None before the first one."""
        begun = bisect(self.starts, day)
        return self.values[begun - 1] if begun else None

    def after(self, day: date) -> Mapping[str, Any] | None:
        """Return the entry that begins next after `day`, None after the last one."""
        return next(iter(self.values[bisect(self.starts, day) :]), None)


def read_parameters(raw: Mapping[str, Mapping[str, Any]]) -> dict[str, Parameter]:
    """Return the parameters of a document by name."""
    return {
        name: Parameter(data["title"], data["unit"], tuple(data["values"]))
        for name, data in raw.items()
    }


def measure(number: int, unit: str, wording: Mapping[str, str]) -> str:
    """Return a number with its unit in words.

    >>> measure(7, "days", {"unit_days": "{number} gün"})
    '7 gün'
    """
    return wording[f"unit_{unit}"].format(number=number)


def change(day: date, number: int | None, unit: str, wording: Mapping[str, str]) -> str:
    """Return in words which value a parameter has from a day on."""
    words = date_in_words(day, wording)
    if number is None:
        return wording["number_ends"].format(day=words)
    value = measure(number, unit, wording)
    return wording["number_changes"].format(day=words, value=value)
