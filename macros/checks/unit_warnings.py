"""Contacts that nobody has looked at for long: people move, and numbers change."""

from collections.abc import Iterator
from datetime import date, timedelta

from macros.content.loader import Content
from macros.content.problems import Problem

A_YEAR = timedelta(days=365)


def contacts_to_check(content: Content, today: date) -> Iterator[Problem]:
    """Warn of each contact of a unit that was last checked more than a year ago."""
    for slug, unit in content.units.items():
        for index, contact in enumerate(unit.contacts):
            if contact.checked_on + A_YEAR < today:
                path = ("contacts", index, "checked_on")
                message = f"'{contact.name}' bir yıldan uzun süredir denetlenmemiş."
                hint = "Telefonunu, e-postasını denetleyip bu günü yenileyin."
                file = content.files[f"units/{slug}"]
                yield file.problem(path, f"{message} {hint}")
