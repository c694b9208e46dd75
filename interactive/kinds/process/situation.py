"""What is known of a reader on a day, from which a result is made."""

from dataclasses import dataclass
from datetime import date

from interactive.core.facts import Facts
from interactive.kinds.process.plan import Plan
from interactive.kinds.process.position import Position
from interactive.kinds.process.ticks import Ticks


@dataclass(frozen=True, slots=True)
class Situation:
    """Her answers, ticks and days, and where they say that she is."""

    facts: Facts
    ticks: Ticks
    plan: Plan
    position: Position
    today: date
