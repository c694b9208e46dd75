"""Dated numbers: which value is in force on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number that changes with time; each value holds until the next begins."""

    title: str
    unit: str
    values: tuple[Mapping[str, Any], ...]

    def on(self, day: date) -> Mapping[str, Any] | None:
        """Return the entry in force on `day`, None before the first one."""
        told, found = day.isoformat(), None
        for entry in self.values:
            begins = entry["valid_from"]
            if begins <= told and (found is None or begins > found["valid_from"]):
                found = entry
        return found


def read_parameters(raw: Mapping[str, Mapping[str, Any]]) -> dict[str, Parameter]:
    """Return the parameters of a document by name."""
    return {
        name: Parameter(found["title"], found["unit"], tuple(found["values"]))
        for name, found in raw.items()
    }


def measure(number: int, unit: str, wording: Mapping[str, str]) -> str:
    """Return a number with its unit in words.

    >>> measure(7, "days", {"unit_days": "{number} gün"})
    '7 gün'
    """
    return wording[f"unit_{unit}"].format(number=number)
