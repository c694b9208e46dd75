"""Whether days lie in a period whose borders the reader may know, in Kleene's logic."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from interactive.core.context import Setting
from interactive.kinds.schedule.spec import Within

OUTCOMES = INSIDE, OUTSIDE, UNKNOWN = "inside", "outside", "unknown"


def periods(
    withins: Iterable[Within], answers: Mapping[str, Any], setting: Setting, today: date
) -> list[dict[str, Any]]:
    """Return how each period of a calculator comes out, as it stands in the result."""
    return [_period(within, answers, setting, today) for within in withins]


def _period(
    within: Within, answers: Mapping[str, Any], setting: Setting, today: date
) -> dict[str, Any]:
    days = [answers.get(question) for question in within.days]
    first, last = answers.get(within.first), answers.get(within.last)
    found = outcome(first, last, days)
    return {
        "id": within.id,
        "title": within.title,
        "rule": setting.fill(within.rule, today),
        "outcome": found,
        "compared": first is not None or last is not None,
        "text": getattr(within, found),
        "clauses": list(within.clauses),
        "links": list(within.links),
    }


def outcome(first: date | None, last: date | None, days: Iterable[date | None]) -> str:
    """Return whether all `days` lie in the period, its two borders included.

    One day that is known to lie outside decides; nothing else does before all
    is known.

    >>> june = date(2026, 6, 1), date(2026, 6, 30)
    >>> outcome(*june, [date(2026, 6, 30), None]), outcome(None, june[1], june)
    ('unknown', 'unknown')
    >>> outcome(*june, june), outcome(None, june[0], [date(2026, 6, 2), None])
    ('inside', 'outside')
    """
    pairs = [pair for day in days for pair in ((first, day), (day, last))]
    known = [(low, high) for low, high in pairs if low is not None and high is not None]
    if any(low > high for low, high in known):
        return OUTSIDE
    return INSIDE if len(known) == len(pairs) else UNKNOWN
