"""A plan on one line: what is wrong with it, or the nearest date."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.turkish import short_day_in_words

AHEAD = frozenset({"today", "soon", "later"})


def brief(
    context: CalculatorContext,
    items: Sequence[Mapping[str, Any]],
    periods: Sequence[Mapping[str, Any]],
    today: date,
) -> dict[str, Any] | None:
    """Return the line with whether it is an alert; None if no date is left.

    The worst comes first: a limit that has passed, days outside a period.
    """

    def short(day: str) -> str:
        return short_day_in_words(date.fromisoformat(day), context.wording, today)

    # Where there is no advice, a day that has passed did no harm.
    passed = [item["date"] for item in items if item["advice"]]
    if passed:
        return _alert(context.word("brief_passed", day=short(passed[-1])))
    if any(period["outcome"] == "outside" for period in periods):
        return _alert(context.word("brief_outside"))
    ahead = [item for item in items if item["state"] in AHEAD]
    if not ahead:
        return None
    nearest = min(ahead, key=lambda item: str(item["act_on"]))
    day, left = short(nearest["act_on"]), nearest["left"]
    return {"text": context.word("brief_next", day=day, left=left), "alert": False}


def _alert(text: str) -> dict[str, Any]:
    return {"text": text, "alert": True}
