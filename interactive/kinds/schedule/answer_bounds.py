"""Between which days an unknown answer must lie, as orders of answers tell."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from interactive.kinds.schedule.day_range import DayRange
from interactive.kinds.schedule.spec import Order


class AnswerBounds:
    """The orders of one calculator, followed in both directions."""

    def __init__(self, orders: Iterable[Order]) -> None:
        """Take the pairs of answers of which one comes first."""
        self.earlier: dict[str, list[str]] = {}
        self.later: dict[str, list[str]] = {}
        for order in orders:
            self.earlier.setdefault(order.later, []).append(order.earlier)
            self.later.setdefault(order.earlier, []).append(order.later)

    def of(self, name: str, answers: Mapping[str, Any]) -> DayRange:
        """Return the bounds of an unknown answer; it is needed all the same."""
        before, after = (
            [day for n in _reached(name, pairs) if (day := _day(answers.get(n)))]
            for pairs in (self.earlier, self.later)
        )
        first, last = max(before, default=None), min(after, default=None)
        return DayRange(None, first, last, needs=(name,))


def _day(answer: object) -> date | None:
    return answer if isinstance(answer, date) else None


def _reached(name: str, pairs: Mapping[str, list[str]]) -> set[str]:
    """Return all that follow a name in pairs, directly or one after another."""
    reached: set[str] = set()
    open_names = [*pairs.get(name, ())]
    while open_names:
        if (each := open_names.pop()) not in reached:
            reached.add(each)
            open_names += pairs.get(each, ())
    return reached
