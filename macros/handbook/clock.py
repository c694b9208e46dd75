"""The day that texts are printed for: the one place that looks at a clock."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from macros.content.checker import say
from macros.content.problems import CallError


def today(time_zone: str) -> date:
    """Return the day that texts are printed for: now, in the handbook's time zone.

    REHBER_TODAY shows another day to a fact-checker; SOURCE_DATE_EPOCH makes
    two builds of the same content the same.
    """
    if chosen := os.environ.get("REHBER_TODAY"):
        try:
            return date.fromisoformat(chosen)
        except ValueError:
            message = say("clock.no_day", chosen=chosen)
            raise CallError(message) from None
    if chosen_moment := source_date_epoch():
        return chosen_moment.date()
    return datetime.now(ZoneInfo(time_zone)).date()


def now() -> datetime:
    """Return the moment that a file is marked with; SOURCE_DATE_EPOCH sets another."""
    return source_date_epoch() or datetime.now(UTC)


def source_date_epoch() -> datetime | None:
    """Return the moment of https://reproducible-builds.org/docs/source-date-epoch/."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return None
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise CallError(say("clock.no_epoch", epoch=epoch)) from None
