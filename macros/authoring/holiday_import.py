"""Imports public holidays from the `holidays` package into `content/holidays/`."""

from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml
from holidays import HolidayBase, country_holidays

from interactive.core.questions import FIRST_YEAR, LAST_YEAR
from macros.content.checker import say
from macros.content.files.whole_files import write_whole
from macros.content.problems import CallError
from macros.content.yaml_reader import read_yaml

COUNTRY = "TR"
"""Whose holidays are written if no other country is named."""
PUBLIC, HALF = "public", "half_day"
EVE = "{} arifesi"
"""Readers' word for the half day before a feast, which the package names like it."""
BY_HAND = ("leave_checked_on", "leave_note")
"""The keys that an editor writes; they stay when a year is written anew."""
SOURCES = {COUNTRY: "holiday_import.source_tr"}
"""The law and the calendar that the package itself gives as its sources."""
SOURCE = "holiday_import.source"
"""Of a country whose sources are not known here."""


def holiday_year(year: int, country: str = COUNTRY) -> dict[str, Any]:
    """Return a year's closed days in the form of the content.

    `country` is a code of ISO 3166, with a part of the country if need be: `GB-ENG`.
    A day that is a holiday as well as a half day is a holiday with both names.
    """
    # The package leaves half days out unless their category is named.
    public, half = _named(year, country, PUBLIC), _named(year, country, HALF)
    days = [
        {"date": day.isoformat(), "name": _name(public.get(day, ""), half.get(day, ""))}
        | ({} if day in public else {"half": True})
        for day in sorted({*public, *half})
    ]
    return {
        "source": say(
            SOURCES.get(country, SOURCE), version=version("holidays"), country=country
        ),
        "religious_days": "estimated" if _is_estimated(year, country) else "announced",
        "days": days,
    }


def _named(year: int, country: str, category: str) -> dict[date, str]:
    holidays = _calendar(country)
    if category not in holidays.supported_categories:
        return {}
    language = holidays.default_language
    return dict(_calendar(country, year, language, category).items())


def _is_estimated(year: int, country: str) -> bool:
    """Return whether the package only estimates a religious day of that year."""
    try:
        names = _calendar(
            country, year, "en_US", PUBLIC, islamic_show_estimated=True
        ).values()
    except ValueError:
        # A country without such days does not know the option.
        return False
    # The names in English mark estimated days.
    return any("(estimated)" in name for name in names)


def _calendar(
    country: str,
    year: int | None = None,
    language: str | None = None,
    category: str = PUBLIC,
    **options: Any,  # noqa: ANN401 - the package knows them
) -> HolidayBase:
    """Return a country's holidays; raise CallError if the package has none."""
    name, _, part = country.partition("-")
    try:
        return country_holidays(
            name,
            part or None,
            years=year,
            language=language,
            categories=(category,),
            **options,
        )
    except NotImplementedError:
        message = say("holiday_import.unknown_country", country=country)
        raise CallError(message) from None


def _name(feasts: str, half: str) -> str:
    """Join the names of a day's feasts and of the feast that it is the eve of.

    Half days carry in brackets the hour from which they are closed; that goes.
    """
    eves = [EVE.format(name) for name in _parts(half)]
    return "; ".join([*_parts(feasts), *eves])


def _parts(names: str) -> list[str]:
    return [part.split(" (")[0] for part in names.split("; ") if part]


def write_holidays(
    root: Path, first: int, last: int, country: str = COUNTRY
) -> list[Path]:
    """Write one file for each year and return their paths.

    What the package does not know stays: when somebody looked for announced leave.
    """
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        raise CallError(say("holiday_import.years", first=FIRST_YEAR, last=LAST_YEAR))
    if not (root / "content").is_dir():
        raise CallError(say("holiday_import.no_handbook", root=root))
    folder = root / "content" / "holidays"
    folder.mkdir(exist_ok=True)
    paths = []
    for year in range(first, last + 1):
        path = folder / f"{year}.yml"
        imported = holiday_year(year, country)
        days = imported.pop("days")
        # The long list of days comes last.
        data = {**imported, **_by_hand(path, root), "days": days}
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        write_whole(path, text)
        paths.append(path)
    return paths


def _by_hand(path: Path, root: Path) -> dict[str, Any]:
    """Return what an editor has written into the file of a year."""
    data = read_yaml(path, root).data if path.exists() else None
    record = data if isinstance(data, dict) else {}
    return {key: record[key] for key in BY_HAND if key in record}
