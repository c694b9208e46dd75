"""Parameters: numbers and days with a source, whose value may change from a day on."""

from bisect import bisect
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from interactive.core.dates.turkish_suffixes import Inflected
from interactive.core.questions import FreeUnit, Number, ParameterUnit, Unit
from interactive.core.turkish import date_in_words
from interactive.core.values.numbers import in_words, scaled


@dataclass(frozen=True, slots=True)
class Parameter:
    """A dated number or day; each value is in force until the next one begins.

    The source need not say since when the first value holds: it always has then.
    """

    title: str
    unit: ParameterUnit
    values: tuple[Mapping[str, Any], ...]
    decimals: int = 0

    @property
    def starts(self) -> tuple[date, ...]:
        """Return the first day of each value; `date.min` if it has always held."""
        days = (entry["valid_from"] for entry in self.values)
        return tuple(date.fromisoformat(day) if day else date.min for day in days)

    def number(self, entry: Mapping[str, Any] | None) -> int | None:
        """Return an entry's number in units of its last decimal, None if none."""
        value = entry["value"] if entry and self.unit != "day" else None
        return None if value is None else scaled(value, self.decimals)

    def day(self, entry: Mapping[str, Any]) -> date | None:
        """Return the day that an entry gives, None if it gives none.

        >>> Parameter("Term", "day", ()).day({"value": "2027-02-15"})
        datetime.date(2027, 2, 15)
        """
        value = entry["value"] if self.unit == "day" else None
        return date.fromisoformat(value) if value else None

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
        name: Parameter(
            data["title"],
            _unit(data["unit"]),
            tuple(data["values"]),
            data.get("decimals", 0),
        )
        for name, data in raw.items()
    }


def _unit(raw: Any) -> ParameterUnit:  # noqa: ANN401 - a name, or a table of JSON
    return FreeUnit(**raw) if isinstance(raw, dict) else raw


def measure(
    number: Number, unit: ParameterUnit, wording: Mapping[str, str], decimals: int = 0
) -> str:
    """Return a number as a file has it, with its unit in words, or a day.

    >>> words = {"unit_days": "{number} gün", "decimal_point": ",", "digit_group": "."}
    >>> measure(7, "days", words)
    '7 gün'
    >>> measure("250000.5", FreeUnit(text="{number} TL"), words, 2)
    '250.000,50 TL'
    """
    if unit == "day":
        return date_in_words(date.fromisoformat(str(number)), wording)
    return with_unit(scaled(number, decimals) or 0, decimals, unit, wording)


def with_unit(
    number: int, decimals: int, unit: Unit | None, wording: Mapping[str, str]
) -> str:
    """Return a scaled number in words, with its unit if it has one."""
    words = in_words(number, decimals, wording)
    if unit is None:
        return words
    pattern = wording[f"unit_{unit}"] if isinstance(unit, str) else unit.text
    return pattern.replace("{number}", words)


def change(
    day: date,
    number: Number | None,
    unit: ParameterUnit,
    wording: Mapping[str, str],
    decimals: int = 0,
) -> str:
    """Return in words which value a parameter has from a day on."""
    words = date_in_words(day, wording)
    if number is None:
        return wording["number_ends"].format(day=words)
    value = measure(number, unit, wording, decimals)
    return wording["number_changes"].format(day=words, value=value)


def former(
    day: date,
    number: Number,
    unit: ParameterUnit,
    wording: Mapping[str, str],
    decimals: int = 0,
) -> str:
    """Return in words which value a parameter had before a day."""
    value = Inflected(measure(number, unit, wording, decimals))
    last = date_in_words(day - timedelta(days=1), wording)
    return wording["number_was"].format(day=last, value=value)
