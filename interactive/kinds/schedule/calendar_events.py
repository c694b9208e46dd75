"""The days of a plan as a calendar file.

Each dated item is one event, on the day to act on: the safe date where there is
one, since a second event on the limit would invite to wait for it; the text names
the limit. Once the safe date has passed and the limit has not, the event stands on
the limit. What the source gives no day for has no place in a calendar.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from interactive.core.context import Setting
from interactive.core.icalendar import Event, calendar_file
from interactive.kinds.schedule.spec import Spec

Item = Mapping[str, Any]
TYPE = "text/calendar;charset=utf-8"
UNCERTAIN = ("safe-past", "outside-years", "estimated")
"""The warnings that still hold when the plan is read again in a calendar."""


def files(
    spec: Spec, setting: Setting, result: Mapping[str, Any]
) -> list[dict[str, str]]:
    """Return the calendar file of a result; nothing while no day is known."""
    dated = [item for item in result["items"] if item["date"]]
    if not dated:
        return []
    site = setting.site
    name, product = (f"{site['title']}{by}{spec.title}" for by in (": ", "//"))
    stamp = max(date.fromisoformat(result["today"]), setting.as_of)
    events = [_event(item, spec, setting, result) for item in dated]
    return [
        {
            "name": f"{setting.calculator}.ics",
            "type": TYPE,
            "label": setting.word("calendar_file"),
            "text": calendar_file(name, product, stamp, events),
        }
    ]


def _event(
    item: Item, spec: Spec, setting: Setting, result: Mapping[str, Any]
) -> Event:
    today = date.fromisoformat(result["today"])
    day = date.fromisoformat(item["act_on"])
    # A reminder of a morning that is gone would ring as soon as it is taken in.
    ahead = (day - today).days
    return Event(
        uid=f"{item['id']}.{setting.site['namespace']}",
        day=day,
        title=item["title"],
        text="\n\n".join(_paragraphs(item, setting, result)),
        sequence=sequence(spec, setting),
        address=setting.site["page"],
        category=setting.site["title"],
        reminders=tuple(days for days in spec.reminders if days <= ahead),
    )


def sequence(spec: Spec, setting: Setting) -> int:
    """Return a number that grows when a rule changes.

    A dated value is only ever added, so each counts; what else moves a day the
    editor tells by `revision`, and is reminded of it (`revision.py`).
    """
    rules = (item.date for item in spec.items if item.date)
    names = {rule.parameter for rule in rules if rule.parameter}
    later = (setting.parameters[name].values[1:] for name in names)
    return spec.revision + sum(map(len, later))


def _paragraphs(
    item: Item, setting: Setting, result: Mapping[str, Any]
) -> Iterator[str]:
    """Yield what an event says: what to do, by when, on what it rests."""
    yield item["text"]
    if item["act_on"] != item["date"]:
        day = setting.day(item["date"])
        yield setting.word("calendar_file_safe", day=day)
    told = {f"{code}-{item['id']}" for code in UNCERTAIN}
    yield from (w["text"] for w in result["warnings"] if w["id"] in told)
    if item["note"]:
        yield item["note"]
    if item["clauses"]:
        yield f"{setting.word('cites_label')} {', '.join(item['clauses'])}"
    yield setting.word(
        "calendar_file_computed",
        today=setting.day(result["today"]),
        edition=result["edition"]["label"],
        checked_on=setting.day(result["edition"]["checked_on"]),
    )
    if setting.site["page"]:
        yield setting.word("calendar_file_again", page=setting.site["page"])
