"""What is to be looked at again, and from which day on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from macros.checks.due_warnings import (
    contacts_to_check,
    due_by,
    due_for_a_look,
    holidays_to_write,
    leave_to_look_up,
    notes_to_check,
    parameters_to_review,
    source_to_read,
    statement_to_test,
)
from tests.conftest import TODAY, loaded
from tests.content_changes import apply

NOW = date.fromisoformat(TODAY)
NUMBER = "parameters/odunc-suresi.yml"


def test_a_parameter_is_due_the_day_after_its_last_day(content):
    due = [*parameters_to_review(content)]

    assert {each.day for each in due} == {date(2099, 2, 1)}
    assert [str(each.problem) for each in due] == [
        f"content/parameters/{name}.yml:3: En geç 2099-01-31 günü yeniden bakılmalı. "
        "Kaynağı okuyun, 'checked_on' ve 'review_by' günlerini yazın."
        for name in content.parameters
    ]


def test_what_was_read_is_read_again_after_a_year(content):
    for kind, line, day in (
        (source_to_read, "content/sources/yonerge-3.yml:5", "2027-03-03"),
        (contacts_to_check, "content/units/merkez.yml:13", "2027-02-03"),
        (statement_to_test, "content/site.yml:14", "2027-03-02"),
    ):
        [due] = kind(content)

        assert str(due).startswith(f"{line}: {day}: ")


def test_information_from_outside_is_looked_at_again_after_a_year(handbook):
    file, find = "guidelines/odunc.yml", "role: note"
    assert [*notes_to_check(loaded(handbook))] == []

    outside = "role: outside\n        written_on: 2026-02-01"
    apply([{"file": file, "find": find, "put": outside}], handbook / "content")

    [due] = notes_to_check(loaded(handbook))
    assert due.day == date(2027, 2, 2)
    assert "2026-02-01 günü yazılmış" in str(due)


@pytest.fixture
def years_due(content):
    """Return the years whose leave an editor is told to look up on a day."""

    def years(today, **checked_on):
        holidays = {
            slug: year.model_copy(
                update={"leave_checked_on": checked_on.get(f"y{slug}")}
            )
            for slug, year in content.holidays.items()
        }
        due = leave_to_look_up(replace(content, holidays=holidays))
        warnings = [each.problem for each in due if each.day <= today]
        return [(w.file[-8:-4], w.line, w.message.split(" ", 1)[1]) for w in warnings]

    return years


def test_who_announces_no_leave_is_told_nothing(years_due):
    assert years_due(date(2027, 1, 1)) == []


def test_a_year_is_looked_up_while_it_runs_and_once_after_its_end(years_due):
    for today, looked, years in (
        ("2026-06-01", {"y2026": "2026-06-01"}, []),
        ("2026-08-30", {"y2026": "2026-06-01"}, ["2027"]),
        ("2026-08-31", {"y2026": "2026-06-01"}, ["2026", "2027"]),
        # Readers already plan for the year after.
        ("2026-07-04", {"y2026": "2026-06-01"}, []),
        ("2026-07-05", {"y2026": "2026-06-01"}, ["2027"]),
        ("2050-01-01", {"y2026": "2026-12-30", "y2027": "2027-12-31"}, ["2026"]),
    ):
        days = {year: date.fromisoformat(day) for year, day in looked.items()}
        due_years = years_due(date.fromisoformat(today), **days)

        assert [year for year, _, _ in due_years] == years, today


def test_it_is_said_what_to_do_at_its_line(years_due):
    day = date(2026, 1, 2)
    [(_, line, old), (_, _, never)] = years_due(date(2027, 1, 1), y2026=day)

    assert old.startswith("yılının idari izinlerine en son 2026-01-02 günü bakılmış.")
    assert never.startswith("yılının idari izinlerine bakılmamış; okura da öyle denir.")
    assert all("'leave_checked_on'" in text for text in (old, never))
    assert line == 1


def test_holidays_are_written_before_readers_plan_for_their_year(content):
    estimated, missing = holidays_to_write(content)

    assert str(estimated).startswith("content/holidays/2027.yml:2: 2026-07-05: 2027")
    assert str(missing).startswith("content/holidays/2027.yml:1: 2027-07-05: 2028")
    assert "rehber holidays 2028 2028" in str(missing)


def test_what_changes_is_told_before_its_day_in_the_order_of_days(handbook):
    source = "clause: M1.2, checked_on: 2026-02-01"
    later = f"  - {{valid_from: 2026-05-01, value: 21, {source}}}\n"
    apply([{"file": NUMBER, "append": later}], handbook / "content")
    content = loaded(handbook)

    assert due_by(content, NOW, NOW + timedelta(days=59)) == []
    [change] = due_by(content, NOW, NOW + timedelta(days=60))
    assert str(change).startswith(f"content/{NUMBER}:9: 2026-05-01: Buradaki değer")
    days = [each.day for each in due_by(content, NOW, date(2099, 12, 31))]
    assert days == sorted(days)
    # On its day it is a change no more, but what is still to be looked at stays.
    assert due_by(content, date(2026, 5, 1), date(2026, 5, 1)) == []
    assert [*due_for_a_look(content, date(2026, 7, 5))] == [
        each.problem for each in due_by(content, date(2026, 7, 5), date(2026, 7, 5))
    ]
