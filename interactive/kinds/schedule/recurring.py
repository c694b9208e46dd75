"""Days that come again: a day of the year, a weekday, the n-th weekday of a month."""

from datetime import date, timedelta

from interactive.core.calendar import (
    WEEK,
    WEEKDAYS,
    day_of_month,
    first_of_month,
    nth_weekday,
    parse_day_of_year,
)
from interactive.kinds.schedule.date_rule import DateRule


def recurs(rule: DateRule) -> bool:
    """Return whether a rule starts from a day that comes again."""
    return rule.day is not None or rule.weekday is not None


def occurrence(rule: DateRule, day: date) -> date:
    """Return the rule's day in the year or month of `day`, or the nearest beside it.

    >>> june = DateRule(day="06-01", before="start")
    >>> str(occurrence(june, date(2027, 6, 1))), str(occurrence(june, date(2027, 6, 2)))
    ('2026-06-01', '2027-06-01')
    """
    if rule.of is not None:
        return _of(rule, day.year, day.month)
    if rule.nth is None and rule.day is None:
        return _nearest_weekday(rule, day)
    monthly = rule.day is None and rule.month is None
    around = (
        first_of_month(day.year, day.month + step * (1 if monthly else 12))
        for step in (-1, 0, 1)
    )
    days = [_of(rule, first.year, first.month) for first in around]
    if rule.before is not None:
        return max(each for each in days if each < day)
    return min(each for each in days if each > day)


def _of(rule: DateRule, year: int, month: int) -> date:
    """Return the rule's day of a year, or of its month if every month has one."""
    if rule.day is not None:
        month, number = parse_day_of_year(rule.day)
        return day_of_month(date(year, month, 1), number, rule.missing_day or "earlier")
    first = date(year, rule.month or month, 1)
    return nth_weekday(first, WEEKDAYS.index(str(rule.weekday)), rule.nth or 1)


def _nearest_weekday(rule: DateRule, day: date) -> date:
    step = -1 if rule.before is not None else 1
    weekday = WEEKDAYS.index(str(rule.weekday))
    distance = (step * (weekday - day.weekday()) - 1) % WEEK + 1
    return day + timedelta(days=step * distance)
