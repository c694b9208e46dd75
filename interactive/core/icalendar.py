"""A calendar file (`.ics`, RFC 5545) of all-day events.

- UID and SEQUENCE come from the caller: importing a later plan moves the events of the
  former one instead of adding others (RFC 5546, 2.1.4 and 2.1.5).
- DTSTAMP is a moment that the caller names: the same answers at the same moment give
  the same bytes.
- The calendar has no name (X-WR-CALNAME, RFC 7986): programs that see one make a new
  calendar for it.
- There is no METHOD: to those who import it, the file is their own. Only a file that
  cancels events has one, PUBLISH, and with it the ORGANIZER that RFC 5546 requires:
  the site, for there is no person.
- All-day events have no time zone; a reminder counts from the reader's midnight.
"""

import re
from collections.abc import Iterator, Sequence
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
# RFC 5545, 3.1: a line that begins with a space or a tab goes on with the one before.
FOLD = re.compile("\r?\n[ \t]")
DAY = re.compile("[0-9]{8}")
# More digits are no integer of RFC 5545 (3.3.8).
NUMBER = re.compile("[0-9]{1,10}")
ESCAPED = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What a result's files rest on beside the result."""

    # The moment, with its zone, that they are marked with.
    now: datetime
    # Whose plan it is, where one calendar holds several.
    plan: str = ""
    # The text of an earlier file of the same plan, which this one replaces.
    former: str = ""


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
    # It stood in a former file and holds no longer.
    cancelled: bool = False


def calendar_file(
    product: str, organizer: str, stamp: datetime, events: Sequence[Event]
) -> str:
    r"""Return the text of a calendar file; `stamp`, with its zone, is its DTSTAMP.

    `organizer` is a URI; it is written only if an event is cancelled.

    >>> noon = datetime(2026, 6, 1, 12, tzinfo=UTC)
    >>> print(calendar_file("rehber", "", noon, []).replace("\r", ""))
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//rehber//TR
    CALSCALE:GREGORIAN
    END:VCALENDAR
    <BLANKLINE>
    """
    cancels = any(event.cancelled for event in events)
    publisher = organizer if cancels else ""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{text(product)}//TR",
        "CALSCALE:GREGORIAN",
        *(["METHOD:PUBLISH"] if cancels else []),
        *(line for event in events for line in _event(event, stamp, publisher)),
        "END:VCALENDAR",
    ]
    return "".join(f"{fold(line)}\r\n" for line in lines)


def _event(event: Event, stamp: datetime, publisher: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{text(event.uid)}"
    yield f"DTSTAMP:{_utc(stamp)}"
    yield f"SEQUENCE:{event.sequence}"
    if publisher:
        yield f"ORGANIZER:{publisher}"
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
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
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


def unescaped(value: str) -> str:
    r"""Return the text that an escaped TEXT stands for.

    >>> unescaped(text("a, b; c\\d\ne")) == "a, b; c\\d\ne"
    True
    """
    return ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], value)


def _utc(moment: datetime) -> str:
    return re.sub("[-:]", "", moment.astimezone(UTC).isoformat()[:SECONDS]) + "Z"


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")


def read_events(file: str) -> Iterator[Event]:
    """Yield the events of a calendar file, with what tells an event and its version.

    That is UID, day, title, SEQUENCE and whether it is cancelled. An event without a
    UID or a day is passed over: it is none of ours.
    """
    fields: dict[str, str] = {}
    # What is open, from the outside to the inside: an alarm has fields of its own.
    inside: list[str] = []
    for line in FOLD.sub("", file).splitlines():
        name, _, value = line.partition(":")
        name = name.partition(";")[0]
        if name == "BEGIN":
            inside.append(value)
            fields = {} if value == "VEVENT" else fields
        elif name == "END":
            if value == "VEVENT" and (event := _read_event(fields)):
                yield event
            inside = inside[:-1]
        elif inside[-1:] == ["VEVENT"]:
            fields[name] = value


def _read_event(fields: dict[str, str]) -> Event | None:
    uid, day = fields.get("UID"), _read_day(fields.get("DTSTART", ""))
    if not uid or not day:
        return None
    sequence = NUMBER.fullmatch(fields.get("SEQUENCE", ""))
    return Event(
        uid=unescaped(uid),
        day=day,
        title=unescaped(fields.get("SUMMARY", "")),
        text="",
        sequence=int(sequence[0]) if sequence else 0,
        cancelled=fields.get("STATUS") == "CANCELLED",
    )


def _read_day(value: str) -> date | None:
    """Return the day that a DATE or a DATE-TIME begins with, None if there is none."""
    digits = DAY.match(value)
    try:
        return date.fromisoformat(digits[0]) if digits else None
    except ValueError:
        return None
