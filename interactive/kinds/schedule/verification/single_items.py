"""One item of a timeline by itself: what it rests on, and a calculator of it alone."""

from dataclasses import replace
from typing import Any

from interactive.core.calendar import Calendar
from interactive.core.questions import Question
from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.spec import TimelineItem
from interactive.kinds.schedule.verification.written_differences import WORDS
from interactive.verification.spec_differences import rules_in, texts_in


def parts_of(version: ScheduleCalculator) -> dict[str, TimelineItem | Question]:
    """Return the questions and items by their ids."""
    parts: dict[str, TimelineItem | Question] = {}
    parts |= {question.id: question for question in version.spec.questions}
    return parts | {item.id: item for item in version.spec.items}


def names_in(version: ScheduleCalculator, part: object) -> frozenset[str]:
    """Return the questions and items that a part rests on, directly or through them."""
    known, names = parts_of(version), set[str]()
    waiting = [part]
    while waiting:
        for text in {*texts_in(rules_in(waiting.pop(), WORDS))} & known.keys() - names:
            names.add(text)
            waiting.append(known[text])
    return frozenset(names)


def item_of(version: ScheduleCalculator, name: str) -> TimelineItem | None:
    """Return the item of an id, None if the version has none such."""
    return next((item for item in version.spec.items if item.id == name), None)


def alone(version: ScheduleCalculator, name: str) -> ScheduleCalculator:
    """Return a calculator of one item and of what it rests on."""
    names = names_in(version, item_of(version, name)) | {name}
    spec = replace(
        version.spec,
        questions=tuple(q for q in version.spec.questions if q.id in names),
        items=tuple(item for item in version.spec.items if item.id in names),
        orders=(),
        closed_day_hints=(),
        within=(),
    )
    return ScheduleCalculator(spec, version.context)


def rests_on(version: ScheduleCalculator, name: str) -> Any:  # noqa: ANN401 - any JSON
    """Return all by which an item is evaluated, to be compared; None without it."""
    item, context = item_of(version, name), version.context
    if item is None:
        return None
    parts = parts_of(version)
    used = [parts[each] for each in sorted(names_in(version, item) | {name})]
    rules = [rules_in(part, WORDS) for part in used]
    names = {*texts_in(rules)}
    numbers = {n: p.values for n, p in context.parameters.items() if n in names}
    items = [part for part in used if isinstance(part, TimelineItem) and part.date]
    closed = any(i.safe or (i.date and i.date.uses_closed_days) for i in items)
    days = _closed_days(context.calendar) if closed else None
    return rules, numbers, days, version.spec.soon_days


def _closed_days(calendar: Calendar) -> tuple[Any, ...]:
    """Return the years and the closed days, whole or half, whatever they are called."""
    days = {day: all(c.half for c in each) for day, each in calendar.closures.items()}
    return calendar.years, days
