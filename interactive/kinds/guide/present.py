"""The page fragments of kind `guide`: layout only, no decisions."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.fragments import SAID_BY_RULES, cites, footnote, given
from interactive.core.markup import Node, clause_links, el, paragraph
from interactive.kinds.guide.spec import Outcome, Spec

# How a sentence of an outcome is shown, given its class.
Show = Callable[[str, str], Iterable[Node]]


def result(
    spec: Spec,
    context: CalculatorContext,
    outcome: Outcome | None,
    result: Mapping[str, Any],
) -> Node:
    """Return the outcome with what to do or, without one, the question to answer."""
    if outcome is None:
        return _open(spec, context, result)
    today = date.fromisoformat(result["today"])

    def show(css: str, text: str) -> Iterable[Node]:
        yield paragraph(css, context.fill(text, today))

    return el(
        "div",
        {"data-result": "", "data-status": result["status"]},
        given(context, result),
        el(
            "div",
            {"class": "verdict verdict--guide"},
            # The form leads the reader to it.
            el("h3", {"class": "verdict__title", "data-heading": ""}, outcome.title),
            *show("verdict__text", outcome.text),
        ),
        el("div", {"class": SAID_BY_RULES}, *what_to_do(context, outcome, show)),
        el("div", {"data-tools": ""}),
        paragraph("calculator__disclaimer", spec.disclaimer),
        cites(context, result["cites"]) if result["cites"] else "",
        footnote(context, result),
    )


def _open(spec: Spec, context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    links = (
        paragraph("next-question", context.word("ask_next_label"), " ", link)
        for name in result["ask_next"]
        for link in [el("a", {"href": f"soru:{name}"}, result["text"])]
    )
    return el(
        "div",
        {"data-status": result["status"]},
        given(context, result),
        *links,
        paragraph("calculator__disclaimer", spec.disclaimer),
    )


def what_to_do(
    context: CalculatorContext, outcome: Outcome, show: Show
) -> Iterator[Node]:
    """Yield what an outcome tells to do, and the pages that help."""
    actions = (
        el("li", {}, *show("guide-action", each.text), *_cited(each.clauses))
        for each in outcome.actions
    )
    notes = (el("li", {}, *show("guide-note", note)) for note in outcome.notes)
    yield from _titled(context, "actions", "ol", actions)
    yield from _titled(context, "links", "ul", _links(context, outcome.links))
    yield from _titled(context, "documents", "ul", _links(context, outcome.documents))
    if outcome.days:
        yield _heading(context, "days")
        yield from show("guide-days", outcome.days)
    yield from _titled(context, "notes", "ul", notes)


def _titled(
    context: CalculatorContext, name: str, tag: str, items: Iterable[Node]
) -> Iterator[Node]:
    """Yield a list below its heading; nothing for an empty one."""
    entries = [*items]
    if entries:
        yield _heading(context, name)
        yield el(tag, {"class": f"guide-{name}"}, *entries)


def _heading(context: CalculatorContext, name: str) -> Node:
    return el("h4", {"class": "guide-heading"}, context.word(f"guide_{name}"))


def _links(context: CalculatorContext, links: Iterable[str]) -> Iterator[Node]:
    for link in links:
        yield el("li", {}, el("a", {"href": link}, context.links.get(link, link)))


def _cited(clauses: Iterable[str]) -> Iterator[Node]:
    links = clause_links(clauses)
    if links:
        yield paragraph("cites", *links)


def texts_of(outcome: Outcome) -> Iterator[str]:
    """Yield every sentence of an outcome that may name a parameter."""
    yield outcome.text
    yield from (action.text for action in outcome.actions)
    yield outcome.days or ""
    yield from outcome.notes
