"""A plan as a calendar file: which days, named how, and when it counts as newer."""

from datetime import date

import pytest

from interactive.engine import files, load
from tests.interactive.calendar_readers import by_icalendar, by_vobject

TODAY = date(2026, 4, 1)
SITE = {
    "title": "Okul",
    "page": "https://okul.example/gezi/",
    "namespace": "gezi@okul.example",
}


@pytest.fixture
def plan(made_up_data, document_for):
    """Return the calendar file of the made-up trip, read back; parts may differ."""

    def make(answers, today=TODAY, spec=None, **document):
        data = made_up_data("schedule")
        parts = {"parameters": data["parameters"], "calendar": data["calendar"]}
        document = document_for(
            data["spec"] | (spec or {}), **(parts | {"site": SITE} | document)
        )
        calculator = load(document)
        return files(calculator, calculator.evaluate(answers, today))

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


def test_a_file_names_itself(plan, words):
    [file] = plan({"trip": "2026-04-26"})

    assert (file["name"], file["label"]) == ("toy.ics", words["calendar_file"])
    assert file["type"] == "text/calendar;charset=utf-8"
    assert by_icalendar(file["text"])["name"] == "Okul: School trip"


@pytest.mark.parametrize("answers", [{}, {"trip": "2026-02-30"}, {"by_bus": "yes"}])
def test_without_a_day_there_is_no_file(plan, answers):
    assert plan(answers) == []


def test_only_what_has_a_day_stands_in_the_calendar(events):
    by_item = events({"trip": "2026-04-26", "by_bus": "yes"})

    assert list(by_item) == ["pay", "notice"]


@pytest.mark.parametrize(
    ("today", "day"),
    [
        ("2026-04-01", "2026-04-21"),
        ("2026-04-21", "2026-04-21"),
        ("2026-04-22", "2026-04-23"),
        ("2026-04-23", "2026-04-23"),
        ("2026-04-24", "2026-04-21"),
    ],
)
def test_an_event_stands_on_the_day_to_act_on(events, today, day):
    by_item = events({"trip": "2026-04-26"}, date.fromisoformat(today))

    assert by_item["notice"]["first"] == day


def test_an_event_says_limit_clauses_edition_day_and_address(events, words):
    text = events({"trip": "2026-04-26"})["notice"]["text"]

    assert words["calendar_file_safe"].format(day="23 Nisan 2026 Perşembe") in text
    assert "T3" in text
    assert "1 Nisan 2026 Çarşamba" in text
    assert "Deneme" in text
    assert SITE["page"] in text


def test_a_day_without_a_safe_one_says_why_where_it_is_uncertain(events):
    by_item = events({"trip": "2028-06-08", "back": "2028-06-10"})

    assert "2026–2027" in by_item["notice"]["text"]
    assert "güvenli" not in by_item["thanks"]["text"]


def test_an_estimated_year_is_marked_in_the_calendar_too(events, words):
    text = events({"trip": "2027-06-10"})["notice"]["text"]

    assert words["estimated_year"].format(year=2027) in text


def test_another_answer_moves_the_same_event(events):
    one = events({"trip": "2026-04-26"})["notice"]
    other = events({"trip": "2026-05-26"}, date(2026, 4, 3))["notice"]

    assert one["uid"] == other["uid"] == "notice.gezi@okul.example"
    assert one["first"] < other["first"]
    assert (one["stamp"], other["stamp"]) == (
        "2026-04-01T00:00:00Z",
        "2026-04-03T00:00:00Z",
    )


def test_a_clock_that_lags_behind_the_site_makes_no_older_plan(events):
    by_item = events({"trip": "2026-04-26"}, date(2020, 1, 1))

    assert by_item["notice"]["stamp"] == "2026-01-05T00:00:00Z"


@pytest.mark.parametrize(
    ("revision", "added", "number"), [(0, 0, 1), (2, 0, 3), (1, 2, 4)]
)
def test_the_sequence_grows_with_the_rule(
    events, made_up_data, revision, added, number
):
    notice = made_up_data("schedule")["parameters"]["notice"]
    later = [{"valid_from": f"204{n}-01-01", "value": 3} for n in range(added)]
    parameters = {"notice": notice | {"values": notice["values"] + later}}

    by_item = events(
        {"trip": "2026-04-26"}, spec={"revision": revision}, parameters=parameters
    )

    assert by_item["notice"]["sequence"] == number


def test_a_reminder_of_a_morning_that_is_gone_is_left_out(events):
    day = 86400
    alarms = [
        [
            seconds // day
            for seconds, _ in events({"trip": "2026-04-26"}, on)["notice"]["alarms"]
        ]
        for on in (date(2026, 4, 18), date(2026, 4, 19), date(2026, 4, 21))
    ]

    assert alarms == [[-3, -1], [-1], []]


def test_without_an_address_nothing_leads_to_a_page(plan):
    site = {"title": "Okul", "page": None, "namespace": "gezi@okul.invalid"}

    [file] = plan({"trip": "2026-04-26"}, site=site)

    [_, notice] = by_icalendar(file["text"])["events"]
    assert notice["address"] is None
    assert "http" not in file["text"]
    assert notice["uid"] == "notice.gezi@okul.invalid"


def test_a_number_without_any_value_takes_nothing_from_the_sequence(events):
    nothing = {"title": "N", "unit": "days", "values": []}

    by_item = events({"back": "2026-04-17"}, parameters={"notice": nothing})

    assert {event["sequence"] for event in by_item.values()} == {0}
