"""A plan as a calendar file: which days, and when it counts as newer.

What stands in the file, word for word, is in `tests/snapshots/html/`.
"""

from datetime import UTC, date, datetime

import pytest

from interactive.engine import files, load
from tests.interactive.calendar_readers import by_icalendar, by_vobject

TODAY = date(2026, 4, 1)
TRIP = {"trip": "2026-04-26"}


@pytest.fixture
def plan(made_up_data, document_for):
    """Return the calendar file of the made-up trip; parts may differ."""

    def make(answers, today=TODAY, spec=None, now=None, **document):
        data = made_up_data("schedule")
        parts = {"parameters": data["parameters"], "calendar": data["calendar"]}
        calculator = load(
            document_for(data["spec"] | (spec or {}), **(parts | document))
        )
        return files(calculator, calculator.evaluate(answers, today), now)

    return make


@pytest.fixture
def events(plan):
    """Return the events of a plan by the item that they are about."""

    def read(*arguments, **parts):
        [file] = plan(*arguments, **parts)
        events_ = by_icalendar(file["text"])["events"]
        assert by_vobject(file["text"])["events"] == events_
        return {event["uid"].partition(".")[0]: event for event in events_}

    return read


def test_without_a_day_there_is_no_file(plan):
    for answers in ({}, {"trip": "2026-02-30"}, {"by_bus": "yes"}):
        assert plan(answers) == []


def test_an_event_stands_on_the_day_to_act_on(events):
    limit, safe = "2026-04-23", "2026-04-21"
    for today, day in (
        ("2026-04-01", safe),
        (safe, safe),
        ("2026-04-22", limit),
        (limit, limit),
        ("2026-04-24", safe),
    ):
        by_item = events(TRIP, date.fromisoformat(today))

        assert [*by_item] == ["pay", "notice"]
        assert by_item["notice"]["first"] == day


def test_a_day_without_a_safe_one_says_why_where_it_is_uncertain(events):
    by_item = events({"trip": "2028-06-08", "back": "2028-06-10"})

    assert "2026–2027" in by_item["notice"]["text"]
    assert "güvenli" not in by_item["thanks"]["text"]


def test_the_sequence_grows_with_the_rule(events, made_up_data):
    notice = made_up_data("schedule")["parameters"]["notice"]
    for revision, values, number in ((0, 2, 1), (2, 2, 3), (1, 4, 4), (0, 0, 0)):
        later = [{"valid_from": f"204{n}-01-01", "value": 3} for n in range(2)]
        listed = [*notice["values"], *later][:values]

        by_item = events(
            {"back": "2026-04-17"},
            spec={"revision": revision},
            parameters={"notice": notice | {"values": listed}},
        )

        assert {event["sequence"] for event in by_item.values()} == {number}


def test_a_plan_is_marked_with_its_moment_and_is_never_older_than_its_site(events):
    for now, as_of, stamp in (
        (None, "2026-01-01", "2026-04-01T00:00:00Z"),
        (
            datetime(2026, 4, 1, 9, 5, 1, tzinfo=UTC),
            "2026-01-01",
            "2026-04-01T09:05:01Z",
        ),
        (datetime(1970, 1, 1, tzinfo=UTC), "2026-01-01", "2026-01-01T00:00:00Z"),
    ):
        by_item = events(TRIP, now=now, as_of=as_of)

        assert {event["stamp"] for event in by_item.values()} == {stamp}


def test_a_reminder_of_a_morning_that_is_gone_is_left_out(events):
    for today, days in ((18, [-3, -1]), (19, [-1]), (21, [])):
        alarms = events(TRIP, date(2026, 4, today))["notice"]["alarms"]

        assert [seconds // 86400 for seconds, _ in alarms] == days


def test_without_an_address_nothing_leads_to_a_page(plan):
    [file] = plan(TRIP)

    [_, notice] = by_icalendar(file["text"])["events"]
    assert notice["address"] is None
    assert "http" not in file["text"]
    assert "None" not in file["text"]
