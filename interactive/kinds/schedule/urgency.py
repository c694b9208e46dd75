"""How near a day is, what a late one asks for, and the plan on one line."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from interactive.core.calendar import ONE_DAY
from interactive.core.context import CalculatorContext
from interactive.core.facts import Facts
from interactive.core.turkish import short_day_in_words
from interactive.kinds.schedule.spec import TimelineItem

AHEAD = frozenset({"today", "soon", "later"})


def day_state(day: date | None, today: date, soon_days: int) -> str:
    """Return the state of a day to act on.

    >>> [day_state(date(2026, 5, day), date(2026, 5, 2), 7) for day in (1, 2, 9, 10)]
    ['past', 'today', 'soon', 'later']
    """
    if day is None:
        return "waiting"
    # The day itself still counts: the source says "en geç", at the latest.
    if day < today:
        return "past"
    if day == today:
        return "today"
    return "soon" if day - today <= ONE_DAY * soon_days else "later"


def advice_or_questions(
    item: TimelineItem, state: str, facts: Facts, today: date, open_: Sequence[str]
) -> tuple[str | None, list[str]]:
    """Return what to do about a day that has passed, or what to ask before.

    `open_` are the unanswered questions on which it depends whether the item concerns
    the reader. Nothing is left to do once the day of `moot_from` has come.
    """
    moot_from = facts.answers.get(str(item.moot_from))
    is_moot = isinstance(moot_from, date) and moot_from <= today
    if state != "past" or item.past_text is None or is_moot:
        return None, []
    return (None, [*open_]) if open_ else (item.past_text, [])


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
    if any(p["outcome"] == "outside" and not p["is_over"] for p in periods):
        return _alert(context.word("brief_outside"))
    item = nearest(items)
    if item is None:
        return None
    day, left = short(item["act_on"]), item["left"]
    return {"text": context.word("brief_next", day=day, left=left), "alert": False}


def nearest(items: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the item to act on next; None if no day lies ahead."""
    ahead = (item for item in items if item["state"] in AHEAD)
    return min(ahead, key=lambda item: str(item["act_on"]), default=None)


def _alert(text: str) -> dict[str, Any]:
    return {"text": text, "alert": True}
