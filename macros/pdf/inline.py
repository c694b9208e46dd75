"""Runs of text for paper: what a link becomes where nobody can click."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import unquote

from macros.handbook import inline_markup as prose
from macros.handbook.edition import Edition
from macros.handbook.routes import EXTERNAL

Run = dict[str, Any]
EXPLAINED = ("terim:", "birim:", "madde:")
"""Links whose words say enough on paper; no footnote spells their address out."""
CITED = ("madde:", "birim:")
"""Links that are followed by their own number or by the alphabet, without a page."""


def readable(address: str) -> str:
    """Return an address as one types it: no protocol, letters instead of codes.

    >>> readable("https://rehber.example/rehber/iptal/")
    'rehber.example/rehber/iptal'
    """
    bare = address.removeprefix("https://").removeprefix("http://")
    return unquote(bare).replace(" ", "%20").rstrip("/")


class Inline:
    """Turns prose and links into runs for one document.

    A link leads to the page of this document that has its target; otherwise to
    the address on the web, which a footnote spells out once.
    """

    def __init__(self, edition: Edition, site: str, labels: Iterable[str]) -> None:
        """Take the links that this document holds, and the site's address."""
        self.edition, self.site = edition, site
        self.labels = frozenset(labels)
        self.noted: dict[str, str] = {}

    def read(self, source: str) -> list[Run]:
        """Return the runs of inline markup."""
        return self.runs(prose.parse(source))

    def runs(self, parsed: Iterable[prose.Run]) -> list[Run]:
        """Return the runs of a parsed text."""
        return [self._run(run) for run in parsed]

    def _run(self, run: prose.Run) -> Run:
        if run.kind == "text":
            return text(prose.fill(run.text, self.edition.numbers))
        inner = self.runs(run.children)
        if run.kind == "link":
            return self.link(run.target, inner)
        return {
            "kind": "strong" if run.kind == "strong" else "emphasis",
            "children": inner,
        }

    def link(self, target: str, inner: list[Run], *, note: bool = True) -> Run:
        """Return a link around runs; `note` spells the address out in a footnote."""
        url = self.url(target)
        if target in self.labels and target.startswith("belge:"):
            return {"kind": "link", "url": url, "target": target, "children": inner}
        if target in self.labels:
            return {"kind": _kind(target), "target": target, "children": inner}
        found = {"kind": "link", "url": url, "children": inner}
        silent = not note or target.startswith(EXPLAINED)
        return found if silent else found | self._note(url)

    def named(self, target: str) -> Run:
        """Return a link with the title of what it leads to."""
        return self.link(target, [text(self.edition.links.label(target))], note=False)

    def url(self, target: str) -> str:
        """Return the address of a link on the web, whole where the site's is known."""
        address = self.edition.links.address(target)
        return address if address.startswith(EXTERNAL) else self.site + address

    def clauses(self, ids: Iterable[str]) -> list[Mapping[str, str | None]]:
        """Return numbers of clauses, with their place where they are printed."""
        return [
            {"id": c, "target": f"madde:{c}" if f"madde:{c}" in self.labels else None}
            for c in ids
        ]

    def _note(self, url: str) -> dict[str, str]:
        if url in self.noted:
            return {"same_footnote": self.noted[url]}
        mark = self.noted[url] = f"note:{len(self.noted)}"
        return {"footnote": readable(url), "label": mark}


def text(words: str) -> Run:
    """Return a run of plain text."""
    return {"kind": "text", "text": words}


def words_of(runs: Iterable[Run]) -> str:
    """Return the words of runs alone."""
    return "".join(
        run["text"] if run["kind"] == "text" else words_of(run["children"])
        for run in runs
    )


def _kind(target: str) -> str:
    if target.startswith("terim:"):
        return "term"
    return "citation" if target.startswith(CITED) else "reference"
