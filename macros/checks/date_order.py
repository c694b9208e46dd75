"""Dates are in order: the values of a parameter, the holidays of a year."""

from collections.abc import Iterator
from datetime import date

from macros.content.checker import say
from macros.content.loader import Content
from macros.content.models.holiday import by_year
from macros.content.problems import Problem


def check(content: Content) -> Iterator[Problem]:
    """Yield values out of order and holidays out of order or of another year."""
    yield from _values(content)
    yield from _years(content)


def _values(content: Content) -> Iterator[Problem]:
    for slug, parameter in content.parameters.items():
        file = content.files[f"parameters/{slug}"]
        previous: date | None = None
        for index, value in enumerate(parameter.values):
            day, path = value.valid_from, ("values", index)
            if day is None and index:
                yield file.problem(path, say("date_order.no_day"))
            elif day is None and value.value is None:
                yield file.problem((*path, "value"), say("date_order.no_former"))
            elif day and previous and day <= previous:
                message = say("date_order.values")
                yield file.problem((*path, "valid_from"), message)
            previous = day or previous


def _years(content: Content) -> Iterator[Problem]:
    years = {*map(str, by_year(content.holidays))}
    for slug, year in content.holidays.items():
        file = content.files[f"holidays/{slug}"]
        if slug not in years:
            message = say("date_order.no_year")
            yield file.problem((), message)
            continue
        days = [day.date for day in year.days]
        for index, day in enumerate(days):
            path = ("days", index, "date")
            if day.year != int(slug):
                message = say("date_order.other_year", day=day, year=slug)
                yield file.problem(path, message)
            # Two holidays may fall on one day.
            if index and day < days[index - 1]:
                yield file.problem(path, say("date_order.days", day=day))
