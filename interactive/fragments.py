"""Parts of a result that every kind shows alike."""

from collections.abc import Iterable, Mapping
from typing import Any

from interactive.markup import Node, clause_links, el
from interactive.setting import Setting


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


def footnote(setting: Setting, result: Mapping[str, Any]) -> Node:
    """Return the dates behind a result: the day used, the edition, its check."""
    edition = result["edition"]
    text = setting.word(
        "result_footnote",
        today=setting.day(result["today"]),
        edition=edition["label"],
        checked_on=setting.day(edition["checked_on"]),
    )
    return el("p", {"class": "calc__footnote"}, text)
