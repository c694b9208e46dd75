"""Parts of a result that every kind shows alike."""

from collections.abc import Iterable, Mapping
from typing import Any

from interactive.core.context import Setting
from interactive.core.markup import Node, clause_links, el

BUILT = "calc__built"
"""The day of the build, which paper leaves out: it is printed the same on any day."""


def cites(setting: Setting, clauses: Iterable[str]) -> Node:
    """Return the line that names the clauses something rests on."""
    links = clause_links(clauses)
    return el("p", {"class": "cites"}, setting.word("cites_label"), " ", *links)


def page_links(setting: Setting, links: Iterable[str], css: str) -> Node:
    """Return the links to pages that help, or nothing."""
    parts: list[Node] = []
    for link in links:
        parts += [" ", el("a", {"href": link}, setting.links.get(link, link))]
    return el("p", {"class": css}, *parts[1:]) if parts else ""


def given(setting: Setting, result: Mapping[str, Any]) -> Node:
    """Return what was answered: for paper, where the form is left out."""
    rows = (
        el("div", {}, el("dt", {}, said["title"]), el("dd", {}, said["answer"]))
        for said in result["given"]
    )
    return el(
        "section",
        {"class": "given"},
        el("h3", {}, setting.word("given_heading")),
        el("dl", {"class": "facts"}, *rows),
    )


def footnote(setting: Setting, result: Mapping[str, Any]) -> Node:
    """Return the dates behind a result, each by itself.

    Since when the rules hold, or since which edition where the source names no
    day; the day that was calculated with, the day the site was built; and the
    edition with the day on which it was last read.
    """
    edition = result["edition"]
    day, calendar_day = setting.day, setting.calendar_day
    checked_on = calendar_day(edition["checked_on"])
    lines = {
        "calc__since": _since(setting, result),
        "calc__today": setting.word("result_today", day=day(result["today"])),
        BUILT: setting.word("result_built", day=calendar_day(result["as_of"])),
        "calc__edition": setting.word(
            "result_edition", edition=edition["label"], checked_on=checked_on
        ),
    }
    spans = [el("span", {"class": css}, line) for css, line in lines.items()]
    apart = [part for span in spans for part in (span, " ")]
    return el("p", {"class": "calc__footnote"}, *apart[:-1])


def _since(setting: Setting, result: Mapping[str, Any]) -> str:
    if result["since"]:
        return setting.word("result_since", day=setting.calendar_day(result["since"]))
    return setting.word("result_since_edition", edition=result["edition"]["label"])
