"""A calendar file (`.ics`) by RFC 5545: all-day events, written so that all read it.

- An event's UID names what it is about (the item, the calculator, the site) and
  no person and no moment, so that a file taken in again moves the event that is
  there instead of adding a second one. It costs that one calendar holds one plan.
- DTSTAMP is a day that the caller names, at midnight: the same answers on the same
  day give the same bytes, and a plan made later counts as the newer one.
- SEQUENCE is the caller's: it grows with the rule, never with the answers.
- There is no METHOD: PUBLISH asks for an ORGANIZER, and there is none to name.
- A day has no time zone; a reminder counts from its midnight where the reader is.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from interactive.core.calendar import ONE_DAY

OCTETS = 75
"""RFC 5545, 3.1: a line is at most so long, its end left out."""

CONTINUES, FOLLOWS = 0xC0, 0x80
"""UTF-8: an octet whose two high bits are `10` goes on with a letter."""

MORNING = 9
"""The hour of a reminder: offices are open and the day is still long."""

HOURS = 24
BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What some reader of the file may take for the end of a line."""

CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]")
"""RFC 5545, 3.1: no control character but the tab may stand in a value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One day of a plan."""

    uid: str
    day: date
    title: str
    text: str
    sequence: int = 0
    address: str | None = None
    """A page about it."""
    category: str | None = None
    reminders: tuple[int, ...] = ()
    """How many days before, each in the morning."""


def calendar_file(name: str, product: str, stamp: date, events: Iterable[Event]) -> str:
    r"""Return the text of a calendar file.

    >>> print(calendar_file("Plan", "rehber", date(2026, 6, 1), []).replace("\r", ""))
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//rehber//TR
    CALSCALE:GREGORIAN
    X-WR-CALNAME:Plan
    END:VCALENDAR
    <BLANKLINE>
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{text(product)}//TR",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{text(name)}",
        *(line for event in events for line in _event(event, stamp)),
        "END:VCALENDAR",
    ]
    return "".join(f"{fold(line)}\r\n" for line in lines)


def _event(event: Event, stamp: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{text(event.uid)}"
    yield f"DTSTAMP:{_digits(stamp)}T000000Z"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTART;VALUE=DATE:{_digits(event.day)}"
    # The end is the first day that is no longer part of it.
    yield f"DTEND;VALUE=DATE:{_digits(event.day + ONE_DAY)}"
    title = text(event.title)
    yield f"SUMMARY:{title}"
    yield f"DESCRIPTION:{text(event.text)}"
    if event.address:
        yield f"URL:{event.address}"
    if event.category:
        yield f"CATEGORIES:{text(event.category)}"
    yield "STATUS:CONFIRMED"
    yield "TRANSP:TRANSPARENT"
    for days in event.reminders:
        yield from _reminder(title, days)
    yield "END:VEVENT"


def _reminder(title: str, days: int) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{title}"
    yield f"TRIGGER:{trigger(days)}"
    yield "END:VALARM"


def trigger(days: int) -> str:
    """Return how far the morning `days` days before is from the day's midnight.

    >>> trigger(0), trigger(1), trigger(3)
    ('PT9H', '-PT15H', '-P2DT15H')
    """
    if not days:
        return f"PT{MORNING}H"
    whole = f"{days - 1}D" if days > 1 else ""
    return f"-P{whole}T{HOURS - MORNING}H"


def text(value: str) -> str:
    r"""Return `value` as a TEXT of RFC 5545 (3.3.11), without what may not stand there.

    >>> text("a, b; c\\d\ne")
    'a\\, b\\; c\\\\d\\ne'
    """
    value = CONTROLS.sub("", BREAKS.sub("\n", value)).replace("\\", "\\\\")
    return value.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(line: str) -> str:
    """Return a line in pieces of at most 75 octets, no letter torn apart."""
    rest, pieces, room = line.encode(), [], OCTETS
    while len(rest) > room:
        cut = room
        while rest[cut] & CONTINUES == FOLLOWS:
            cut -= 1
        pieces.append(rest[:cut].decode())
        rest, room = rest[cut:], OCTETS - 1  # a piece begins with a blank
    return "\r\n ".join([*pieces, rest.decode()])


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")
