"""The page fragments of kind `conditions`: layout only, no decisions."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.fragments import (
    TO_QUESTION,
    cites,
    dated_text,
    footnote,
    given,
    page_links,
)
from interactive.core.markup import Node, el, paragraph
from interactive.core.values.formulas import formula
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.reasons import (
    condition_reason,
    unchangeable,
    verdict_reason,
)
from interactive.kinds.conditions.spec import Spec
from interactive.kinds.conditions.verdict import outcome_word

# Weights and outcomes of conditions in the order in which readers need them.
ORDER = (
    *(("blocking", outcome) for outcome in ("unmet", "unknown")),
    *(("action", outcome) for outcome in ("unmet", "unknown")),
    *((weight, "met") for weight in ("blocking", "action")),
)

# The class of conditions that are folded; paper unfolds them.
FOLDED = "conditions-folded"


def result(spec: Spec, context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    """Return the verdict, the conditions and what to do next."""
    return el(
        "div",
        {"data-result": "", "data-status": result["status"]},
        _verdict(spec, context, result),
        given(context, result),
        _next_step(context, result),
        el("h3", {}, context.word("conditions_heading")),
        *_conditions(spec, context, result),
        paragraph("calculator__disclaimer", spec.disclaimer),
        cites(context, result["cites"]),
        footnote(context, result),
    )


def _verdict(spec: Spec, context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    [links] = (each.links for each in spec.verdicts if each.id == result["status"])
    not_covered = {"data-not-covered": ""} if result["reason"]["not_covered"] else {}
    return el(
        "div",
        {"class": "verdict", "data-status": result["status"], **not_covered},
        paragraph("verdict__title", result["title"]),
        paragraph("verdict__text", result["text"]),
        unchangeable(context, result),
        page_links(context, links, "verdict__links", context.word("verdict_links")),
        verdict_reason(context, result),
    )


def _next_step(context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    """Return the question to answer next, or what to find out and from whom."""
    step = result["next_step"]
    if step is None:
        return ""
    if not step["answered"]:
        link = el("a", {"href": f"soru:{step['question']}"}, step["title"])
        return paragraph("next-question", context.word("ask_next_label"), " ", link)
    waiting = [c for c in result["conditions"] if c["id"] in step["conditions"]]
    todos = dict.fromkeys(todo for each in waiting for todo in each["action"])
    links = dict.fromkeys(link for each in waiting for link in each["links"])
    title = el("strong", {}, step["title"])
    return el(
        "div",
        {"class": "next-question next-question--find-out"},
        el("p", {}, context.word("find_out_label"), " ", title),
        *(paragraph("condition__action", todo) for todo in todos),
        page_links(context, links, "condition__links"),
    )


def _conditions(
    spec: Spec, context: CalculatorContext, result: Mapping[str, Any]
) -> Iterator[Node]:
    """Yield what is left to do; folded, what waits for an answer and what is done."""
    ranked = [
        condition
        for rank in ORDER
        for condition in result["conditions"]
        if (condition["weight"], condition["outcome"]) == rank
    ]
    waiting = [each for each in ranked if each["unanswered"]]
    done = [each for each in ranked if _is_done(each)]
    todo = [each for each in ranked if each not in waiting and each not in done]
    if todo:
        yield _list(spec, context, _once(todo, result["next_step"]))
    for name, folded, summary in (
        ("waiting", waiting, context.word("conditions_waiting", count=len(waiting))),
        ("done", done, context.word("conditions_done", count=len(done))),
    ):
        if folded:
            yield el(
                "details",
                # No id of a condition has a plus sign.
                {"class": f"{FOLDED} {FOLDED}--{name}", "data-key": f"+{name}"},
                el("summary", {}, summary),
                _list(spec, context, folded),
            )


def _once(
    conditions: Iterable[Mapping[str, Any]], step: Mapping[str, Any] | None
) -> Iterator[Mapping[str, Any]]:
    """Yield the conditions without what the next step has said already."""
    step_conditions = step["conditions"] if step and step["answered"] else ()
    for condition in conditions:
        is_in_step = condition["id"] in step_conditions
        yield {**condition, "action": [], "links": []} if is_in_step else condition


def _is_done(condition: Mapping[str, Any]) -> bool:
    """Return whether a condition leaves nothing to do or to ask."""
    return condition["outcome"] == "met" and not condition["unit_decides"]


def _list(
    spec: Spec, context: CalculatorContext, conditions: Iterable[Mapping[str, Any]]
) -> Node:
    items = (_condition(spec, context, condition) for condition in conditions)
    return el("ul", {"class": "conditions"}, *items)


def _condition(
    spec: Spec, context: CalculatorContext, condition: Mapping[str, Any]
) -> Node:
    outcome, weight = condition["outcome"], condition["weight"]
    words = context.word(outcome_word(outcome, weight, covered=condition["covered"]))
    if condition["unanswered"]:
        words = context.word("answer_blank")
    texts, last_word = condition["text"], []
    if condition["unit_decides"] and outcome == "met":
        # Not only to those who ask why: nothing is settled before the unit has spoken.
        words = context.word("table_unit_decides", word=words)
        *texts, final = texts
        last_word = [paragraph("condition__action", final)]
    return el(
        "li",
        {
            "class": "condition",
            "data-condition": condition["id"],
            "data-outcome": outcome,
            "data-weight": weight,
            **({} if condition["covered"] else {"data-not-covered": ""}),
            **({"data-unanswered": ""} if condition["unanswered"] else {}),
        },
        paragraph("condition__title", condition["title"]),
        paragraph("condition__outcome", words),
        *last_word,
        *_advice(spec, context, condition),
        el(
            "details",
            # The key lets the page keep it open when the result is shown again.
            {"class": "reason", "data-key": condition["id"]},
            el("summary", {}, context.word("why_label")),
            *(paragraph("condition__text", text) for text in texts),
            condition_reason(spec, context, condition),
            cites(context, condition["clauses"]),
        ),
    )


def _advice(
    spec: Spec, context: CalculatorContext, condition: Mapping[str, Any]
) -> Iterator[Node]:
    """Yield what to do; of what nobody has answered, only that it is asked above."""
    if condition["unanswered"]:
        titles = {question.id: question.title for question in spec.questions}
        links = [
            el("a", {"href": f"soru:{name}"}, titles[name])
            for name in condition["unanswered"]
        ]
        spaced = [part for link in links for part in (" ", link)]
        yield paragraph(TO_QUESTION, context.word("to_question"), *spaced)
        return
    yield from (paragraph("condition__action", todo) for todo in condition["action"])
    yield page_links(context, condition["links"], "condition__links")


def rules(
    spec: Spec, conditions: Iterable[CompiledCondition], context: CalculatorContext
) -> Node:
    """Return every condition as it holds on the context's day, and future versions."""
    listed = el(
        "ol",
        {"class": "conditions conditions--rules"},
        *(_rule(context, condition) for condition in conditions),
    )
    return el("div", {}, listed, _formulas(spec, context)) if spec.values else listed


def _formulas(spec: Spec, context: CalculatorContext) -> Node:
    """Return how each value is computed."""
    titles = {question.id: question.title for question in spec.questions}
    titles |= {value.id: value.title for value in spec.values}
    rows = (
        el(
            "div",
            {},
            el("dt", {}, value.title),
            el("dd", {}, formula(value, titles, context)),
        )
        for value in spec.values
    )
    return el(
        "section",
        {},
        el("h3", {}, context.word("formulas_heading")),
        el("dl", {"class": "facts"}, *rows),
    )


def _rule(context: CalculatorContext, condition: CompiledCondition) -> Node:
    version = condition.version_on(context.as_of).spec
    unit = version.unit_decides_when is not None
    return el(
        "li",
        {"class": "condition"},
        paragraph("condition__title", condition.spec.title),
        *dated_text(
            context,
            "condition__text",
            lambda day: context.fill(condition.version_on(day).spec.rule, day),
            condition.starts,
        ),
        paragraph(
            "condition__outcome",
            context.word(f"weight_{condition.spec.weight}"),
            f" {context.word('weight_unit_decides')}" if unit else "",
        ),
        cites(context, version.clauses),
    )
