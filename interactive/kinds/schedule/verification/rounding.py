"""The days from which a rule leads to a day that does not exist, and what it gives."""

from collections.abc import Iterator
from datetime import date

from interactive.core.calendar import lacks_day, months_away
from interactive.core.context import CalculatorContext
from interactive.kinds.schedule.date_rule import DateRule, rules_in, unit_of
from interactive.kinds.schedule.recurring import occurrence
from interactive.kinds.schedule.spec import Spec, TimelineItem
from interactive.verification.outcome_table import Row, Table

# The day that a rule starts from, and the one that it gives.
Rounded = tuple[date, date]


def rounding_table(spec: Spec, context: CalculatorContext) -> Table:
    """Return every day from which a count of months leads to no day of its month."""
    rows = [
        Row((item.title, context.day(start), context.day(day)))
        for item in spec.items
        if item.date
        for start, day in rounded_days(item.date, context)
    ]
    for item, days in chained_months(spec, context):
        start, *rest = map(context.day, days)
        names = dict(zip(("middle", "end", "at_once"), rest, strict=True))
        rows.append(Row((item.title, start, context.word("table_chained", **names))))
    columns = ("item", "start", "day")
    return Table(
        id="yuvarlanan-gunler",
        named=True,
        title=context.word("table_rounded_title"),
        lead=context.word("table_rounded_lead"),
        columns=tuple(context.word(f"table_column_{name}") for name in columns),
        rows=tuple(rows),
    )


def rounded_days(rule: DateRule, context: CalculatorContext) -> Iterator[Rounded]:
    """Yield each day of the known years from which a rule, or a part of it, rounds."""
    for part in rules_in(rule):
        number = months_of(part, context)
        missing = part.missing_day or "earlier"
        for start in _known_days(context):
            if number and lacks_day(start, number):
                yield start, months_away(start, number, missing)
            # Of a year without 29 February, any day will do.
            if part.day is not None and (start.month, start.day) == (1, 1):
                day = occurrence(part, start)
                if not day.isoformat().endswith(part.day):
                    yield start, day


def months_of(rule: DateRule, context: CalculatorContext) -> int:
    """Return the signed number of months that a rule counts, 0 if it counts none."""
    if unit_of(rule, context) != "months":
        return 0
    values = context.values_on(context.as_of)
    number = values[rule.parameter] if rule.parameter else rule.number
    return (number or 0) * (-1 if rule.direction == "before" else 1)


def chained_months(
    spec: Spec, context: CalculatorContext
) -> Iterator[tuple[TimelineItem, tuple[date, date, date, date]]]:
    """Yield each item that counts months from one that does, with an example.

    It is a day, where both steps lead one after the other, and where one step of all
    the months would have led.
    """
    items = {item.id: item for item in spec.items}
    for item in spec.items:
        above = items.get(str(item.date.anchor)) if item.date else None
        if item.date and above and above.date:
            first, second = (months_of(r, context) for r in (above.date, item.date))
            ways = [r.missing_day or "earlier" for r in (above.date, item.date)]
            for start in _known_days(context) if first and second else ():
                middle = months_away(start, first, ways[0])
                end = months_away(middle, second, ways[1])
                at_once = months_away(start, first + second, ways[1])
                if end != at_once:
                    yield item, (start, middle, end, at_once)
                    break


def _known_days(context: CalculatorContext) -> Iterator[date]:
    for year in [*context.calendar.years] or [context.as_of.year]:
        first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        yield from map(date.fromordinal, range(first, last + 1))
