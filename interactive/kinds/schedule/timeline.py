"""The timeline of a plan: dated items, and those without a day folded between them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.fragments import cites, page_links
from interactive.core.markup import Node, el, paragraph
from interactive.kinds.schedule.ledger import is_given, other_date

Item = Mapping[str, Any]
# The key of what the whole plan rests on; no id of an item has a plus sign.
PLAN = "+plan"


def timeline(context: CalculatorContext, items: Sequence[Item]) -> Node:
    """Return the plan: what lies behind and what has no day is folded."""
    behind = _number_behind(items)
    folded = [_group(context, "plan_before", items[:behind], items)] if behind else []
    return el(
        "ol",
        {"class": "timeline"},
        *folded,
        *_ahead(context, items[behind:], items),
    )


def _number_behind(items: Sequence[Item]) -> int:
    """Return how many items come before today and ask for nothing any more.

    >>> def item(state, advice=None):
    ...     return {"date": state and "…", "state": state, "advice": advice, "asks": []}
    >>> _number_behind([item(None), item("past"), item(None), item("later")])
    2
    >>> _number_behind([item("past", "Call."), item("past")])
    0
    """
    number = 0
    for position, item in enumerate(items, start=1):
        if item["date"] is None:
            continue
        if item["state"] != "past" or item["advice"] or item["asks"]:
            break
        number = position
    return number


def _ahead(
    context: CalculatorContext, items: Sequence[Item], whole: Sequence[Item]
) -> Iterator[Node]:
    left = sum(item["date"] is not None for item in items)
    for is_dated, some in groupby(items, lambda item: item["date"] is not None):
        run = [*some]
        if is_dated:
            left -= len(run)
            yield from (_item(context, item) for item in run)
        else:
            key = "plan_meanwhile" if left else "plan_afterwards"
            yield _group(context, key, run, whole)


def _group(
    context: CalculatorContext, key: str, items: Sequence[Item], whole: Sequence[Item]
) -> Node:
    """Return a run of items, folded; the first one says what its items share."""
    undated = next((each["id"] for each in whole if each["timing"] == "order"), None)
    starts = any(item["id"] == undated for item in items)
    return el(
        "li",
        {"class": "timeline-group"},
        el(
            "details",
            # No id of an item has a plus sign.
            {"class": "timeline-group__items", "data-key": f"+{items[0]['id']}"},
            el("summary", {}, context.word(key, count=len(items))),
            paragraph("timeline-item__literal", context.word("timing_order"))
            if starts
            else "",
            el("ol", {"class": "timeline"}, *(_item(context, each) for each in items)),
        ),
    )


def _item(context: CalculatorContext, item: Item) -> Node:
    return el(
        "li",
        {
            "class": "timeline-item",
            "id": f"is-{item['id']}",
            "data-item": item["id"],
            "data-state": item["state"],
            **_days(item),
        },
        el("h3", {"class": "timeline-item__title"}, item["title"]),
        *_dates(context, item),
        paragraph("timeline-item__text", item["text"]),
        page_links(context, item["links"], "condition__links"),
        basis(context, item["id"], *_basis_of(context, item)),
    )


def _days(item: Item) -> dict[str, str]:
    days = {"data-date": item["date"], "data-safe-date": item["safe_date"]}
    return {name: day for name, day in days.items() if day}


def day_with_days_left(context: CalculatorContext, item: Item) -> Node:
    """Return the day to act on, and how far away it is."""
    day = item["act_on"]
    return paragraph(
        "timeline-item__date",
        el("time", {"datetime": day}, context.day(day)),
        " ",
        el("span", {"class": "timeline-item__days-left"}, item["left"]),
    )


def _dates(context: CalculatorContext, item: Item) -> Iterator[Node]:
    """Yield the day to act on with the other date below it, or why there is none."""
    literal, safe = item["date"], item["safe_date"]
    if literal is None:
        # A day that nobody has set is the rule among these: said once, above them.
        if item["timing"] != "order":
            dated = item["timing"] == "date"
            text = item["date_why"] if dated else context.word("timing_at_once")
            yield paragraph("timeline-item__literal", text)
        return
    yield day_with_days_left(context, item)
    if safe and safe != literal:
        yield paragraph("timeline-item__literal", other_date(context, item))
    if item["until"]:
        text = context.word("until_label", time=item["until"])
        yield paragraph("timeline-item__literal", text)


def basis(context: CalculatorContext, key: str, *parts: Node) -> Node:
    """Return what a part of a plan rests on, folded; nothing if there is nothing."""
    parts = tuple(part for part in parts if part)
    summary = el("summary", {"class": "basis__label"}, context.word("basis_label"))
    # The sum of all clauses is told apart from those of a part.
    css = "basis plan-basis" if key == PLAN else "basis"
    attributes = {"class": css, "data-key": key}
    return el("details", attributes, summary, *parts) if parts else ""


def _basis_of(context: CalculatorContext, item: Item) -> Iterator[Node]:
    """Yield how a date was computed, day by day, and the clauses behind the item."""
    count, safe = item["ledger"]["count"], item["ledger"]["safe"]
    if item["note"]:
        yield paragraph("timeline-item__note", item["note"])
    if safe or not is_given(item):
        yield el(
            "div",
            {"class": "ledger"},
            _days_table(context, count, str(item["how"])),
            _omission(context, count),
            _days_table(context, safe, context.word("ledger_safe_caption")),
        )
    if item["date"] and item["safe_date_why"]:
        yield paragraph("timeline-item__note", item["safe_date_why"])
    for note in item["ledger"]["leave"]:
        yield paragraph("timeline-item__note", note)
    yield cites(context, item["clauses"])


def _days_table(
    context: CalculatorContext, rows: list[Mapping[str, Any]], caption: str
) -> Node:
    if not rows:
        return ""
    heads = (context.word(f"ledger_{column}") for column in ("day", "count", "why"))
    return el(
        "table",
        {"class": "days"},
        el("caption", {}, caption),
        el("thead", {}, el("tr", {}, *(el("th", {"scope": "col"}, h) for h in heads))),
        el("tbody", {}, *(_day_row(context, row) for row in rows)),
    )


def _day_row(context: CalculatorContext, row: Mapping[str, Any]) -> Node:
    step = context.word(f"ledger_step_{row['step']}", number=row["number"])
    # An ordinary counted day needs no reason.
    plain = row["step"] == "counted" and not row["closed"]
    return el(
        "tr",
        {"data-step": row["step"], "data-day": row["date"]},
        el("th", {"scope": "row"}, context.day(row["date"])),
        el("td", {}, step),
        el("td", {}, "" if plain else row["why"]),
    )


def _omission(context: CalculatorContext, rows: list[Mapping[str, Any]]) -> Node:
    """Return the note that a long count lists only some of its days."""
    counted = [row["number"] for row in rows if row["step"] == "counted"]
    # A rule of several days counts from one anew for each.
    long = (n for before, n in pairwise(counted) if n > before + 1)
    number = max(long, default=None)
    return el("p", {}, context.word("ledger_long", number=number)) if number else ""
