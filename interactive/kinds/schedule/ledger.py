"""How a date was computed: a row for each day that was counted or skipped, and why."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from interactive.core.calendar import (
    LONGEST_LISTED_COUNT,
    ONE_DAY,
    SATURDAY,
    Step,
)
from interactive.core.context import CalculatorContext
from interactive.core.turkish import weekday
from interactive.kinds.schedule.date_rule import DateRule

Row = dict[str, Any]


def is_given(item: Mapping[str, Any]) -> bool:
    """Return whether an item's date is the reader's own: nothing was counted."""
    return not item["ledger"]["count"]


def other_date(context: CalculatorContext, item: Mapping[str, Any]) -> str:
    """Return the sentence about the date that is not the one to act on."""
    literal, safe = context.day(item["date"]), context.day(item["safe_date"])
    given = is_given(item)
    if item["act_on"] == item["safe_date"]:
        key = "literal_label_given" if given else "literal_label"
        return context.word(key, day=literal)
    if item["act_on"] == item["date"]:
        return context.word("safe_label_given" if given else "safe_label", day=safe)
    # Only closed days are left, and the reader acts on one of them.
    key = "late_label_given" if given else "late_label"
    return context.word(key, day=literal, safe=safe)


def start_row(context: CalculatorContext, day: date) -> Row:
    """Return the row of the day that a count starts from."""
    return _row(day, "start", context.word("ledger_start"))


def count_rows(
    context: CalculatorContext, steps: tuple[Step, ...], *, working: bool
) -> list[Row]:
    """Return a row for each day of a count, in the order of counting."""
    # Even the skipped days of a long count would fill pages.
    if len(steps) > LONGEST_LISTED_COUNT:
        ends = (None, 1, steps[-1].number)
        steps = tuple(step for step in steps if step.number in ends)
    return [_count_row(context, step, working=working) for step in steps]


def _count_row(context: CalculatorContext, step: Step, *, working: bool) -> Row:
    closed = why_closed(context, step.day)
    if step.number is None:
        return _row(step.day, "skipped", closed, closed=True)
    # A closed day that counts as a calendar day still explains why it is closed.
    if working:
        why = context.word("ledger_working")
    elif closed:
        why = context.word("ledger_calendar_closed", why=closed)
    else:
        why = context.word("ledger_calendar")
    return _row(step.day, "counted", why, step.number, closed=bool(closed))


def distance_row(
    context: CalculatorContext, rule: DateRule, days: tuple[date, date], distance: str
) -> Row:
    """Return the row of a step of weeks or months, with the day that a month lacks."""
    start, day = days
    words = (context.calendar_day(each.isoformat()) for each in days)
    why = context.word(
        "ledger_distance", distance=distance, start=next(words), day=next(words)
    )
    if rule.missing_day and start.day != day.day:
        why += _missing(context, rule, start.day, day)
    return step_row(context, day, "distance", why)


def recurring_rows(
    context: CalculatorContext, rule: DateRule, start: date, day: date, how: str
) -> list[Row]:
    """Return the rows of a day that comes again, and of the day it is found from."""
    if rule.day and rule.missing_day and not day.isoformat().endswith(rule.day):
        how += _missing(context, rule, int(rule.day[-2:]), day)
    begin = step_row(context, start, "from", context.word("ledger_from"))
    return [begin, step_row(context, day, "found", how)]


def _missing(context: CalculatorContext, rule: DateRule, number: int, day: date) -> str:
    """Return in words that a month has no such day, and which one was taken."""
    # The day taken instead is the last of that month, or the first of the next one.
    month = day if rule.missing_day == "earlier" else day - ONE_DAY
    name = context.wording["months"].split()[month.month - 1]
    key = f"ledger_missing_{rule.missing_day}"
    return " " + context.word(key, month=name, year=month.year, number=number)


def given_row(context: CalculatorContext, day: date, title: str) -> Row:
    """Return the row of a day that the handbook itself gives."""
    return step_row(context, day, "given", context.word("ledger_given", title=title))


def chosen_row(
    context: CalculatorContext, rule: DateRule, day: date, *, all_known: bool
) -> Row:
    """Return the row of the earliest or the latest day."""
    why = context.word("ledger_earliest" if rule.earliest else "ledger_latest")
    if not all_known:
        why += " " + context.word("ledger_whatever")
    return step_row(context, day, "chosen", why)


def open_rows(
    context: CalculatorContext, rule: DateRule, skipped: Iterable[date], day: date
) -> list[Row]:
    """Return a row for each closed day, and one for the open day that was taken."""
    rows = [
        _row(each, "skipped", why_closed(context, each), closed=True)
        for each in skipped
    ]
    key = f"ledger_open_{rule.on_closed_day}" if rows else "ledger_open"
    return [*rows, step_row(context, day, "open", context.word(key))]


def step_row(context: CalculatorContext, day: date, step: str, why: str) -> Row:
    """Return the row of a day that was not counted to."""
    return _row(day, step, why, closed=bool(why_closed(context, day)))


def safe_rows(
    context: CalculatorContext, skipped: Iterable[date], safe: date | None
) -> list[Row]:
    """Return a row for each day skipped, and one for the safe date."""
    rows = [
        _row(day, "skipped", why_closed(context, day), closed=True) for day in skipped
    ]
    if safe:
        rows.append(_row(safe, "safe", context.word("ledger_safe")))
    return rows


def leave_notes(context: CalculatorContext, rows: Iterable[Row]) -> list[str]:
    """Return for each year of some rows when somebody last looked for its leave."""
    notes = []
    known = context.leave_checked_on
    for year in dict.fromkeys(row["date"][:4] for row in rows):
        if year not in known:
            continue
        day = known[year]
        key = "leave_checked" if day else "leave_unchecked"
        in_words = day and context.calendar_day(day)
        notes.append(context.word(key, year=year, day=in_words))
    return notes


def _row(
    day: date, step: str, why: str, number: int | None = None, *, closed: bool = False
) -> Row:
    row = {"date": day.isoformat(), "step": step, "number": number}
    return row | {"closed": closed, "why": why}


def why_closed(context: CalculatorContext, day: date) -> str:
    """Return why a day is no full working day: first the weekend, then closures."""
    reasons = [weekday(day, context.wording)] if day.weekday() >= SATURDAY else []
    for closure in context.calendar.closures.get(day, ()):
        kinds = [context.word("half_day")] if closure.half else []
        kinds += [context.word("administrative_leave")] if closure.leave else []
        reasons.append(
            f"{closure.name} ({', '.join(kinds)})" if kinds else closure.name
        )
    return "; ".join(reasons)
