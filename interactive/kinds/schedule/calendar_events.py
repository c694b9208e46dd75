"""The days of a plan as a calendar file.

Each dated item becomes one event, on the day to act on. A second event on the limit
would invite readers to wait for it, so the event's text names the limit instead. Items
without a day are left out.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.icalendar import Event, calendar_file
from interactive.kinds.schedule.ledger import is_given
from interactive.kinds.schedule.spec import Spec

Item = Mapping[str, Any]
TYPE = "text/calendar;charset=utf-8"
# The warnings that still hold when the plan is read later, in a calendar.
LASTING_WARNINGS = ("changes", "safe-past", "outside-years", "estimated")


def files(
    spec: Spec, context: CalculatorContext, result: Mapping[str, Any], now: datetime
) -> list[dict[str, str]]:
    """Return the calendar file of a result; nothing if no day is known."""
    dated = [item for item in result["items"] if item["date"]]
    if not dated:
        return []
    site = context.site
    name, product = (f"{site['title']}{by}{spec.title}" for by in (": ", "//"))
    # A reader's clock may lag behind; the plan is never older than the site it is from.
    stamp = max(now, datetime.combine(context.as_of, time.min, UTC))
    events = [_event(item, spec, context, result) for item in dated]
    return [
        {
            "name": f"{context.calculator}.ics",
            "type": TYPE,
            "label": context.word("calendar_file"),
            "text": calendar_file(name, product, stamp, events),
        }
    ]


def _event(
    item: Item, spec: Spec, context: CalculatorContext, result: Mapping[str, Any]
) -> Event:
    today = date.fromisoformat(result["today"])
    day = date.fromisoformat(item["act_on"])
    # A reminder for a morning that has passed would go off on import.
    days_left = (day - today).days
    return Event(
        uid=f"{item['id']}.{context.site['namespace']}",
        day=day,
        title=item["title"],
        text="\n\n".join(_paragraphs(item, context, result)),
        sequence=sequence(spec, context),
        address=context.site["page"],
        category=context.site["title"],
        reminders=tuple(days for days in spec.reminders if days <= days_left),
    )


def sequence(spec: Spec, context: CalculatorContext) -> int:
    """Return the number that grows with every change of a rule (RFC 5545, 3.8.7.4).

    Dated values are only ever added, so each counts as a change. For other changes the
    editor raises `revision`; `verification/revision.py` checks that.
    """
    rules = (item.date for item in spec.items if item.date)
    names = {rule.parameter for rule in rules if rule.parameter}
    added = (context.parameters[name].values[1:] for name in names)
    return spec.revision + sum(map(len, added))


def _paragraphs(
    item: Item, context: CalculatorContext, result: Mapping[str, Any]
) -> Iterator[str]:
    """Yield an event's text: what to do, by when, and the clauses behind it."""
    yield item["text"]
    if item["act_on"] != item["date"]:
        day = context.day(item["date"])
        key = "calendar_file_safe_given" if is_given(item) else "calendar_file_safe"
        yield context.word(key, day=day)
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
