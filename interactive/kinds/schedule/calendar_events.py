"""The days of a plan as a calendar file.

Each dated item becomes one event, on the day to act on. A second event on the limit
would invite readers to wait for it, so the event's text names the limit instead. Items
without a day are left out, unless a former file of the plan had an event of theirs:
that one is cancelled.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.icalendar import Event, Export, calendar_file, read_events
from interactive.kinds.schedule.date_rule import parameters_of, rules_in
from interactive.kinds.schedule.ledger import is_given
from interactive.kinds.schedule.spec import Spec

Item = Mapping[str, Any]
TYPE = "text/calendar;charset=utf-8"
# The warnings that still hold when the plan is read later, in a calendar.
LASTING_WARNINGS = ("changes", "safe-past", "outside-years", "estimated")
# SEQUENCE counts seconds from here. It is an integer of 32 bits (RFC 5545, 3.3.8):
# enough until 2088.
FIRST_MOMENT = datetime(2020, 1, 1, tzinfo=UTC)
HIGHEST = 2**31 - 1
SECOND = timedelta(seconds=1)


def files(
    spec: Spec, context: CalculatorContext, result: Mapping[str, Any], export: Export
) -> list[dict[str, str]]:
    """Return the calendar file of a result; nothing if it would hold no event."""
    # A reader's clock may lag behind; the plan is never older than the site it is from,
    # and on one day the later plan stays the later one.
    now = export.now.astimezone(UTC)
    stamp = max(now, datetime.combine(context.as_of, now.time(), UTC))
    plan = export.plan
    ending = _ending(context, plan)
    dated = [
        replace(_event(item, spec, context, result), uid=f"{item['id']}{ending}")
        for item in result["items"]
        if item["date"]
    ]
    known = {
        each.uid: each for each in read_events(export.former) if _is_of(each, ending)
    }
    number = sequence(spec, context, stamp)
    events = [
        replace(event, sequence=_above(number, known.get(event.uid)))
        for event in (*_named(plan, dated), *_fallen_away(context, dated, known))
    ]
    if not events:
        return []
    return [
        {
            "name": f"{context.calculator}.ics",
            "type": TYPE,
            "label": context.word("calendar_file" if dated else "calendar_file_cancel"),
            "note": context.word("calendar_file_note"),
            "text": calendar_file(
                f"{context.site['title']}//{spec.title}",
                _organizer(context),
                stamp,
                events,
            ),
        }
    ]


def _ending(context: CalculatorContext, plan: str) -> str:
    """Return what the UIDs of a plan end with, after the item's id."""
    namespace = f".{context.site['namespace']}"
    return f".{plan_code(plan)}{namespace}" if plan else namespace


def plan_code(plan: str) -> str:
    """Return a plan's name in the letters of a UID; different names stay different.

    >>> plan_code("2026-104"), plan_code("Ayşe Y.")
    ('2026-2d104', 'Ay-c5-9fe-20Y-2e')
    """
    return "".join(
        chr(octet) if bytes((octet,)).isalnum() else f"-{octet:02x}"
        for octet in plan.encode()
    )


def _named(plan: str, events: list[Event]) -> Iterator[Event]:
    """Yield the events with their plan in the title, to show whose days these are."""
    for event in events:
        yield replace(event, title=f"{plan}: {event.title}") if plan else event


def _is_of(event: Event, ending: str) -> bool:
    """Return whether an event is of the plan whose UIDs end so."""
    # Another plan's UID has one part more.
    item = event.uid.removesuffix(ending)
    return item != event.uid and "." not in item


def _above(number: int, former: Event | None) -> int:
    return min(HIGHEST, max(number, former.sequence + 1 if former else 0))


def _fallen_away(
    context: CalculatorContext, dated: list[Event], former: Mapping[str, Event]
) -> Iterator[Event]:
    """Yield each event of the former file that the plan no longer has, as cancelled."""
    current = {event.uid for event in dated}
    for uid, event in former.items():
        if uid not in current:
            text = context.word("calendar_file_cancelled")
            yield replace(event, text=text, cancelled=True)


def _organizer(context: CalculatorContext) -> str:
    """Return the URI of who publishes the plan: the page, or the name that is ours."""
    host = context.site["namespace"].rpartition("@")[2]
    return context.site["page"] or f"https://{host}/"


def _event(
    item: Item, spec: Spec, context: CalculatorContext, result: Mapping[str, Any]
) -> Event:
    today = date.fromisoformat(result["today"])
    day = date.fromisoformat(item["act_on"])
    # A reminder for a morning that has passed would go off on import.
    days_left = (day - today).days
    return Event(
        uid=item["id"],
        day=day,
        title=_title(item, context),
        text="\n\n".join(_paragraphs(item, context, result)),
        address=context.site["page"],
        category=context.site["title"],
        reminders=tuple(days for days in spec.reminders if days <= days_left),
    )


def _title(item: Item, context: CalculatorContext) -> str:
    """Return an event's title, on the last day with the time until when."""
    if item["until"] and item["act_on"] == item["date"]:
        return context.word("left_until", left=item["title"], time=item["until"])
    return str(item["title"])


def sequence(spec: Spec, context: CalculatorContext, stamp: datetime) -> int:
    """Return the number that grows with every later plan (RFC 5546, 2.1.4).

    It counts the seconds, and the changes of the rules: of two plans of one moment the
    one by later rules is the newer. Dated values are only ever added, so each counts as
    a change. For other changes the editor raises `revision`; `verification/revision.py`
    checks that.
    """
    rules = (rule for item in spec.items for rule in rules_in(item.date))
    names = {name for rule in rules for name in parameters_of(rule, context)}
    added = (context.parameters[name].values[1:] for name in names)
    changes = spec.revision + sum(map(len, added))
    return max(0, (stamp - FIRST_MOMENT) // SECOND) + changes


def _paragraphs(
    item: Item, context: CalculatorContext, result: Mapping[str, Any]
) -> Iterator[str]:
    """Yield an event's text: what to do, by when, and the clauses behind it."""
    yield item["text"]
    # Once the safe date has passed, a warning below names the limit.
    if item["act_on"] == item["safe_date"] != item["date"]:
        day = context.day(item["date"])
        key = "calendar_file_safe_given" if is_given(item) else "calendar_file_safe"
        yield context.word(key, day=day)
    if item["until"]:
        yield context.word("until_label", time=item["until"])
    lasting = {f"{code}-{item['id']}" for code in LASTING_WARNINGS}
    yield from (w["text"] for w in result["warnings"] if w["id"] in lasting)
    if item["note"]:
        yield item["note"]
    if item["clauses"]:
        yield f"{context.word('cites_label')} {', '.join(item['clauses'])}"
    yield context.word(
        "calendar_file_computed",
        today=context.day(result["today"]),
        edition=result["edition"]["label"],
        checked_on=context.day(result["edition"]["checked_on"]),
    )
    if context.site["page"]:
        yield context.word("calendar_file_again", page=context.site["page"])
