"""Dated things stand in order: values of parameters, days of a year's holidays."""

from collections.abc import Iterator
from itertools import pairwise

from macros.content.loader import Content
from macros.content.problems import Problem


def check(content: Content) -> Iterator[Problem]:
    """Yield values out of order and holidays that are not of their year."""
    yield from _values(content)
    yield from _years(content)


def _values(content: Content) -> Iterator[Problem]:
    for slug, parameter in content.parameters.items():
        file = content.files[f"parameters/{slug}"]
        days = [value.valid_from for value in parameter.values]
        for place, (earlier, later) in enumerate(pairwise(days), start=1):
            if later <= earlier:
                path = ("values", place, "valid_from")
                yield file.problem(
                    path, "Değerler eskiden yeniye dizilmeli. Sıralayın."
                )


def _years(content: Content) -> Iterator[Problem]:
    for slug, year in content.holidays.items():
        file = content.files[f"holidays/{slug}"]
        if not (slug.isdigit() and len(slug) == len("2026")):
            yield file.problem(
                (), "Dosyanın adı bir yıl olmalı (2026.yml gibi). Değiştirin."
            )
            continue
        days = [day.date for day in year.days]
        for place, day in enumerate(days):
            path = ("days", place, "date")
            if day.year != int(slug):
                yield file.problem(
                    path, f"{day} günü {slug} yılında değil. Yılını düzeltin."
                )
            if place and day < days[place - 1]:
                yield file.problem(path, f"{day} sırada değil. Günleri sıralayın.")
