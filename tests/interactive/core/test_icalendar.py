"""A calendar file: by the letter of RFC 5545, and as three libraries read it."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from interactive.core.icalendar import Event, calendar_file, fold, text
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
FOR_MEETINGS = (b"METHOD", b"ORGANIZER", b"ATTENDEE")
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
)
CALENDARS = st.tuples(MORE_THAN_SPACE, st.lists(EVENTS, max_size=3))


def plain(value):
    """Return what may be expected back: one sort of line end, no control signs."""
    value = re.sub("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", "\n", value)
    return re.sub("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]", "", value)


def expected(name, events):
    return {"name": plain(name), "events": [seen(event) for event in events]}


def seen(event):
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
        "stamp": "2026-06-01T08:30:59Z",
        "category": event.category and plain(event.category),
        "address": event.address,
        "alarms": [[int(offset.total_seconds()), title] for offset in morning],
    }


@given(CALENDARS)
def test_any_text_and_any_day_come_back_in_short_clean_lines(calendar):
    name, events = calendar
    written = calendar_file(name, "x", STAMP, events)

    assert by_icalendar(written) == by_vobject(written) == expected(name, events)
    *lines, rest = written.encode().split(b"\r\n")
    assert rest == b""
    assert all(0 < len(line) <= 75 for line in lines)
    assert all(line.decode() for line in lines)  # no letter is torn apart
    assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", b"".join(lines))
    # Nobody invites, nobody is invited, and nobody's day is taken.
    assert not [line for line in lines if line.startswith(FOR_MEETINGS)]
    assert lines.count(b"TRANSP:TRANSPARENT") == len(events)


# Node starts anew for each example: a failing one is shown as it is found.
@settings(max_examples=8, deadline=None, phases=[Phase.generate])
@given(st.lists(CALENDARS, min_size=8, max_size=20))
def test_any_text_and_any_day_come_back_by_ical_js(calendars):
    texts = [calendar_file(name, "x", STAMP, events) for name, events in calendars]

    assert by_ical_js(texts) == [expected(*calendar) for calendar in calendars]


def test_odd_text_comes_back_from_all_three():
    usual = Event(uid="a@b", day=date(2028, 2, 29), title="", text="")
    morning = replace(usual, reminders=(60, 3, 2, 1, 0))
    calendars = [
        (odd, [replace(morning, title=odd, text=odd, category=odd)]) for odd in ODD
    ]
    written = [calendar_file(name, name, STAMP, events) for name, events in calendars]

    wanted = [expected(*calendar) for calendar in calendars]
    assert [by_icalendar(text) for text in written] == wanted
    assert [by_vobject(text) for text in written] == wanted
    assert by_ical_js(written) == wanted


@given(st.text(alphabet=st.characters(exclude_characters="\r\n")))
def test_a_folded_line_unfolds_to_itself(line):
    assert fold(line).replace("\r\n ", "") == line


def test_a_line_is_folded_after_75_octets():
    for length, pieces in [(0, 1), (75, 1), (76, 2), (149, 2), (150, 3)]:
        assert len(fold("a" * length).split("\r\n ")) == pieces


def test_signs_that_mean_something_are_escaped():
    assert text("a;b,c\\d\ne") == "a\\;b\\,c\\\\d\\ne"
