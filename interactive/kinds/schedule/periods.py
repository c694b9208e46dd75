"""Whether days lie in a period that the reader knows, in Kleene's logic."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.kinds.schedule.spec import Period

OUTCOMES = INSIDE, OUTSIDE, UNKNOWN = "inside", "outside", "unknown"


def period_result(
    period: Period, answers: Mapping[str, Any], context: CalculatorContext, today: date
) -> dict[str, Any]:
    """Return the outcome of a period as it stands in a result."""
    days = [answers.get(question) for question in period.days]
    first, last = answers.get(period.first), answers.get(period.last)
    result = outcome(first, last, days)
    known = [day for day in days if day is not None]
    return {
        "id": period.id,
        "title": period.title,
        "rule": context.fill(period.rule, today),
        "outcome": result,
        # Once the last of its days has passed, nothing can be moved any more.
        "is_over": bool(known) and max(known) < today,
        "compared": first is not None or last is not None,
        "text": getattr(period, result),
        "clauses": list(period.clauses),
        "links": list(period.links),
    }


def outcome(first: date | None, last: date | None, days: Iterable[date | None]) -> str:
    """Return whether all `days` lie in a period, its first and last day included.

    One day that is known to lie outside is enough; "inside" needs all dates.

    >>> june = date(2026, 6, 1), date(2026, 6, 30)
    >>> outcome(*june, [date(2026, 6, 30), None]), outcome(None, june[1], june)
    ('unknown', 'unknown')
    >>> outcome(*june, june), outcome(None, june[0], [date(2026, 6, 2), None])
    ('inside', 'outside')
    """
    pairs = [pair for day in days for pair in ((first, day), (day, last))]
    # Kleene's conjunction: one False decides, True needs every part.
    known = [(low, high) for low, high in pairs if low is not None and high is not None]
    if any(low > high for low, high in known):
        return OUTSIDE
    return INSIDE if len(known) == len(pairs) else UNKNOWN
