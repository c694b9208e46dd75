"""How a day was found, day by day: counted or skipped, and why."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from interactive.core.calendar import ALL_LISTED, SATURDAY, Step
from interactive.core.context import Setting
from interactive.core.turkish import weekday

Row = dict[str, Any]


def start_row(setting: Setting, day: date) -> Row:
    """Return the row of the day that a count starts from."""
    return _row(day, "start", setting.word("ledger_start"))


def count_rows(
    setting: Setting, steps: tuple[Step, ...], *, working: bool
) -> list[Row]:
    """Return a row for each day of a count, in the order of counting."""
    if len(steps) > ALL_LISTED:
        ends = (None, 1, steps[-1].number)
        steps = tuple(step for step in steps if step.number in ends)
    return [_count_row(setting, step, working=working) for step in steps]


def _count_row(setting: Setting, step: Step, *, working: bool) -> Row:
    closed = why_closed(setting, step.day)
    if step.number is None:
        return _row(step.day, "skipped", closed, closed=True)
    if working:
        why = setting.word("ledger_working")
    elif closed:
        why = setting.word("ledger_calendar_closed", why=closed)
    else:
        why = setting.word("ledger_calendar")
    return _row(step.day, "counted", why, step.number, closed=bool(closed))


def safe_rows(
    setting: Setting, skipped: Iterable[date], safe: date | None
) -> list[Row]:
    """Return a row for each day walked over to the safe date, and the safe date's."""
    rows = [
        _row(day, "skipped", why_closed(setting, day), closed=True) for day in skipped
    ]
    if safe:
        rows.append(_row(safe, "safe", setting.word("ledger_safe")))
    return rows


def _row(
    day: date, step: str, why: str, number: int | None = None, *, closed: bool = False
) -> Row:
    found = {"date": day.isoformat(), "step": step, "number": number}
    return found | {"closed": closed, "why": why}


def why_closed(setting: Setting, day: date) -> str:
    """Return why a day is no full working day: weekend first, then holidays."""
    reasons = [weekday(day, setting.wording)] if day.weekday() >= SATURDAY else []
    for closure in setting.calendar.closures.get(day, ()):
        kinds = [setting.word("half_day")] if closure.half else []
        kinds += [setting.word("administrative_leave")] if closure.leave else []
        reasons.append(
            f"{closure.name} ({', '.join(kinds)})" if kinds else closure.name
        )
    return "; ".join(reasons)
