"""The table of a computed value, as a calculator's file has it."""

from dataclasses import dataclass
from typing import Literal

from interactive.core.calendar import MissingDay
from interactive.core.questions import Number, Table, Test, Unit

Rounding = Literal["down", "up", "nearest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeSpec(Table):
    """How many years somebody has completed on a day."""

    born: str
    at: str
    missing_day: MissingDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Value(Table):
    """A value computed from answers; rules name it like a question."""

    id: str
    title: str
    sum: tuple[str, ...] = ()
    weighted_sum: dict[str, Number] | None = None
    minimum: tuple[str, ...] = ()
    maximum: tuple[str, ...] = ()
    count: tuple[Test, ...] = ()
    count_chosen: str | None = None
    age: AgeSpec | None = None
    decimals: int | None = None
    rounding: Rounding | None = None
    unit: Unit | None = None
