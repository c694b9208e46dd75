"""What a plan points out: closed days, limits that have passed, uncertain years."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from interactive.core.context import Setting
from interactive.kinds.schedule.ledger import why_closed
from interactive.kinds.schedule.spec import ClosedDayHint, Spec

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
    years = _estimated(item, setting)
    if years:
        yield "estimated", setting.word("estimated_year", year=span_of(years))


def _estimated(item: Item, setting: Setting) -> list[int]:
    """Return the years whose feasts decide the days and are only estimated."""
    ledger = item["ledger"]
    # Where calendar days are counted, feasts do not decide which day it is.
    count = ledger["count"][1:] if item["day_kind"] == "working" else []
    met = {int(row["date"][:4]) for row in (*count, *ledger["safe"])}
    years = setting.calendar.years
    return [year for year in years if year in met and years[year] == "estimated"]


def span_of(years: Sequence[int]) -> str:
    """Return the first and the last of some years; one alone stands once.

    >>> span_of([2028, 2029, 2030]), span_of([2028])
    ('2028–2030', '2028')
    """
    return "–".join(dict.fromkeys(str(year) for year in (years[0], years[-1])))


def outside_years(setting: Setting) -> str:
    """Return that the closed days of only some years are known, and which."""
    years = setting.calendar.years
    if not years:
        return setting.word("no_holidays")
    return setting.word("outside_years", first=min(years), last=max(years))
