"""Imports public holidays from the `holidays` package into `content/holidays/`."""

from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml
from holidays import country_holidays

from interactive.core.questions import FIRST_YEAR, LAST_YEAR
from macros.content.problems import CallError
from macros.content.yaml_reader import read_yaml

COUNTRY, LANGUAGE = "TR", "tr"
PUBLIC, HALF = "public", "half_day"
EVE = "{} arifesi"
"""Readers' word for the half day before a feast, which the package names like it."""
BY_HAND = ("leave_checked_on", "leave_note")
"""The keys that an editor writes; they stay when a year is written anew."""
SOURCE = "2429 sayılı Kanun, Diyanet takvimi (PyPI holidays {} paketinden)"
"""The law and the calendar that the package itself gives as its sources."""


def holiday_year(year: int) -> dict[str, Any]:
    """Return a year's closed days in the form of the content.

    A day that is a holiday as well as a half day is a holiday with both names.
    """
    # The package leaves half days out unless their category is named.
    public, half = _named(year, PUBLIC), _named(year, HALF)
    days = [
        {"date": day.isoformat(), "name": _name(public.get(day, ""), half.get(day, ""))}
        | ({} if day in public else {"half": True})
        for day in sorted({*public, *half})
    ]
    return {
        "source": SOURCE.format(version("holidays")),
        "religious_days": "estimated" if _is_estimated(year) else "announced",
        "days": days,
    }


def _named(year: int, category: str) -> dict[date, str]:
    holidays = country_holidays(
        COUNTRY, years=year, language=LANGUAGE, categories=(category,)
    )
    return dict(holidays.items())


def _is_estimated(year: int) -> bool:
    """Return whether the package only estimates a religious day of that year."""
    names = country_holidays(
        COUNTRY, years=year, language="en_US", islamic_show_estimated=True
    ).values()
    # The names in English mark estimated days.
    return any("(estimated)" in name for name in names)


def _name(feasts: str, half: str) -> str:
    """Join the names of a day's feasts and of the feast that it is the eve of.

    Half days carry in brackets the hour from which they are closed; that goes.
    """
    eves = [EVE.format(name) for name in _parts(half)]
    return "; ".join([*_parts(feasts), *eves])


def _parts(names: str) -> list[str]:
    return [part.split(" (")[0] for part in names.split("; ") if part]


def write_holidays(root: Path, first: int, last: int) -> list[Path]:
    """Write one file for each year and return their paths.

    What the package does not know stays: when somebody looked for announced leave.
    """
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        message = f"Yıllar {FIRST_YEAR} ile {LAST_YEAR} arasında olmalı."
        raise CallError(f"rehber: {message} '2027 2030' gibi yazın.")
    if not (root / "content").is_dir():
        message = f"rehber: '{root}' bir rehberin klasörü değil: 'content' yok."
        raise CallError(f"{message} Komutu mkdocs.yml'in durduğu yerde çalıştırın.")
    folder = root / "content" / "holidays"
    folder.mkdir(exist_ok=True)
    paths = []
    for year in range(first, last + 1):
        path = folder / f"{year}.yml"
        imported = holiday_year(year)
        days = imported.pop("days")
        # The long list of days comes last.
        data = {**imported, **_by_hand(path, root), "days": days}
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def _by_hand(path: Path, root: Path) -> dict[str, Any]:
    """Return what an editor has written into the file of a year."""
    data = read_yaml(path, root).data if path.exists() else None
    record = data if isinstance(data, dict) else {}
    return {key: record[key] for key in BY_HAND if key in record}
