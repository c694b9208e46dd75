"""The holidays of this handbook: those that it was compared with, year by year."""

import yaml

from interactive.core.calendar import read_calendar
from macros.authoring.holiday_import import holiday_year
from macros.content.yaml_reader import read_yaml


def test_the_closed_days_are_the_ones_that_it_was_compared_with(documents, closed_days):
    calendar = read_calendar(documents["tarihler"]["calendar"])
    result: dict[str, dict[str, str]] = {"full": {}, "half": {}}
    for day, reasons in calendar.closures.items():
        kind = "half" if all(reason.half for reason in reasons) else "full"
        result[kind][day.isoformat()] = "; ".join(reason.name for reason in reasons)

    assert result == closed_days
    assert sorted(calendar.years) == list(range(2025, 2031))
    assert set(calendar.years.values()) <= {"announced", "estimated"}


def test_the_holidays_of_the_handbook_are_those_of_the_package(root, content):
    for slug in content.holidays:
        data = read_yaml(root / "content" / "holidays" / f"{slug}.yml", root).data
        package = yaml.safe_load(yaml.safe_dump(holiday_year(int(slug))))

        for key in ("days", "religious_days"):
            assert data[key] == package[key], (slug, key)
