"""A calendar file read back by three libraries that know nothing of ours."""

import json
import subprocess
from datetime import timedelta
from pathlib import Path

import icalendar
import vobject

SCRIPT = Path(__file__).with_name("read_calendar.mjs")


def by_icalendar(text):
    """Return what PyPI's icalendar finds in a calendar file."""
    calendar = icalendar.Calendar.from_ical(text.encode())
    assert calendar.errors == []
    return {
        "method": str(calendar["METHOD"]) if "METHOD" in calendar else None,
        "name": calendar.calendar_name,
        "events": [_icalendar_event(event) for event in calendar.events],
    }


def _icalendar_event(event):
    assert event.errors == []
    categories = event.get("CATEGORIES")
    return {
        "uid": str(event["UID"]),
        "first": event.start.isoformat(),
        "end": event.end.isoformat(),
        "all_day": event["DTSTART"].params["VALUE"] == "DATE",
        "title": str(event["SUMMARY"]),
        "text": str(event["DESCRIPTION"]),
        "sequence": event["SEQUENCE"],
        "status": str(event["STATUS"]),
        "organizer": str(event["ORGANIZER"]) if "ORGANIZER" in event else None,
        "stamp": event["DTSTAMP"].dt.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "category": str(categories.cats[0]) if categories else None,
        "address": str(event["URL"]) if "URL" in event else None,
        "alarms": [
            [int(alarm.TRIGGER.total_seconds()), str(alarm["DESCRIPTION"])]
            for alarm in event.walk("VALARM")
        ],
    }


def by_vobject(text):
    """Return what PyPI's vobject, validating, finds in a calendar file."""
    calendar = vobject.readOne(text)
    assert calendar.validate(raiseException=True)
    events = calendar.contents.get("vevent", [])
    contents = calendar.contents
    return {
        "method": calendar.method.value if "method" in contents else None,
        "name": contents.get("x-wr-calname") or contents.get("name"),
        "events": [_vobject_event(event) for event in events],
    }


def _vobject_event(event):
    first, end = event.dtstart.value, event.dtend.value
    contents = event.contents
    return {
        "uid": event.uid.value,
        "first": first.isoformat(),
        "end": end.isoformat(),
        "all_day": type(first).__name__ == "date" and end - first == timedelta(days=1),
        "title": event.summary.value,
        "text": event.description.value,
        "sequence": int(event.sequence.value),
        "status": event.status.value,
        "organizer": event.organizer.value if "organizer" in contents else None,
        "stamp": event.dtstamp.value.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "category": event.categories.value[0] if "categories" in contents else None,
        "address": event.url.value if "url" in contents else None,
        "alarms": [
            [int(alarm.trigger.value.total_seconds()), alarm.description.value]
            for alarm in contents.get("valarm", [])
        ],
    }


def by_ical_js(texts):
    """Return what npm's ical.js finds in each of several calendar files."""
    done = subprocess.run(
        ["node", str(SCRIPT)],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    calendars: list[dict[str, object]] = json.loads(done.stdout)
    return calendars
