"""How a result and the rules of kind `conditions` are shown: layout, no decisions."""

from collections.abc import Mapping
from typing import Any

from interactive.fragments import cites, footnote, page_links
from interactive.kinds.conditions.spec import Condition, Spec
from interactive.markup import Node, el
from interactive.setting import Setting


def result(spec: Spec, setting: Setting, found: Mapping[str, Any]) -> Node:
    """Return the verdict, the conditions and what to do next."""
    return el(
        "div",
        {"data-result": "", "data-status": found["status"]},
        _verdict(found),
        _next_question(spec, setting, found),
        el("h3", {}, setting.word("conditions_heading")),
        el(
            "ul",
            {"class": "cond-list"},
            *(_condition(setting, condition) for condition in found["conditions"]),
        ),
        el("p", {"class": "calc__caution"}, spec.caution),
        cites(setting, found["cites"]),
        footnote(setting, found),
    )


def _verdict(found: Mapping[str, Any]) -> Node:
    return el(
        "div",
        {"class": "verdict", "data-status": found["status"]},
        el("p", {"class": "verdict__title"}, found["title"]),
        el("p", {"class": "verdict__text"}, found["text"]),
    )


def _next_question(spec: Spec, setting: Setting, found: Mapping[str, Any]) -> Node:
    if not found["ask_next"]:
        return ""
    questions = {question.id: question for question in spec.questions}
    first = questions[found["ask_next"][0]]
    return el(
        "p",
        {"class": "next-question"},
        setting.word("ask_next_label"),
        " ",
        el("a", {"href": f"soru:{first.id}"}, first.title),
    )


def _condition(setting: Setting, condition: Mapping[str, Any]) -> Node:
    outcome, weight = condition["outcome"], condition["weight"]
    return el(
        "li",
        {
            "class": "cond",
            "data-condition": condition["id"],
            "data-outcome": outcome,
            "data-weight": weight,
        },
        el("p", {"class": "cond__title"}, condition["title"]),
        el("p", {"class": "cond__word"}, setting.word(f"outcome_{outcome}_{weight}")),
        *(el("p", {"class": "cond__action"}, todo) for todo in condition["action"]),
        page_links(setting, condition["links"], "cond__links"),
        el(
            "details",
            {"class": "why", "data-key": condition["id"]},
            el("summary", {}, setting.word("why_label")),
            *(el("p", {"class": "cond__text"}, text) for text in condition["text"]),
            cites(setting, condition["clauses"]),
        ),
    )


def rules(spec: Spec, setting: Setting) -> Node:
    """Return every condition, its weight and its clauses."""
    return el(
        "ol",
        {"class": "cond-list cond-list--rules"},
        *(_rule(setting, condition) for condition in spec.conditions),
    )


def _rule(setting: Setting, condition: Condition) -> Node:
    unit = condition.unit_decides_when is not None
    return el(
        "li",
        {"class": "cond"},
        el("p", {"class": "cond__title"}, condition.title),
        el("p", {"class": "cond__text"}, setting.fill(condition.rule, setting.as_of)),
        el(
            "p",
            {"class": "cond__word"},
            setting.word(f"weight_{condition.weight}"),
            f" {setting.word('weight_unit_decides')}" if unit else "",
        ),
        cites(setting, condition.clauses),
    )
