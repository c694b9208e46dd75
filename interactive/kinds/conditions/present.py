"""How a result and the rules of kind `conditions` are shown: layout, no decisions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from interactive.core.context import Setting
from interactive.core.fragments import cites, footnote, given, page_links
from interactive.core.markup import Node, el
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.spec import Spec, Version


def result(spec: Spec, setting: Setting, found: Mapping[str, Any]) -> Node:
    """Return the verdict, the conditions and what to do next."""
    return el(
        "div",
        {"data-result": "", "data-status": found["status"]},
        _verdict(found),
        given(setting, found),
        _next_question(spec, setting, found),
        el("h3", {}, setting.word("conditions_heading")),
        el(
            "ul",
            {"class": "cond-list"},
            *(
                _condition(spec, setting, condition)
                for condition in found["conditions"]
            ),
        ),
        el("p", {"class": "calc__caution"}, spec.disclaimer),
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


def _condition(spec: Spec, setting: Setting, condition: Mapping[str, Any]) -> Node:
    outcome, weight = condition["outcome"], condition["weight"]
    chosen = [*_chosen(spec, setting, condition.get("chosen"))]
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
            _trace(setting, condition["trace"], chosen),
            cites(setting, condition["clauses"]),
        ),
    )


def _chosen(
    spec: Spec, setting: Setting, chosen: Mapping[str, Any] | None
) -> Iterator[Node]:
    """Yield what chose the form of a condition, and since when that form holds."""
    if chosen is None:
        return
    day, since, until = (
        chosen[key] and setting.calendar_day(chosen[key])
        for key in ("day", "since", "until")
    )
    titles = {question.id: question.title for question in spec.questions}
    title = titles.get(chosen["question"])
    if day is None:
        key = "trace_form_agreed" if chosen["agreed"] else "trace_form_open"
        yield setting.word(key, question=title, count=chosen["count"])
    elif title is None:
        yield setting.word("trace_form_today", day=day)
    else:
        yield setting.word("trace_form_answer", question=title, day=day)
    if since is None:
        yield setting.word("trace_form_before", until=until)
    else:
        yield setting.word("trace_form_since", since=since)
        if until is not None:
            yield setting.word("trace_form_next", until=until)


def _trace(setting: Setting, trace: Mapping[str, Any], chosen: Sequence[Node]) -> Node:
    """Return how the outcome came about, and what would change it."""
    answers = [f"{said['title']}: {said['answer']}" for said in trace["answers"]]
    changes = [f"{said['title']}: {said['answer']}" for said in trace["changes"]]
    return el(
        "dl",
        {"class": "facts trace"},
        *_told(setting.word("trace_answers"), *answers, css="trace__answers"),
        *_told(setting.word("trace_form"), *chosen, css="trace__form"),
        *_told(setting.word("trace_rule"), trace["rule"]),
        *(
            row
            for number in trace["numbers"]
            for row in _told(number["title"], _number(setting, number))
        ),
        *_told(setting.word("trace_changes"), *changes),
    )


def _told(title: str, *lines: Node, css: str = "") -> list[Node]:
    if not lines:
        return []
    told = [el("dd", {}, line) for line in lines]
    return [el("div", {"class": css} if css else {}, el("dt", {}, title), *told)]


def _number(setting: Setting, number: Mapping[str, Any]) -> Node:
    words = setting.word(
        "trace_number",
        value=number["words"],
        since=setting.calendar_day(number["valid_from"]),
        checked_on=setting.calendar_day(number["checked_on"]),
    )
    clause = el("a", {"class": "clause", "href": f"madde:{number['clause']}"})
    return el("span", {}, f"{words} ", [*clause, number["clause"]])


def rules(conditions: Iterable[CompiledCondition], setting: Setting) -> Node:
    """Return every condition as it holds on the texts' day, and what comes later."""
    return el(
        "ol",
        {"class": "cond-list cond-list--rules"},
        *(_rule(setting, condition) for condition in conditions),
    )


def _rule(setting: Setting, condition: CompiledCondition) -> Node:
    form = condition.form_on(setting.as_of).spec
    unit = form.unit_decides_when is not None
    return el(
        "li",
        {"class": "cond"},
        el("p", {"class": "cond__title"}, condition.spec.title),
        el("p", {"class": "cond__text"}, setting.fill(form.rule, setting.as_of)),
        *(_later(setting, later) for later in condition.spec.versions),
        el(
            "p",
            {"class": "cond__word"},
            setting.word(f"weight_{condition.spec.weight}"),
            f" {setting.word('weight_unit_decides')}" if unit else "",
        ),
        cites(setting, form.clauses),
    )


def _later(setting: Setting, version: Version) -> Node:
    """Return the form that a condition will have, while it has not yet."""
    start = date.fromisoformat(version.valid_from)
    if start <= setting.as_of:
        return ""
    rule = setting.fill(version.rule, start)
    words = setting.word(
        "rule_later", day=setting.calendar_day(version.valid_from), rule=rule
    )
    return el("p", {"class": "cond__later"}, words)
