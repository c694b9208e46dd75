"""The page fragments of kind `schedule`: layout only, no decisions."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.fragments import cites, dated_text, footnote, given, page_links
from interactive.core.markup import Node, el, paragraph
from interactive.kinds.schedule.ledger import is_given, other_date
from interactive.kinds.schedule.rule_words import item_how
from interactive.kinds.schedule.spec import Period, Spec, TimelineItem


def result(spec: Spec, context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    """Return the warnings and the timeline."""
    compared = [period for period in result["within"] if period["compared"]]
    # What is wrong stands above the plan that it spoils.
    outside = [period for period in compared if period["outcome"] == "outside"]
    return el(
        "div",
        {"data-result": "", "data-status": result["status"]},
        *(
            el("p", {"class": "warning", "data-warning": w["id"]}, w["text"])
            for w in result["warnings"]
        ),
        given(context, result),
        *(_period(context, period) for period in outside),
        _overview(context, result["items"]),
        el("div", {"data-tools": ""}),
        *(_period(context, period) for period in compared if period not in outside),
        el(
            "ol",
            {"class": "timeline"},
            *(_item(context, item) for item in result["items"]),
        ),
        paragraph("calculator__disclaimer", spec.disclaimer),
        cites(context, result["cites"]),
        footnote(context, result),
    )


def _overview(context: CalculatorContext, items: list[Mapping[str, Any]]) -> Node:
    """Return the dated items at a glance, or that there is none yet."""
    dated = [item for item in items if item["date"]]
    if not dated:
        return paragraph("calculator__placeholder", context.word("plan_hint"))
    rows = (
        el(
            "div",
            {},
            el("dt", {}, el("a", {"href": f"#is-{item['id']}"}, item["title"])),
            el("dd", {}, context.day(item["act_on"])),
        )
        for item in dated
    )
    return el(
        "section",
        {},
        # On paper, the answers stand right above.
        el("h3", {"class": "overview-title"}, context.word("plan_heading")),
        el("dl", {"class": "facts overview"}, *rows),
    )


# A period is styled like a condition.
OUTCOMES = {"inside": "met", "outside": "unmet", "unknown": "unknown"}


def _period(context: CalculatorContext, period: Mapping[str, Any]) -> Node:
    """Return whether the days lie in a period."""
    outcome = period["outcome"]
    return el(
        "div",
        {
            "class": "condition period",
            "data-within": period["id"],
            "data-weight": "action",
            "data-outcome": OUTCOMES[outcome],
        },
        el("h3", {"class": "condition__title"}, period["title"]),
        paragraph("condition__outcome", context.word(f"within_{outcome}")),
        paragraph("condition__text", period["text"]),
        page_links(context, period["links"], "condition__links"),
        cites(context, period["clauses"]),
    )


def _item(context: CalculatorContext, item: Mapping[str, Any]) -> Node:
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
        paragraph("timeline-item__note", item["note"]) if item["note"] else "",
        _ledger(context, item),
        page_links(context, item["links"], "condition__links"),
        cites(context, item["clauses"]),
    )


def _days(item: Mapping[str, Any]) -> dict[str, str]:
    days = {"data-date": item["date"], "data-safe-date": item["safe_date"]}
    return {name: day for name, day in days.items() if day}


def _dates(context: CalculatorContext, item: Mapping[str, Any]) -> list[Node]:
    """Return the day to act on with the other date below it, or why there is none."""
    literal, safe = item["date"], item["safe_date"]
    if literal is None:
        timing = item["timing"]
        dated = timing == "date"
        text = item["date_why"] if dated else context.word(f"timing_{timing}")
        return [paragraph("timeline-item__literal", text)]
    first = item["act_on"]
    nodes = [
        paragraph(
            "timeline-item__date",
            el("time", {"datetime": first}, context.day(first)),
            " ",
            el("span", {"class": "timeline-item__days-left"}, item["left"]),
        )
    ]
    if safe and safe != literal:
        nodes.append(paragraph("timeline-item__literal", other_date(context, item)))
    elif (why := item["safe_date_why"]) and not item["skipped"]:
        nodes.append(paragraph("timeline-item__literal", why))
    if item["until"]:
        text = context.word("until_label", time=item["until"])
        nodes.append(paragraph("timeline-item__literal", text))
    return nodes


def _ledger(context: CalculatorContext, item: Mapping[str, Any]) -> Node:
    """Return how the date was computed, day by day; nothing if it was not."""
    count, safe = item["ledger"]["count"], item["ledger"]["safe"]
    if is_given(item) and not safe:
        return ""
    end = item["safe_date_why"]
    return el(
        "details",
        {"class": "ledger", "data-key": item["id"]},
        el("summary", {}, context.word("ledger_label")),
        _days_table(context, count, str(item["how"])),
        _omission(context, count),
        _days_table(context, safe, context.word("ledger_safe_caption")),
        el("p", {}, end) if end and safe else "",
        *(el("p", {}, note) for note in item["ledger"]["leave"]),
    )


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


def rules(spec: Spec, context: CalculatorContext) -> Node:
    """Return every item with how its date is computed, then the periods."""

    def text(rule: str) -> Iterable[Node]:
        css = "timeline-item__text"
        return dated_text(context, css, lambda day: context.fill(rule, day))

    def how(item: TimelineItem) -> Iterable[Node]:
        css = "timeline-item__literal"
        return dated_text(context, css, lambda day: item_how(spec, context, item, day))

    return el(
        "ol",
        {"class": "timeline timeline--rules"},
        *(_rule(context, item, *how(item), *text(item.text)) for item in spec.items),
        *(_rule(context, period, *text(period.rule)) for period in spec.within),
    )


def _rule(
    context: CalculatorContext, part: TimelineItem | Period, *texts: Node
) -> Node:
    return el(
        "li",
        {"class": "timeline-item"},
        el("h3", {"class": "timeline-item__title"}, part.title),
        *texts,
        cites(context, part.clauses),
    )
