"""Why a result of kind `conditions` is as it is, and what would change it."""

from collections.abc import Iterator, Mapping
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.markup import Node, clause_links, el, paragraph
from interactive.kinds.conditions.spec import Spec
from interactive.kinds.conditions.verdict import BEST


def unchangeable(context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    """Return the sentence that no answer helps, if nothing is left to find out."""
    decisive = result["reason"]["conditions"]
    is_open = result["status"] == BEST or any(
        each["id"] in decisive and each["outcome"] == "unknown" and each["covered"]
        for each in result["conditions"]
    )
    if is_open or result["verdict_changes"] != []:
        return ""
    return paragraph("verdict__text", context.word("verdict_unchangeable"))


def verdict_reason(context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    """Return which conditions gave the verdict and what would change it, folded."""
    rows = _row(context.word("verdict_reason"), result["reason"]["text"])
    # A verdict that waits for an answer is not yet one to change.
    changes = ([] if result["next_step"] else result["verdict_changes"]) or []
    for index, change in enumerate(changes):
        answers = [f"{each['title']}: {each['answer']}" for each in change["answers"]]
        key = "verdict_change_one" if len(answers) == 1 else "verdict_change_all"
        title = context.word(key, before=result["title"], after=change["title"])
        rows += _row(context.word("verdict_change_or") if index else title, *answers)
    summary = context.word("verdict_why_changes" if changes else "verdict_why")
    return el(
        "details",
        {"class": "reason", "data-key": "+verdict"},
        el("summary", {}, summary),
        el("dl", {"class": "facts trace"}, *rows),
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


def condition_reason(
    spec: Spec, context: CalculatorContext, condition: Mapping[str, Any]
) -> Node:
    """Return the reasons for a condition's outcome, and what would change it."""
    trace, chosen = condition["trace"], condition.get("chosen")
    changes = [f"{each['title']}: {each['answer']}" for each in trace["changes"]]
    answers = [*_answers(context, trace)]
    # Paper has the answers already, but not what they were compared with.
    plain = all(isinstance(line, str) for line in answers)
    return el(
        "dl",
        {"class": "facts trace"},
        *_row(
            context.word("trace_answers"),
            *answers,
            css="trace__answers" if plain else "",
        ),
        *_row(context.word("trace_values"), *_computed(context, trace)),
        *_row(
            context.word("trace_form"),
            *_chosen(spec, context, chosen),
            css="trace__form",
        ),
        *_row(context.word("trace_rule"), trace["rule"]),
        *(
            row
            for number in trace["numbers"]
            for row in _row(number["title"], *_number(context, number))
        ),
        *_row(context.word("trace_changes"), *changes),
    )


def _answers(context: CalculatorContext, trace: Mapping[str, Any]) -> Iterator[Node]:
    """Yield each answer and, where it decided, what it was compared with."""
    for entry in trace["answers"]:
        plain = f"{entry['title']}: {entry['answer']}"
        lines = {
            each["text"]: _compared(context, each)
            for each in trace["comparisons"]
            if each.get("question") == entry["question"] and each["text"] != plain
        }
        yield from lines.values() or [plain]


def _computed(context: CalculatorContext, trace: Mapping[str, Any]) -> list[Node]:
    """Return what was computed, and the conditions that decided, each once."""
    lines = {
        each["text"]: _compared(context, each)
        for each in trace["comparisons"]
        if "question" not in each
    }
    return [*lines.values()]


def _compared(context: CalculatorContext, comparison: Mapping[str, Any]) -> Node:
    """Return a comparison with the clause of its number, and since when it holds."""
    if "clause" not in comparison:
        return el("span", {}, comparison["text"])
    text = comparison["text"]
    if comparison["since"]:
        since = context.calendar_day(comparison["since"])
        text = context.word("compared_since", text=text, since=since)
    return el("span", {}, f"{text} ", *clause_links([comparison["clause"]]))


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
