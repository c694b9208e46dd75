"""Dates are in order: the values of a parameter, the holidays of a year."""

from collections.abc import Iterator
from itertools import pairwise

from macros.content.loader import Content
from macros.content.problems import Problem


def check(content: Content) -> Iterator[Problem]:
    """Yield values out of order and holidays out of order or of another year."""
    yield from _values(content)
    yield from _years(content)


def _values(content: Content) -> Iterator[Problem]:
    for slug, parameter in content.parameters.items():
        file = content.files[f"parameters/{slug}"]
        days = [value.valid_from for value in parameter.values]
        for index, (earlier, later) in enumerate(pairwise(days), start=1):
            if later <= earlier:
                message = "Değerler eskiden yeniye dizilmeli. Sıralayın."
                yield file.problem(("values", index, "valid_from"), message)


def _years(content: Content) -> Iterator[Problem]:
    for slug, year in content.holidays.items():
        file = content.files[f"holidays/{slug}"]
        if not (slug.isdigit() and len(slug) == len("2026")):
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
