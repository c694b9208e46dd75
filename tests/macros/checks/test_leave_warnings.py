"""When an editor is told to look for administrative leave."""

from dataclasses import replace
from datetime import date

import pytest

from macros.checks.leave_warnings import leave_to_look_up


@pytest.fixture
def told(content):
    """Return the years that an editor is told of on a day."""

    def years(today, **checked_on):
        holidays = {
            slug: year.model_copy(
                update={"leave_checked_on": checked_on.get(f"y{slug}")}
            )
            for slug, year in content.holidays.items()
        }
        warnings = leave_to_look_up(replace(content, holidays=holidays), today)
        return [(w.file[-8:-4], w.line, w.message.split(" ", 1)[1]) for w in warnings]

    return years


def test_who_announces_no_leave_is_told_nothing(told):
    assert told(date(2027, 1, 1)) == []


def test_a_year_is_looked_up_while_it_runs_and_once_after_its_end(told):
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
        found = told(date.fromisoformat(today), **days)

        assert [year for year, _, _ in found] == years, today


def test_it_is_said_what_to_do_at_its_line(told):
    day = date(2026, 1, 2)
    [(_, line, old), (_, _, never)] = told(date(2027, 1, 1), y2026=day)

    assert old.startswith("yılının idari izinlerine en son 2026-01-02 günü bakılmış.")
    assert never.startswith("yılının idari izinlerine bakılmamış; okura da öyle denir.")
    assert all("'leave_checked_on'" in text for text in (old, never))
    assert line == 1
