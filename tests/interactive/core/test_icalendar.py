"""A calendar file: by the letter of RFC 5545, and as three libraries read it."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from interactive.core.icalendar import Event, calendar_file, fold, read_events, text
from tests.interactive.calendar_readers import by_ical_js, by_icalendar, by_vobject

STAMP = datetime(2026, 6, 1, 11, 30, 59, tzinfo=timezone(timedelta(hours=3)))
ODD = [
    "Evrak; işverenden, \\n değil \\ gerçekten\nİkinci satır: “ğüşıöç” & <b>",
    "ş" * 200,
    "\U0001f4c5" * 60,
    "a" * 74 + "ğ",
    "x: y;z=q,r",
    'BEGIN:VEVENT\r\nUID:x\rEND:VEVENT "tırnak"',
    "satır\u2028ayıran\u2029imler\x85ve\x0bbaşkaları\x0c.",
    "sessiz\x00\x07\x1b\x7f\ufeffimler",
    "  başta ve sonda boşluk\t ",
]
ORGANIZER = "https://rehber.example/etkinlik/"
# Nobody is invited, and the calendar has no name: programs would make a new one of it.
NEVER = (b"ATTENDEE", b"X-WR-CALNAME", b"NAME")
MORE_THAN_SPACE = st.text(min_size=1).filter(lambda value: text(value).strip())
EVENTS = st.builds(
    Event,
    uid=st.uuids().map(str),
    day=st.dates(date(2000, 1, 1), date(2100, 12, 31)),
    title=MORE_THAN_SPACE,
    text=MORE_THAN_SPACE,
    sequence=st.integers(0, 99),
    address=st.sampled_from([None, "https://rehber.example/etkinlik/?a=1,2;b"]),
    category=st.none() | MORE_THAN_SPACE,
    reminders=st.lists(st.integers(0, 60), unique=True, max_size=3).map(tuple),
    cancelled=st.booleans(),
)
CALENDARS = st.lists(EVENTS, max_size=3)

# What is not needed to tell an event and its version.
FORGOTTEN = {"address": None, "category": None, "reminders": ()}
UNTITLED = Event(uid="a@b", day=date(2026, 1, 2), title="", text="")
PIECES = [
    *("BEGIN:VEVENT\n", "END:VEVENT\n", "UID:a@b\n", "UID\n", "SEQUENCE:-1\n"),
    *("DTSTART:20260102T090000Z\n", "DTSTART;VALUE=DATE:20260230\n", "BEGIN:VALARM\n"),
    *("END:VALARM\n", "DTSTART:\n", "END:X\n", f"SEQUENCE:{'9' * 5000}\n", ":", " \n"),
]


def plain(value):
    """Return what may be expected back: one sort of line end, no control signs."""
    value = re.sub("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", "\n", value)
    return re.sub("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]", "", value)


def written(events):
    return calendar_file("x", ORGANIZER, STAMP, events)


def expected(events):
    cancels = any(event.cancelled for event in events)
    return {
        "method": "PUBLISH" if cancels else None,
        "name": None,
        "events": [seen(event, ORGANIZER if cancels else None) for event in events],
    }


def seen(event, organizer):
    """Return an event as a reader of the file should find it."""
    title = plain(event.title)
    morning = [timedelta(hours=9) - timedelta(days=n) for n in event.reminders]
    return {
        "uid": event.uid,
        "first": event.day.isoformat(),
        "end": (event.day + timedelta(days=1)).isoformat(),
        "all_day": True,
        "title": title,
        "text": plain(event.text),
        "sequence": event.sequence,
        "status": "CANCELLED" if event.cancelled else "CONFIRMED",
        "organizer": organizer,
        "stamp": "2026-06-01T08:30:59Z",
        "category": event.category and plain(event.category),
        "address": event.address,
        "alarms": [[int(offset.total_seconds()), title] for offset in morning],
    }


@given(CALENDARS)
def test_any_text_and_any_day_come_back_in_short_clean_lines(events):
    file = written(events)

    assert by_icalendar(file) == by_vobject(file) == expected(events)
    *lines, rest = file.encode().split(b"\r\n")
    assert rest == b""
    assert all(0 < len(line) <= 75 for line in lines)
    assert all(line.decode() for line in lines)  # no letter is torn apart
    assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", b"".join(lines))
    # Nobody's day is taken.
    assert not [line for line in lines if line.startswith(NEVER)]
    assert lines.count(b"TRANSP:TRANSPARENT") == len(events)


# Node starts anew for each example: a failing one is shown as it is found.
@settings(max_examples=8, deadline=None, phases=[Phase.generate])
@given(st.lists(CALENDARS, min_size=8, max_size=20))
def test_any_text_and_any_day_come_back_by_ical_js(calendars):
    texts = [written(events) for events in calendars]

    assert by_ical_js(texts) == [expected(events) for events in calendars]


@given(CALENDARS)
def test_a_file_that_was_written_is_read_back(events):
    kept = [
        replace(event, title=plain(event.title), text="", **FORGOTTEN)
        for event in events
    ]

    assert [*read_events(written(events))] == kept
    # As a program or a mail may hand it back.
    assert [*read_events(written(events).replace("\r\n", "\n"))] == kept


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_what_is_no_calendar_has_no_events(file):
    assert [*read_events(file)] in ([], [UNTITLED])


def test_odd_text_comes_back_from_all_three():
    usual = Event(uid="a@b", day=date(2028, 2, 29), title="", text="")
    morning = replace(usual, reminders=(60, 3, 2, 1, 0))
    calendars = [[replace(morning, title=odd, text=odd, category=odd)] for odd in ODD]
    files = [written(events) for events in calendars]

    wanted = [expected(events) for events in calendars]
    assert [by_icalendar(file) for file in files] == wanted
    assert [by_vobject(file) for file in files] == wanted
    assert by_ical_js(files) == wanted


@given(st.text(alphabet=st.characters(exclude_characters="\r\n")))
def test_a_folded_line_unfolds_to_itself(line):
    assert fold(line).replace("\r\n ", "") == line


def test_a_line_is_folded_after_75_octets():
    for length, pieces in [(0, 1), (75, 1), (76, 2), (149, 2), (150, 3)]:
        assert len(fold("a" * length).split("\r\n ")) == pieces


def test_signs_that_mean_something_are_escaped():
    assert text("a;b,c\\d\ne") == "a\\;b\\,c\\\\d\\ne"
