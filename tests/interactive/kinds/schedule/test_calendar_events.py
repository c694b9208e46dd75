"""A plan as a calendar file: which days, and when it counts as newer.

What stands in the file, word for word, is in `tests/snapshots/html/`.
"""

import re
from datetime import UTC, date, datetime

import pytest

from interactive.engine import files, load
from tests.interactive.calendar_readers import by_ical_js, by_icalendar, by_vobject

TODAY = date(2026, 4, 1)
TRIP = {"trip": "2026-04-26"}
MORNING = datetime(2026, 4, 1, 9, 5, 1, tzinfo=UTC)
LATER = MORNING.replace(second=2)
UID = r"[a-z]+(\.[0-9A-Za-z-]+)?\.x@y\.invalid"


@pytest.fixture
def plan(made_up_data, document_for):
    """Return the calendar file of the made-up trip; parts may differ."""

    def make(answers, today=TODAY, spec=None, export=None, **document):
        data = made_up_data("schedule")
        parameters = data["parameters"] | document.pop("parameters", {})
        parts = {"parameters": parameters, "calendar": data["calendar"]}
        calculator = load(
            document_for(data["spec"] | (spec or {}), **(parts | document))
        )
        result = calculator.evaluate(answers, today)
        return files(calculator, result, **(export or {}))

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
    limit, eve, safe = "2026-04-23", "2026-04-22", "2026-04-21"
    for today, day in (
        ("2026-04-01", safe),
        (safe, safe),
        (eve, eve),
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
    sequences: list[int] = []
    for revision, values in ((0, 0), (0, 2), (2, 2), (1, 4)):
        later = [{"valid_from": f"204{n}-01-01", "value": 3} for n in range(2)]
        listed = [*notice["values"], *later][:values]

        by_item = events(
            {"back": "2026-04-17"},
            spec={"revision": revision},
            parameters={"notice": notice | {"values": listed}},
        )

        sequences += {event["sequence"] for event in by_item.values()}

    assert [number - sequences[0] for number in sequences] == [0, 1, 3, 4]


def test_a_plan_is_marked_with_its_moment_and_is_never_older_than_its_site(events):
    for now, as_of, stamp in (
        (None, "2026-01-01", "2026-04-01T00:00:00Z"),
        (MORNING, "2026-01-01", "2026-04-01T09:05:01Z"),
        (datetime(1970, 1, 1, 8, 9, tzinfo=UTC), "2026-01-01", "2026-01-01T08:09:00Z"),
        (MORNING.replace(tzinfo=None), "2026-01-01", "2026-04-01T09:05:01Z"),
        (MORNING, "2025-01-01", "2026-04-01T09:05:01Z"),
    ):
        by_item = events(TRIP, export={"now": now}, as_of=as_of)

        assert {event["stamp"] for event in by_item.values()} == {stamp}


def test_of_two_plans_the_later_one_replaces_the_former(events):
    former = events(TRIP, export={"now": MORNING})
    for later, change in (
        (LATER, {"trip": "2026-04-27"}),
        (LATER, {"trip": "2026-04-25"}),
        (LATER, TRIP),
        (MORNING.replace(year=2087), TRIP),
        (MORNING.replace(year=9999), TRIP),
    ):
        by_item = events(change, export={"now": later})

        for item, event in by_item.items():
            assert event["uid"] == former[item]["uid"]
            assert former[item]["sequence"] < event["sequence"] < 2**31


def test_the_same_plan_at_the_same_moment_is_the_same_file(plan):
    export = {"now": MORNING, "plan": "a", "former": plan(TRIP)[0]["text"]}

    assert plan(TRIP, export=export) == plan(dict(TRIP), export=dict(export))
    assert plan(TRIP, export=export) != plan(TRIP, export={**export, "now": LATER})


def test_a_calendar_holds_several_plans_and_says_whose_days_they_are(events):
    plans = ("", "104", "105", "Ayşe Ö.", "Ayse O", "a.b", "A.B", "x" * 200, "\n\0")
    by_plan = {name: events(TRIP, export={"plan": name}) for name in plans}

    uids = {name: {e["uid"] for e in found.values()} for name, found in by_plan.items()}
    assert len(set.union(*uids.values())) == len(plans) * 2
    assert all(re.fullmatch(UID, uid) for uid in set.union(*uids.values()))
    assert uids["104"] == {"pay.104.x@y.invalid", "notice.104.x@y.invalid"}
    titles = {name: found["pay"]["title"] for name, found in by_plan.items()}
    assert titles["104"] == f"104: {titles['']}"


def test_a_day_that_fell_away_is_cancelled_with_a_higher_sequence(plan, events, words):
    label = words["calendar_file_cancel"]
    [file] = plan(TRIP, export={"now": LATER})
    # At the same moment, and by a clock that has been put back.
    for now in (LATER, MORNING):
        [cancelling] = plan(
            {"by_bus": "yes"}, export={"now": now, "former": file["text"]}
        )
        calendar = by_icalendar(cancelling["text"])
        assert by_ical_js([cancelling["text"]]) == [calendar]
        assert by_vobject(cancelling["text"])["events"] == calendar["events"]

        assert (calendar["method"], cancelling["label"]) == ("PUBLISH", label)
        before = by_icalendar(file["text"])["events"]
        for event, former in zip(calendar["events"], before, strict=True):
            same = ("uid", "first", "end", "title")
            assert [event[key] for key in same] == [former[key] for key in same]
            assert event["status"] == "CANCELLED"
            assert event["sequence"] > former["sequence"]
            assert event["organizer"] == "https://y.invalid/"
            assert event["alarms"] == []

    # What is there again is no longer cancelled; what is not still is.
    for answers, status in ((TRIP, "CONFIRMED"), ({"back": "2026-04-17"}, "CANCELLED")):
        again = events(answers, export={"former": cancelling["text"]})
        assert {again["pay"]["status"], again["notice"]["status"]} == {status}


def test_only_a_former_file_of_the_same_plan_cancels_anything(plan):
    export = {"plan": "104", "former": plan(TRIP)[0]["text"]}
    assert plan({}, export=export) == []
    others = plan(TRIP, export={"plan": "105"})[0]["text"]
    assert plan({}, export={"plan": "104", "former": others}) == []
    assert plan({}, export={"former": others}) == []
    assert plan({}, export={"former": others.replace(".105.", ".104.")}) == []


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
