"""The page fragments of kind `schedule`: layout only, no decisions."""

from collections.abc import Iterable, Mapping
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.fragments import cites, dated_text, footnote, given, page_links
from interactive.core.markup import Node, el, paragraph
from interactive.kinds.schedule.rule_words import item_how
from interactive.kinds.schedule.spec import Period, Spec, TimelineItem
from interactive.kinds.schedule.timeline import (
    PLAN,
    basis,
    day_with_days_left,
    timeline,
)
from interactive.kinds.schedule.urgency import nearest


def result(spec: Spec, context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    """Return what today asks for, then the plan."""
    compared = [period for period in result["within"] if period["compared"]]
    # What is wrong stands above the plan that it spoils.
    outside = [period for period in compared if period["outcome"] == "outside"]
    return el(
        "div",
        {"data-result": "", "data-status": result["status"]},
        given(context, result),
        # On paper, the answers stand right above.
        el("h3", {"class": "plan-heading"}, context.word("plan_heading")),
        _today(spec, context, result),
        *(_period(context, period) for period in outside),
        timeline(context, result["items"]),
        el("div", {"data-tools": ""}),
        *(_period(context, period) for period in compared if period not in outside),
        paragraph("calculator__disclaimer", spec.disclaimer),
        basis(context, PLAN, cites(context, result["cites"])),
        footnote(context, result),
    )


def _today(spec: Spec, context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    """Return what is wrong, what is to be answered, and the nearest day."""
    item = nearest(result["items"])
    attributes = {"class": "today", "data-today": ""}
    if item:
        attributes["data-date"] = item["act_on"]
    return el(
        "section",
        attributes,
        el("h3", {}, context.word("plan_today", day=context.day(result["today"]))),
        *(_warning(spec, result, warning) for warning in result["warnings"]),
        *(_nearest(context, item) if item else [_nothing_ahead(context, result)]),
        *([_calm(context)] if item and not result["warnings"] else []),
    )


def _nearest(context: CalculatorContext, item: Mapping[str, Any]) -> list[Node]:
    link = el("a", {"href": f"#is-{item['id']}"}, item["title"])
    return [day_with_days_left(context, item), paragraph("today__title", link)]


def _nothing_ahead(context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    key = "plan_over" if result["status"] == "plan" else "plan_hint"
    return paragraph("today__none", context.word(key))


def _calm(context: CalculatorContext) -> Node:
    """Return the sentence of a plan in which nothing is late or to be clarified."""
    return paragraph("today__calm", context.word("plan_calm"))


def _warning(spec: Spec, result: Mapping[str, Any], warning: Mapping[str, str]) -> Node:
    """Return a warning, or a sentence with the questions that it depends on."""
    marks = {"data-warning": warning["id"]}
    code, _, name = warning["id"].partition("-")
    if code != "asks":
        return el("p", {"class": "warning", **marks}, warning["text"])
    [asks] = (item["asks"] for item in result["items"] if item["id"] == name)
    texts = {question.id: question.text for question in spec.questions}
    links: list[Node] = []
    for each in asks:
        links += [" ", el("a", {"href": f"soru:{each}"}, texts[each])]
    return el("p", {"class": "next-question", **marks}, warning["text"], *links)


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
        basis(context, period["id"], cites(context, period["clauses"])),
    )


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
