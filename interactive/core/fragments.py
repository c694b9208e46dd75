"""Parts of a result's page that all kinds share."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.markup import Node, clause_links, el, paragraph

# The line with the day of the build. The PDF leaves it out, so that the same content
# gives the same pages on any day.
BUILT = "calculator__built"
# The line with the day on which the same answers will give another result.
CHANGES = "calculator__changes"
# The class of a part that the rules on the same page repeat word for word: a worked
# example leaves it out.
SAID_BY_RULES = "said-by-rules"
# The class of what leads to a question of the form; a worked example has none.
TO_QUESTION = "condition__to-question"


def cites(context: CalculatorContext, clauses: Iterable[str]) -> Node:
    """Return the line that cites clauses of the source."""
    links = clause_links(clauses)
    return paragraph("cites", context.word("cites_label"), " ", *links)


def page_links(
    context: CalculatorContext, links: Iterable[str], css: str, label: str = ""
) -> Node:
    """Return the links to helpful pages after a label, or nothing."""
    titled = [el("a", {"href": link}, context.links.get(link, link)) for link in links]
    # The first space follows the label.
    spaced = [part for link in titled for part in (" ", link)][0 if label else 1 :]
    return paragraph(css, *([label] if label else []), *spaced) if titled else ""


def given(context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    """Return the reader's answers as a list, for paper, which omits the form."""
    rows = (
        el("div", {}, el("dt", {}, entry["title"]), el("dd", {}, entry["answer"]))
        for entry in result["given"]
    )
    return el(
        "section",
        {"class": "given-answers"},
        el("h3", {}, context.word("given_heading")),
        el("dl", {"class": "facts"}, *rows),
    )


def dated_text(
    context: CalculatorContext,
    css: str,
    text_on: Callable[[date], str],
    more_days: Iterable[date] = (),
) -> Iterator[Node]:
    """Yield a text, and what it will be from each later day on that changes it.

    Such days are those on which a parameter changes, and `more_days`. A script reads
    `data-from` to tell the reader of a page that was built before such a day.
    """
    text = text_on(context.as_of)
    yield paragraph(css, text)
    for day in sorted({*context.value_changes, *more_days}):
        if day > context.as_of and text_on(day) != text:
            text, iso_day = text_on(day), day.isoformat()
            in_words = context.calendar_day(iso_day)
            words = context.word("rule_later", day=in_words, rule=text)
            yield el("p", {"class": css, "data-from": iso_day}, words)


def footnote(context: CalculatorContext, result: Mapping[str, Any]) -> Node:
    """Return the dates behind a result.

    These are: since when the rules hold (or since which edition, where the source
    names no day), the day of the calculation, the day of the build, and the edition
    with the day on which it was last compared with the source. First of all stands the
    day on which the same answers will give another result, if one is known.
    """
    edition = result["edition"]
    day, calendar_day = context.day, context.calendar_day
    checked_on = calendar_day(edition["checked_on"])
    lines = {
        "calculator__since": _since(context, result),
        "calculator__today": context.word("result_today", day=day(result["today"])),
        BUILT: context.word("result_built", day=calendar_day(result["as_of"])),
        "calculator__edition": context.word(
            "result_edition", edition=edition["label"], checked_on=checked_on
        ),
    }
    if coming := result.get("changes_on"):
        changes = context.word("result_changes", day=calendar_day(coming))
        lines = {CHANGES: changes, **lines}
    spans = [el("span", {"class": css}, line) for css, line in lines.items()]
    # Spaces between the spans, for readers who see them without styles.
    spaced = [part for span in spans for part in (span, " ")]
    return paragraph("calculator__footnote", *spaced[:-1])


def _since(context: CalculatorContext, result: Mapping[str, Any]) -> str:
    if result["since"]:
        return context.word("result_since", day=context.calendar_day(result["since"]))
    return context.word("result_since_edition", edition=result["edition"]["label"])
