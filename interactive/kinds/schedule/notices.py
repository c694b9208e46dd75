"""What a plan points out: closed days, limits that have passed, uncertain years."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from interactive.kinds.schedule.ledger import why_closed
from interactive.kinds.schedule.spec import ClosedDayHint, Spec
from interactive.setting import Setting

Item = Mapping[str, Any]


def notices(
    spec: Spec,
    setting: Setting,
    answers: Mapping[str, Any],
    items: list[dict[str, Any]],
    today: date,
) -> list[dict[str, str]]:
    """Return the warnings of a plan: those about answers, then item by item."""
    found = [*_closed_days(spec.closed_day_hints, setting, answers)]
    for item in items:
        for code, text in _of_item(item, setting, today):
            found.append({"id": f"{code}-{item['id']}", "text": text})
    return found


def _closed_days(
    hints: tuple[ClosedDayHint, ...], setting: Setting, answers: Mapping[str, Any]
) -> Iterator[dict[str, str]]:
    for hint in hints:
        day = answers.get(hint.question)
        why = day and setting.calendar.knows(day) and why_closed(setting, day)
        if why:
            text = hint.text.replace("{why}", why)
            yield {"id": f"closed-{hint.question}", "text": text}


def _of_item(item: Item, setting: Setting, today: date) -> Iterator[tuple[str, str]]:
    safe = item["safe_date"]
    if item["advice"]:
        text = setting.word("limit_passed", item=item["title"])
        yield "past", text + " " + item["advice"]
    if safe and item["state"] != "past" and safe < today.isoformat():
        yield "safe-past", setting.word("safe_date_passed", item=item["title"])
    if item["date"] and not safe and item["safe_date_why"] == outside_years(setting):
        yield "outside-years", item["safe_date_why"]
    if safe and setting.calendar.years[int(safe[:4])] == "estimated":
        yield "estimated", setting.word("estimated_year", year=safe[:4])


def outside_years(setting: Setting) -> str:
    """Return that the closed days of only some years are known, and which."""
    years = setting.calendar.years
    if not years:
        return setting.word("no_holidays")
    return setting.word("outside_years", first=min(years), last=max(years))
