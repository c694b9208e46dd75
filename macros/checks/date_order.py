"""Dates are in order: the values of a parameter, the holidays of a year."""

from collections.abc import Iterator
from datetime import date

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
                message = "Sonraki bir değerin başladığı gün yazılmalı. "
                yield file.problem(path, f"{message}'valid_from: YYYY-AA-GG' ekleyin.")
            elif day is None and value.value is None:
                message = "Kalkan kuralın sayısı yok. Kalkmadan önceki değerini "
                yield file.problem((*path, "value"), f"{message}üstüne ekleyin.")
            elif day and previous and day <= previous:
                message = "Değerler eskiden yeniye dizilmeli. Sıralayın."
                yield file.problem((*path, "valid_from"), message)
            previous = day or previous


def _years(content: Content) -> Iterator[Problem]:
    years = {*map(str, by_year(content.holidays))}
    for slug, year in content.holidays.items():
        file = content.files[f"holidays/{slug}"]
        if slug not in years:
            message = "Dosyanın adı bir yıl olmalı (2026.yml gibi). Değiştirin."
            yield file.problem((), message)
            continue
        days = [day.date for day in year.days]
        for index, day in enumerate(days):
            path = ("days", index, "date")
            if day.year != int(slug):
                message = f"{day} günü {slug} yılında değil. Yılını düzeltin."
                yield file.problem(path, message)
            # Two holidays may fall on one day.
            if index and day < days[index - 1]:
                yield file.problem(path, f"{day} sırada değil. Günleri sıralayın.")
