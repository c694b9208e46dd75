"""Public holidays from the package into the content."""

from datetime import date

from macros.authoring.holiday_import import holiday_year, write_holidays
from macros.content.loader import load_content
from tests.conftest import loaded

SOURCED = ("2429 sayılı Kanun", "Diyanet", "PyPI holidays ")


def days_of(year):
    return {day["date"]: day for day in holiday_year(year)["days"]}


def test_holidays_and_half_days_have_their_names():
    days = days_of(2026)
    for day, name, half in (
        ("2026-01-01", "Yılbaşı", False),
        ("2026-04-23", "Ulusal Egemenlik ve Çocuk Bayramı", False),
        ("2026-10-28", "Cumhuriyet Bayramı arifesi", True),
        ("2026-10-29", "Cumhuriyet Bayramı", False),
        ("2026-03-19", "Ramazan Bayramı arifesi", True),
        ("2026-05-26", "Kurban Bayramı arifesi", True),
    ):
        assert days[day]["name"] == name
        assert days[day].get("half", False) is half
    assert not any("(" in day["name"] for day in days.values()), "an hour is told"


def test_a_day_with_two_reasons_is_a_whole_holiday_with_both_names():
    day = days_of(2027)["2027-05-19"]

    assert day["name"] == "Atatürk'ü Anma, Gençlik ve Spor Bayramı; Kurban Bayramı"
    assert "half" not in day


def test_years_whose_religious_days_are_only_computed_say_so():
    assert holiday_year(2026)["religious_days"] == "announced"
    assert holiday_year(2040)["religious_days"] == "estimated"


def test_days_stand_in_order_and_in_their_year():
    days = [date.fromisoformat(day) for day in days_of(2030)]

    assert days == sorted(days)
    assert {day.year for day in days} == {2030}


def test_what_is_written_is_read_back_as_content(handbook):
    paths = write_holidays(handbook, 2026, 2028)

    content, problems = load_content(handbook)

    assert [path.name for path in paths] == ["2026.yml", "2027.yml", "2028.yml"]
    assert problems == []
    assert content
    assert all(name in content.holidays["2028"].source for name in SOURCED)


def test_what_an_editor_wrote_of_leave_stays_when_a_year_is_written_anew(handbook):
    path = handbook / "content" / "holidays" / "2026.yml"
    text = path.read_text("utf-8")
    looked = "leave_checked_on: 2026-03-02\nleave_note: Haberlere bakıldı.\n"
    path.write_text(f"{looked}{text}", "utf-8")

    for _ in range(2):
        write_holidays(handbook, 2026, 2027)
        years = loaded(handbook).holidays

        assert years["2026"].leave_checked_on == date(2026, 3, 2)
        assert years["2026"].leave_note == "Haberlere bakıldı."
        assert years["2027"].leave_checked_on is None
