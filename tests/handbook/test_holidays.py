"""The holidays of this handbook: those that it was compared with, year by year."""

from collections.abc import Iterator
from dataclasses import replace

import yaml

from interactive.core.calendar import ONE_DAY, read_calendar
from macros.authoring.holiday_import import holiday_year
from macros.checks.holidays import check
from macros.content.models.holiday import ClosedDay, HolidayYear
from macros.content.yaml_reader import read_yaml

Days = tuple[ClosedDay, ...]


def test_the_closed_days_are_the_ones_that_it_was_compared_with(documents, closed_days):
    calendar = read_calendar(documents["tarihler"]["calendar"])
    result: dict[str, dict[str, str]] = {"full": {}, "half": {}}
    for day, reasons in calendar.closures.items():
        kind = "half" if all(reason.half for reason in reasons) else "full"
        result[kind][day.isoformat()] = "; ".join(reason.name for reason in reasons)

    assert result == closed_days
    assert sorted(calendar.years) == list(range(2025, 2033))
    assert set(calendar.years.values()) <= {"announced", "estimated"}


def test_the_holidays_of_the_handbook_are_those_of_the_package(root, content):
    for slug in content.holidays:
        data = read_yaml(root / "content" / "holidays" / f"{slug}.yml", root).data
        package = yaml.safe_load(yaml.safe_dump(holiday_year(int(slug))))

        for key in ("days", "religious_days"):
            assert data[key] == package[key], (slug, key)


def test_the_rules_hold_for_as_many_years_as_the_package_knows(content):
    years = [str(year) for year in range(2017, 2101)]
    holidays = {slug: HolidayYear(**holiday_year(int(slug))) for slug in years}
    files = {f"holidays/{slug}": content.files["holidays/2025"] for slug in years}
    files["holiday_rules"] = content.files["holiday_rules"]

    assert [*check(replace(content, holidays=holidays, files=files))] == []


def test_every_slip_in_the_days_of_a_year_is_told(content):
    assert [*check(content)] == []
    for slug, year in content.holidays.items():
        for slip, days in slips(year.days):
            slipped = year.model_copy(update={"days": days})
            holidays = content.holidays | {slug: slipped}

            assert [*check(replace(content, holidays=holidays))], (slug, slip)


def slips(days: Days) -> Iterator[tuple[str, Days]]:
    """Yield the days of a year with one of them left out, or as long as it is not."""
    for index, day in enumerate(days):
        yield f"{day.date} left out", (*days[:index], *days[index + 1 :])
        turned = day.model_copy(update={"half": not day.half})
        yield f"{day.date} turned", (*days[:index], turned, *days[index + 1 :])
    for feast in ("Ramazan", "Kurban"):
        for much in (-28, -7, 7, 31):
            moved = (
                day.model_copy(update={"date": day.date + much * ONE_DAY})
                if day.name.startswith(feast)
                else day
                for day in days
            )
            yield f"{feast} {much} days off", tuple(moved)
