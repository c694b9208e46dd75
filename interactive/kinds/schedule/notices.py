"""The warnings of a plan: closed days, limits that have passed, uncertain years."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.kinds.schedule.date_rule import parameters_of, rules_in
from interactive.kinds.schedule.ledger import why_closed
from interactive.kinds.schedule.rule_words import outside_years
from interactive.kinds.schedule.spec import ClosedDayHint, Spec

Item = Mapping[str, Any]
# The steps of a ledger that depend on holidays whatever is counted.
BY_HOLIDAYS = frozenset({"skipped", "open"})


def notices(
    spec: Spec,
    context: CalculatorContext,
    answers: Mapping[str, Any],
    items: list[dict[str, Any]],
    today: date,
) -> list[dict[str, str]]:
    """Return the warnings of a plan: those about answers, then item by item."""
    warnings = [*_closed_days(spec.closed_day_hints, context, answers, today)]
    warnings += _changing_numbers(spec, context, answers, items, today)
    late = {item.id: item.late_text for item in spec.items}
    for item in items:
        for code, text in _item_warnings(item, late[item["id"]], context, today):
            warnings.append({"id": f"{code}-{item['id']}", "text": text})
    return warnings


def _closed_days(
    hints: tuple[ClosedDayHint, ...],
    context: CalculatorContext,
    answers: Mapping[str, Any],
    today: date,
) -> Iterator[dict[str, str]]:
    for hint in hints:
        day = answers.get(hint.question)
        # A day that is over cannot be moved any more.
        if day is None or day < today or not context.calendar.knows(day):
            continue
        why = why_closed(context, day)
        if why:
            text = hint.text.replace("{why}", why)
            yield {"id": f"closed-{hint.question}", "text": text}


def _changing_numbers(
    spec: Spec,
    context: CalculatorContext,
    answers: Mapping[str, Any],
    items: list[dict[str, Any]],
    today: date,
) -> Iterator[dict[str, str]]:
    """Yield a warning for each date that a number known to change would move."""
    rules = {item.id: item.date for item in spec.items}
    for item in items:
        names = (
            name
            for rule in rules_in(rules[item["id"]])
            # An answer that selects the value selects it for good.
            if answers.get(str(rule.effective_on)) is None
            for name in parameters_of(rule, context)
        )
        for name in dict.fromkeys(names):
            change = context.change_after(name, today)
            # A limit that ends before the change is not touched by it.
            if change and (item["date"] or "") >= change["valid_from"]:
                text = context.word(
                    "number_will_change", item=item["title"], change=change["text"]
                )
                yield {"id": f"changes-{item['id']}", "text": text}


def _item_warnings(
    item: Item, late_text: str | None, context: CalculatorContext, today: date
) -> Iterator[tuple[str, str]]:
    safe = item["safe_date"]
    # The code starts the warning's id, by which the page and calendar files select it.
    if item["advice"] or item["asks"]:
        day = context.calendar_day(item["date"])
        text = context.word("limit_passed", item=item["title"], day=day)
        advice = item["advice"]
        # Whether it matters depends on an answer: that is asked for before any alarm.
        yield ("past", f"{text} {advice}") if advice else ("asks", text)
    if item["state"] == "past":
        return
    if safe and safe < today.isoformat():
        day = context.day(item["date"])
        today_is_last = item["date"] == today.isoformat()
        key = "safe_date_passed_today" if today_is_last else "safe_date_passed"
        text = context.word(key, item=item["title"], day=day)
        yield "safe-past", f"{text} {late_text or context.word('late_advice')}"
    if item["date"] and not safe and item["safe_date_why"] == outside_years(context):
        yield "outside-years", item["safe_date_why"]
    years = _estimated(item, context)
    if years:
        yield "estimated", context.word("estimated_year", year=years_in_words(years))


def _estimated(item: Item, context: CalculatorContext) -> list[int]:
    """Return the years whose religious holidays matter and are only estimated."""
    ledger = item["ledger"]
    # Holidays do not affect a count of calendar days, only the safe date after it.
    steps = BY_HOLIDAYS | ({"counted"} if item["day_kind"] == "working" else set())
    count = (row for row in ledger["count"] if row["step"] in steps)
    relevant = {int(row["date"][:4]) for row in (*count, *ledger["safe"])}
    years = context.calendar.years
    return [year for year in years if year in relevant and years[year] == "estimated"]


def years_in_words(years: Sequence[int]) -> str:
    """Return the first and the last of some years, or the only one.

    >>> years_in_words([2028, 2029, 2030]), years_in_words([2028])
    ('2028–2030', '2028')
    """
    return "–".join(dict.fromkeys(str(year) for year in (years[0], years[-1])))
