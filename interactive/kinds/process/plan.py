"""The days of a process: those of the planner's items, by the planner's own rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.kinds.process.spec import Step

AHEAD = frozenset({"today", "soon", "later"})


@dataclass(frozen=True, slots=True)
class Plan:
    """The planner's result, by item."""

    result: Mapping[str, Any]
    items: Mapping[str, Mapping[str, Any]]

    def literal(self, item: str | None) -> date | None:
        """Return the day of an item that the source or the reader gives, if known."""
        day = self.items.get(str(item), {}).get("date")
        return date.fromisoformat(day) if day else None

    def of(self, step: Step) -> Mapping[str, Any] | None:
        """Return the item of a step if it has a day that still matters.

        A day that has passed matters where the planner has advice: papers that have
        arrived, or an internship that runs, leave it none.
        """
        item = self.items.get(str(step.item))
        if item is None or not item["date"]:
            return None
        return item if item["state"] in AHEAD or item["advice"] else None

    def warning(self, step: Step) -> str:
        """Return the planner's sentence about the day of a step that has passed."""
        name = f"past-{step.item}"
        return str(next(w["text"] for w in self.result["warnings"] if w["id"] == name))


def anchors_of(item: Any) -> tuple[str, ...]:  # noqa: ANN401 - the planner's table
    """Return the names from which the day of a planner's item is reckoned."""
    return (*item.date.anchors,) if item.date else ()


def read_plan(result: Mapping[str, Any]) -> Plan:
    """Return the plan that a planner's result holds."""
    return Plan(result, {item["id"]: item for item in result["items"]})


def dated(item: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return the day to act on of an item, and how far away it is."""
    return {
        "date": item and item["act_on"],
        "limit": item and item["date"],
        "days_left": item and item["days_left"],
        "left": item and item["left"],
    }
