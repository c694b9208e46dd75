"""The page fragments of kind `process`: layout only, no decisions."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.fragments import cites, footnote, given
from interactive.core.markup import Node, el, paragraph
from interactive.kinds.process.spec import SidePath, Spec

Result = Mapping[str, Any]
# States of which a step is shown unfolded.
UNFOLDED = frozenset({"now", "waiting"})


def result(spec: Spec, context: CalculatorContext, result: Result) -> Node:
    """Return what to do today, then the steps as a list of tasks."""
    paths = [path for path in spec.side_paths if path.id in result["side_paths"]]
    return el(
        "div",
        {"data-result": "", "data-status": result["status"]},
        given(context, result),
        today(spec, context, result),
        *(
            el(
                "p",
                {"class": "process-notice", "data-notice": each["id"]},
                each["text"],
            )
            for each in result["notices"]
        ),
        el("div", {"data-tools": ""}),
        el("h3", {"class": "process-heading"}, context.word("process_steps")),
        el(
            "ol",
            {"class": "process"},
            *(_step(spec, context, step) for step in result["steps"]),
        ),
        *side_paths(context, paths),
        paragraph("calculator__disclaimer", spec.disclaimer),
        cites(context, result["cites"]) if result["cites"] else "",
        footnote(context, {**result, "today": result["day"]}),
    )


def today(spec: Spec, context: CalculatorContext, result: Result) -> Node:
    """Return the one thing to do today, its day and whom it waits for."""
    job = result["today"]
    day = {"data-date": job["date"]} if job["date"] else {}
    step = {"data-step": job["step"]} if job["step"] else {}
    return el(
        "section",
        {"class": "today", "data-today": "", **step, **day},
        el("h3", {"class": "today__title", "data-heading": ""}, result["title"]),
        paragraph("today__text", *_today_text(context, job)),
        _day(context, job),
        paragraph("today__advice", job["advice"]) if job["advice"] else "",
        _waiting(spec, context, job["waits_for"]),
        _question(context, result),
        _nearest(context, result),
    )


def _today_text(context: CalculatorContext, job: Result) -> Iterator[Node]:
    yield job["text"]
    if job["list"]:
        link = f"liste:{job['list']}"
        words = context.links.get(link, link)
        yield " "
        yield el("a", {"href": f"{link}"}, words)


def _day(context: CalculatorContext, job: Result) -> Node:
    """Return the day to act on, how far it is, and the limit behind it."""
    if job["date"] is None:
        return ""
    day = el("time", {"datetime": job["date"]}, context.day(job["date"]))
    left = el("strong", {"class": "today__left"}, job["left"])
    words: Node = ""
    if job["limit"] != job["date"]:
        words = context.word("process_limit", day=context.day(job["limit"]))
    return paragraph("today__day", day, " · ", left, " " if words else "", words)


def _waiting(spec: Spec, context: CalculatorContext, actor: str | None) -> Node:
    titles = {each.id: each.title for each in spec.actors}
    if actor is None:
        return ""
    text = context.word("process_waits_for", actor=titles[actor])
    return el("p", {"class": "today__waits", "data-waits-for": actor}, text)


def _question(context: CalculatorContext, result: Result) -> Node:
    """Return the link to the question that says more, if there is one."""
    titles = {each["question"]: each["title"] for each in result["given"]}
    links: list[Node] = [
        el("a", {"href": f"soru:{name}"}, titles[name])
        for name in result["ask_next"][:1]
    ]
    if not links:
        return ""
    return paragraph("next-question", context.word("ask_next_label"), " ", *links)


def _nearest(context: CalculatorContext, result: Result) -> Node:
    """Return the nearest day of all steps, unless today already names it."""
    nearest, job = result["nearest"], result["today"]
    if nearest is None or (nearest["step"], nearest["date"]) == (
        job["step"],
        job["date"],
    ):
        return ""
    words = context.word(
        "process_nearest",
        item=nearest["title"],
        day=context.day(nearest["date"]),
        left=nearest["left"],
    )
    return el("p", {"class": "today__nearest", "data-date": nearest["date"]}, words)


def _step(spec: Spec, context: CalculatorContext, step: Result) -> Node:
    state = step["state"]
    day = {"data-date": step["date"]} if step["date"] else {}
    unfolded = {"open": ""} if state in UNFOLDED else {}
    return el(
        "li",
        {"class": "process-step", "data-step": step["id"], "data-state": state, **day},
        el(
            "details",
            unfolded,
            el(
                "summary",
                {"class": "process-step__summary"},
                el("h4", {"class": "process-step__title"}, step["title"]),
                " ",
                el(
                    "span",
                    {"class": "process-step__state"},
                    context.word(f"process_{state}"),
                ),
                *_counts(context, step),
            ),
            paragraph("process-step__text", step["text"]),
            _day(context, step),
            _waiting(spec, context, step["waits_for"]),
            *_depends(spec, context, step),
            *lists(context, step["lists"]),
            *links(context, "process-step__links", step["links"]),
            *links(context, "process-step__documents", step["documents"]),
            cites(context, step["clauses"]) if step["clauses"] else "",
        ),
    )


def _counts(context: CalculatorContext, step: Result) -> Iterator[Node]:
    """Yield how much of the step's lists is done, once a list has been begun."""
    done = sum(each["done"] for each in step["lists"])
    if done:
        total = sum(each["total"] for each in step["lists"])
        words = context.word("process_count", done=done, total=total)
        yield " "
        yield el("span", {"class": "process-step__count"}, words)


def _depends(spec: Spec, context: CalculatorContext, step: Result) -> Iterator[Node]:
    """Yield the question that decides whether the step concerns the reader."""
    questions = {each.id: each for each in spec.questions}
    for name in step["depends_on"]:
        link = el("a", {"href": f"soru:{name}"}, questions[name].text)
        words = context.word("process_depends")
        yield paragraph("process-step__depends", words, " ", link)


def lists(context: CalculatorContext, entries: Iterable[Result]) -> Iterator[Node]:
    """Yield the checklists of a step, each with how much of it is done."""
    items = []
    for each in entries:
        link = f"liste:{each['id']}"
        name = el("a", {"href": link}, context.links.get(link, link))
        details = {"done": each["done"], "total": each["total"]}
        items.append(
            el(
                "li",
                {"data-list": each["id"]},
                name,
                " ",
                el("span", {}, context.word("process_count", **details)),
            )
        )
    if items:
        yield el("ul", {"class": "process-step__lists"}, *items)


def links(
    context: CalculatorContext, css: str, targets: Iterable[str]
) -> Iterator[Node]:
    """Yield links to pages or documents as a list; nothing without one."""
    items = [
        el("li", {}, el("a", {"href": link}, context.links.get(link, link)))
        for link in targets
    ]
    if items:
        yield el("ul", {"class": css}, *items)


def side_paths(context: CalculatorContext, paths: Iterable[SidePath]) -> Iterator[Node]:
    """Yield the ways that leave the steps, each with what it is for."""
    items = [
        el(
            "li",
            {"data-path": path.id},
            el("a", {"href": path.link}, path.title),
            paragraph("process-path__text", path.text),
        )
        for path in paths
    ]
    if items:
        yield el("h3", {"class": "process-heading"}, context.word("process_side_paths"))
        yield el("ul", {"class": "process-paths"}, *items)
