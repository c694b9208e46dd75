"""The date planner on this handbook's calendar: worked cases, then every day of it."""

from datetime import UTC, date, datetime, timedelta
from itertools import takewhile

import pytest

from interactive.engine import files
from tests.handbook.conftest import reference

LATE, NOTEBOOK = "gec-evrak", "defter-teslimi"
MIDNIGHT = datetime(2026, 1, 1, tzinfo=UTC)
FIRST, LAST = date(2025, 1, 1), date(2032, 12, 31)
"""Of these years the closed days are known."""


@pytest.fixture
def evaluate(calculators, today):
    """Return the result of some answers, and its items by their names."""

    def run(**answers):
        result = calculators["tarihler"].evaluate(answers, today)
        return result, {item["id"]: item for item in result["items"]}

    return run


def test_the_worked_cases_come_out_as_written(evaluate):
    for case in reference("deadline")["cases"]:
        _, items = evaluate(start_date=case["start_date"])

        late = items[LATE]
        for key in ("date", "safe_date"):
            assert late[key] == case[key], case["id"]
        walked = [(each["date"], each["why"]) for each in late["skipped"]]
        assert walked == [*case["skipped"].items()], case["id"]
        assert "S10.6" in late["clauses"]


def test_every_limit_walks_back_to_a_full_working_day(evaluate, closed_days):
    closed = {*closed_days["full"], *closed_days["half"]}
    for number in range(-9, (LAST - FIRST).days + 9):
        limit = safe = FIRST + timedelta(days=number)
        walked = []
        while FIRST <= safe <= LAST and (safe.weekday() > 4 or str(safe) in closed):
            walked.append(str(safe))
            safe -= timedelta(days=1)
        known = FIRST <= safe <= LAST

        start = limit + timedelta(days=7)
        _, items = evaluate(start_date=str(start), notebook_due=str(limit))

        item = items[LATE]
        assert item["date"] == items[NOTEBOOK]["date"] == str(limit)
        assert item["safe_date"] == (str(safe) if known else None), limit
        assert [each["date"] for each in item["skipped"]] == walked
        # A working day before it might lie before the internship ends.
        assert items[NOTEBOOK]["safe_date"] is None
        assert limit - safe <= timedelta(days=9)


def test_without_a_full_working_day_left_everything_says_today(calculators):
    planner = calculators["tarihler"]
    calendar, words = planner.context.calendar, planner.context.wording
    pairs = 0
    for number in range(9, (LAST - FIRST).days + 1):
        limit = FIRST + timedelta(days=number)
        ahead = (limit - timedelta(days=days) for days in range(9))
        for today in takewhile(lambda day: not calendar.is_open(day), ahead):
            start = str(limit + timedelta(days=7))
            result = planner.evaluate({"start_date": start}, today)

            [late] = [item for item in result["items"] if item["id"] == LATE]
            found = late["date"], late["act_on"], late["state"], late["days_left"]
            assert found == (str(limit), str(today), "today", 0)
            [said] = [w for w in result["warnings"] if w["id"] == f"safe-past-{LATE}"]
            assert planner.context.day(limit) in said["text"]
            assert words["state_today"] in result["brief"]["text"]
            [file] = files(planner, result, MIDNIGHT)
            assert f"DTSTART;VALUE=DATE:{today:%Y%m%d}" in file["text"]
            pairs += 1
    assert pairs > 1000


def test_an_end_before_the_start_is_a_mistake_beside_the_end(evaluate):
    result, items = evaluate(start_date="2026-07-08", end_date="2026-07-07")

    [mistake] = result["mistakes"]
    assert (mistake["question"], mistake["wording"]) == ("end_date", "reversed")
    assert (items["staj-sonu"]["date"], items[LATE]["date"]) == (None, "2026-07-01")
    assert evaluate(start_date="2026-07-08", end_date="2026-07-08")[0]["mistakes"] == []
