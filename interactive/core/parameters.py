"""Parameters: numbers with a source, whose value may change from a day on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Parameter:
    """A dated number; each value is in force until the next one begins."""

    title: str
    unit: str
    values: tuple[Mapping[str, Any], ...]

    def on(self, day: date) -> Mapping[str, Any] | None:
        """Return the entry in force on `day`, None before the first one."""
        iso_day = day.isoformat()
        begun = [entry for entry in self.values if entry["valid_from"] <= iso_day]
        return max(begun, key=lambda entry: entry["valid_from"], default=None)


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
