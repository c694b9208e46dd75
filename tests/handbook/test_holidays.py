"""The holidays of this handbook: those that it was compared with, year by year."""

from datetime import date, timedelta

import yaml

from interactive.core.calendar import read_calendar
from macros.authoring.holiday_import import holiday_year
from macros.content.yaml_reader import read_yaml


def test_the_handbooks_closed_days_are_the_ones_it_was_compared_with(
    documents, closed_days
):
    closures = read_calendar(documents["tarihler"]["calendar"]).closures
    result: dict[str, dict[str, str]] = {"full": {}, "half": {}}
    for day, reasons in closures.items():
        kind = "half" if all(reason.half for reason in reasons) else "full"
        result[kind][day.isoformat()] = "; ".join(reason.name for reason in reasons)

    assert result == closed_days


def test_the_handbook_knows_every_year_from_2025_to_2030(documents):
    calendar = read_calendar(documents["tarihler"]["calendar"])

    assert sorted(calendar.years) == list(range(2025, 2031))
    assert set(calendar.years.values()) <= {"announced", "estimated"}


def test_every_limit_of_the_known_years_has_a_safe_day_close_by(documents):
    calendar = read_calendar(documents["tarihler"]["calendar"])
    first, last = date(2025, 1, 2), date(2030, 12, 31)

    for n in range((last - first).days + 1):
        literal = first + timedelta(days=n)
        safe, _ = calendar.last_working_day(literal)
        assert safe is not None
        assert literal - safe <= timedelta(days=9)


def test_the_holidays_of_the_handbook_are_those_of_the_package(root, content):
    for slug in content.holidays:
        data = read_yaml(root / "content" / "holidays" / f"{slug}.yml", root).data
        package = yaml.safe_load(yaml.safe_dump(holiday_year(int(slug))))

        assert data["days"] == package["days"], slug
        assert data["religious_days"] == package["religious_days"], slug
