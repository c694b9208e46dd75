"""A calendar file (`.ics`, RFC 5545) of all-day events.

- An event's UID names the item, the calculator and the site, but no person and no
  time. Importing the file again therefore moves the existing event instead of adding
  a second one; in return, a calendar can hold only one plan.
- DTSTAMP is a moment that the caller names: the same answers at the same moment give
  the same bytes, and of two plans the one made later counts as the newer one, also on
  one day (RFC 5546, 2.1.5).
- SEQUENCE comes from the caller: it grows with the rules, never with the answers.
- There is no METHOD: PUBLISH would require an ORGANIZER, and there is none.
- All-day events have no time zone; a reminder counts from the reader's midnight.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from interactive.core.calendar import ONE_DAY

# RFC 5545, 3.1: a line has at most 75 octets, its line break excluded.
MAX_OCTETS = 75
# UTF-8: an octet whose two high bits are `10` continues a character.
HIGH_BITS, CONTINUATION = 0xC0, 0x80
# The hour of a reminder: offices are open, and most of the day is left.
MORNING = 9
HOURS_A_DAY = 24
# As many characters of a moment in ISO 8601 reach to its seconds.
SECONDS = len("2026-06-01T12:00:00")
# Everything that some program may take for the end of a line.
LINE_BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# RFC 5545, 3.1: a value may contain no control character but the tab.
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An all-day event."""

    uid: str
    day: date
    title: str
    text: str
    sequence: int = 0
    # A page about the event.
    address: str | None = None
    category: str | None = None
    # How many days before the event to remind the reader, in the morning.
    reminders: tuple[int, ...] = ()


def calendar_file(
    name: str, product: str, stamp: datetime, events: Iterable[Event]
) -> str:
    r"""Return the text of a calendar file; `stamp`, with its zone, is its DTSTAMP.

    >>> noon = datetime(2026, 6, 1, 12, tzinfo=UTC)
    >>> print(calendar_file("Plan", "rehber", noon, []).replace("\r", ""))
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


def _event(event: Event, stamp: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{text(event.uid)}"
    yield f"DTSTAMP:{_utc(stamp)}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTART;VALUE=DATE:{_digits(event.day)}"
    # DTEND is exclusive (RFC 5545, 3.6.1).
    yield f"DTEND;VALUE=DATE:{_digits(event.day + ONE_DAY)}"
    title = text(event.title)
    yield f"SUMMARY:{title}"
    yield f"DESCRIPTION:{text(event.text)}"
    if event.address:
        yield f"URL:{event.address}"
    if event.category:
        yield f"CATEGORIES:{text(event.category)}"
    yield "STATUS:CONFIRMED"
    # A deadline must not make the reader look busy all day.
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
    """Return the TRIGGER of a reminder on the morning `days` days before the event.

    It is the distance from the event's midnight (RFC 5545, 3.8.6.3).

    >>> trigger(0), trigger(1), trigger(3)
    ('PT9H', '-PT15H', '-P2DT15H')
    """
    if not days:
        return f"PT{MORNING}H"
    whole = f"{days - 1}D" if days > 1 else ""
    return f"-P{whole}T{HOURS_A_DAY - MORNING}H"


def text(value: str) -> str:
    r"""Return `value` escaped as TEXT (RFC 5545, 3.3.11), control characters removed.

    >>> text("a, b; c\\d\ne")
    'a\\, b\\; c\\\\d\\ne'
    """
    value = CONTROLS.sub("", LINE_BREAKS.sub("\n", value)).replace("\\", "\\\\")
    return value.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(line: str) -> str:
    """Return a line folded after 75 octets, never inside a character."""
    rest, pieces, room = line.encode(), [], MAX_OCTETS
    while len(rest) > room:
        cut = room
        while rest[cut] & HIGH_BITS == CONTINUATION:
            cut -= 1
        pieces.append(rest[:cut].decode())
        # A continuation line begins with a space, which counts.
        rest, room = rest[cut:], MAX_OCTETS - 1
    return "\r\n ".join([*pieces, rest.decode()])


def _utc(moment: datetime) -> str:
    return re.sub("[-:]", "", moment.astimezone(UTC).isoformat()[:SECONDS]) + "Z"


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")
