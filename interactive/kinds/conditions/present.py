"""The page fragments of kind `conditions`: layout only, no decisions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.fragments import cites, dated_text, footnote, given, page_links
from interactive.core.markup import Node, clause_links, el, paragraph
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.spec import Spec

# Weights and outcomes of conditions in the order in which readers need them.
ORDER = (
    *(("blocking", outcome) for outcome in ("unmet", "unknown")),
    *(("action", outcome) for outcome in ("unmet", "unknown")),
    *((weight, "met") for weight in ("blocking", "action")),
)


def result(spec: Spec, context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    """Return the verdict, the conditions and what to do next."""
    return el(
        "div",
        {"data-result": "", "data-status": result["status"]},
        _verdict(spec, context, result),
        given(context, result),
        _next_step(context, result),
        el("h3", {}, context.word("conditions_heading")),
        *_conditions(spec, context, result["conditions"]),
        paragraph("calculator__disclaimer", spec.disclaimer),
        cites(context, result["cites"]),
        footnote(context, result),
    )


def _verdict(spec: Spec, context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    [links] = (each.links for each in spec.verdicts if each.id == result["status"])
    return el(
        "div",
        {"class": "verdict", "data-status": result["status"]},
        paragraph("verdict__title", result["title"]),
        paragraph("verdict__text", result["text"]),
        page_links(context, links, "verdict__links"),
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
        {"class": "next-question"},
        el("p", {}, context.word("find_out_label"), " ", title),
        *(paragraph("condition__action", todo) for todo in todos),
        page_links(context, links, "condition__links"),
    )


def _conditions(
    spec: Spec, context: CalculatorContext, conditions: Sequence[Mapping[str, Any]]
) -> Iterator[Node]:
    """Yield what is left to do, then what is done, folded."""
    todo = [
        condition
        for rank in ORDER
        for condition in conditions
        if (condition["weight"], condition["outcome"]) == rank
        and not _is_done(condition)
    ]
    done = [condition for condition in conditions if _is_done(condition)]
    if todo:
        yield _list(spec, context, todo)
    if done:
        yield el(
            "details",
            # No id of a condition has a plus sign.
            {"class": "conditions-done", "data-key": "+done"},
            el("summary", {}, context.word("conditions_done", count=len(done))),
            _list(spec, context, done),
        )


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
    words = context.word(f"outcome_{outcome}_{weight}")
    texts, last_word = condition["text"], []
    if condition["unit_decides"] and outcome == "met":
        # Not only to those who ask why: nothing is settled before the unit has spoken.
        words = context.word("table_unit_decides", word=words)
        *texts, final = texts
        last_word = [paragraph("condition__action", final)]
    chosen = [*_chosen(spec, context, condition.get("chosen"))]
    return el(
        "li",
        {
            "class": "condition",
            "data-condition": condition["id"],
            "data-outcome": outcome,
            "data-weight": weight,
        },
        paragraph("condition__title", condition["title"]),
        paragraph("condition__outcome", words),
        *last_word,
        *(paragraph("condition__action", todo) for todo in condition["action"]),
        page_links(context, condition["links"], "condition__links"),
        el(
            "details",
            # The key lets the page keep it open when the result is shown again.
            {"class": "reason", "data-key": condition["id"]},
            el("summary", {}, context.word("why_label")),
            *(paragraph("condition__text", text) for text in texts),
            _trace(context, condition["trace"], chosen),
            cites(context, condition["clauses"]),
        ),
    )


def _chosen(
    spec: Spec, context: CalculatorContext, chosen: Mapping[str, Any] | None
) -> Iterator[Node]:
    """Yield what selected the version of a condition, and since when it holds."""
    if chosen is None:
        return
    day, since, until = (
        chosen[key] and context.calendar_day(chosen[key])
        for key in ("day", "since", "until")
    )
    titles = {question.id: question.title for question in spec.questions}
    title = titles.get(chosen["question"])
    if day is None:
        key = "trace_form_agreed" if chosen["agreed"] else "trace_form_open"
        yield context.word(key, question=title, count=chosen["count"])
    elif title is None:
        yield context.word("trace_form_today", day=day)
    else:
        yield context.word("trace_form_answer", question=title, day=day)
    if since is None:
        yield context.word("trace_form_before", until=until)
    else:
        yield context.word("trace_form_since", since=since)
        if until is not None:
            yield context.word("trace_form_next", until=until)


def _trace(
    context: CalculatorContext, trace: Mapping[str, Any], chosen: Sequence[Node]
) -> Node:
    """Return the reasons for an outcome, and what would change it."""
    answers, changes = (
        [f"{entry['title']}: {entry['answer']}" for entry in trace[key]]
        for key in ("answers", "changes")
    )
    return el(
        "dl",
        {"class": "facts trace"},
        *_row(context.word("trace_answers"), *answers, css="trace__answers"),
        *_row(context.word("trace_form"), *chosen, css="trace__form"),
        *_row(context.word("trace_rule"), trace["rule"]),
        *(
            row
            for number in trace["numbers"]
            for row in _row(number["title"], *_number(context, number))
        ),
        *_row(context.word("trace_changes"), *changes),
    )


def _row(title: str, *lines: Node, css: str = "") -> list[Node]:
    if not lines:
        return []
    cells = [el("dd", {}, line) for line in lines]
    return [el("div", {"class": css} if css else {}, el("dt", {}, title), *cells)]


def _number(context: CalculatorContext, number: Mapping[str, Any]) -> Iterator[Node]:
    """Yield a number with its clause, and what it changes to, if that is known."""
    value, checked_on = number["words"], context.calendar_day(number["checked_on"])
    if number["valid_from"]:
        since = context.calendar_day(number["valid_from"])
        words = context.word(
            "trace_number", value=value, since=since, checked_on=checked_on
        )
    else:
        words = context.word("trace_number_undated", value=value, checked_on=checked_on)
    yield el("span", {}, f"{words} ", *clause_links([number["clause"]]))
    if number["next"]:
        yield f"{number['next']['text']}."


def rules(conditions: Iterable[CompiledCondition], context: CalculatorContext) -> Node:
    """Return every condition as it holds on the context's day, and future versions."""
    return el(
        "ol",
        {"class": "conditions conditions--rules"},
        *(_rule(context, condition) for condition in conditions),
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
