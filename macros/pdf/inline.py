"""Inline text for paper: its signs, and what a link becomes where nobody can click."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from macros.content.addresses import CONTACT, readable_contact
from macros.handbook import inline_markup
from macros.handbook.edition import Edition
from macros.handbook.routes import OUTSIDE

Run = dict[str, Any]
Block = dict[str, Any]
CLAUSE = "madde:"
# Links whose text is enough on paper; no footnote spells out their address.
SELF_EXPLANATORY = ("terim:", "birim:", CLAUSE)
# Links without a page number: clauses are numbered, units few.
CITED = (CLAUSE, "birim:")
# What is typed or scanned letter by letter.
VERBATIM = frozenset({"address", "footnote", "readable_url", "svg", "target", "url"})
ADDRESS = re.compile(r"//|@|\w\.\w\S*/")
APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
# Not after a clause: S10.6 is no number of anything.
AFTER_NUMBER = re.compile(r"(?<![\w.])(\d[\d.,]*) (?=[^\W\d_])")
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def readable(address: str) -> str:
    """Return an address as one types it: no protocol, letters instead of codes.

    >>> readable("https://rehber.example/rehber/iptal/"), readable("tel:+90-312-1")
    ('rehber.example/rehber/iptal', '+90 312 1')
    """
    if address.startswith(CONTACT):
        return readable_contact(address)
    bare = address.removeprefix("https://").removeprefix("http://")
    return unquote(bare).replace(" ", "%20").rstrip("/")


class Inline:
    """Turns inline markup and links into runs for one document.

    A link leads to its target in this document if that is printed here, otherwise to
    its address on the web, which a footnote spells out once.
    """

    def __init__(self, edition: Edition, labels: Iterable[str]) -> None:
        """Take the labels of what this document prints."""
        self.edition, self.labels = edition, frozenset(labels)
        self.site = edition.content.site.address or ""
        self.footnotes: dict[tuple[str, str], str] = {}
        """The label of each footnote, by its address and the part of that page."""
        self.cited: list[str] = []
        """Every clause that is named so far."""
        self.by_hand: Mapping[str, str] = {}
        """What serves a reader with a pen better than the page a sentence links to.

        Its label, by the page's link; the link to any part of a page ends in `#`."""

    def read(self, source: str, *, footnotes: bool = True) -> list[Run]:
        """Return the runs of inline markup; footnotes spell out web addresses."""
        parsed = inline_markup.parse(source)
        return [self._run(run, footnotes=footnotes) for run in parsed]

    def _run(self, run: inline_markup.Run, *, footnotes: bool) -> Run:
        if run.kind == "text":
            return text(inline_markup.fill(run.text, self.edition.numbers))
        children = [self._run(child, footnotes=footnotes) for child in run.children]
        if run.kind == "link":
            page, sign, _ = run.target.partition("#")
            if label := self.by_hand.get(page + sign):
                return {"kind": "reference", "target": label, "children": children}
            return self.link(run.target, children, footnote=footnotes)
        kind = "strong" if run.kind == "strong" else "emphasis"
        return {"kind": kind, "children": children}

    def link(self, target: str, children: list[Run], *, footnote: bool = True) -> Run:
        """Return a link around runs; a footnote spells out a web address."""
        link: Run = {"kind": "link", "url": self.url(target), "children": children}
        if target.startswith(CLAUSE):
            self.cited.append(target.removeprefix(CLAUSE))
        if details := self.edition.target_details(target):
            link["children"] = [*children, text(details)]
        if target in self.labels and target.startswith("belge:"):
            # The link leads to the document itself, the page number to its entry.
            return link | {"target": target}
        label = self._label(target)
        if label is not None:
            return {"kind": _kind(label), "target": label, "children": children}
        url = self.typed_url(target)
        # An address that its words have already is not spelt out again.
        is_clear = target.startswith(SELF_EXPLANATORY) or has(children, readable(url))
        if is_clear or not footnote:
            return link
        is_part = "#" in target and not target.startswith(OUTSIDE)
        part = self.edition.links.label(target) if is_part else ""
        return link | self._footnote(url, part)

    def _label(self, target: str) -> str | None:
        """Return the label of a target, or of its page, if it is printed here."""
        page = target.partition("#")[0]
        return next((each for each in (target, page) if each in self.labels), None)

    def titled_link(self, target: str) -> Run:
        """Return a link whose text is the title of its target."""
        title = self.edition.links.label(target)
        return self.link(target, [text(title)], footnote=False)

    def url(self, target: str) -> str:
        """Return a target's web address: a full URL if the site's address is known."""
        address = self.edition.links.address(target)
        return address if address.startswith(OUTSIDE) else self.site + address

    def typed_url(self, target: str) -> str:
        """Return what is typed or scanned: the short address, if there is one.

        Of a part, it is that of its page.
        """
        page = target if target.startswith(OUTSIDE) else target.partition("#")[0]
        short = self.edition.short_addresses.get(page)
        return self.site + short if short else self.url(page)

    def clauses(self, ids: Iterable[str]) -> list[Mapping[str, str | None]]:
        """Return clause numbers, each with its label if the clause is printed."""
        self.cited += ids
        links = ((clause, f"{CLAUSE}{clause}") for clause in ids)
        return [
            {
                "id": clause,
                "target": link if link in self.labels else None,
                "url": self.url(link),
            }
            for clause, link in links
        ]

    def _footnote(self, url: str, part: str) -> dict[str, str]:
        """Return the footnote of an address, and in words which part of its page."""
        if (url, part) in self.footnotes:
            return {"same_footnote": self.footnotes[url, part]}
        label = self.footnotes[url, part] = f"note:{len(self.footnotes)}"
        return {"footnote": readable(url), "footnote_part": part, "label": label}


def text(words: str) -> Run:
    """Return a run of plain text."""
    return {"kind": "text", "text": words}


def paragraph(children: list[Run], role: str = "") -> Block:
    """Return a paragraph; its role decides how it looks."""
    return {"kind": "paragraph", "children": children, "role": role}


def plain_text(runs: Iterable[Run]) -> str:
    """Return the text of runs without markup."""
    return "".join(
        run["text"] if run["kind"] == "text" else plain_text(run["children"])
        for run in runs
    )


def has(runs: Iterable[Run], address: str) -> bool:
    """Return whether runs spell out an address; spaces do not count."""
    return "".join(address.split()) in "".join(plain_text(runs).split())


def runs_in(data: Any, *kinds: str) -> Iterator[Run]:  # noqa: ANN401 - it is JSON
    """Yield every run of some kinds in a document's data, in reading order."""
    # A stack: generators within generators hand each run through every level.
    to_come = [data]
    while to_come:
        value = to_come.pop()
        if isinstance(value, dict):
            if value.get("kind") in kinds:
                yield value
            to_come += reversed(value.values())
        elif isinstance(value, list):
            to_come += reversed(value)


def comma_separated(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield runs with commas between them."""
    for position, run in enumerate(runs):
        if position:
            yield text(", ")
        yield run


def _kind(target: str) -> str:
    if target.startswith("terim:"):
        return "term"
    return "citation" if target.startswith(CITED) else "reference"


def typeset(data: Any) -> Any:  # noqa: ANN401 - it is JSON
    """Return a document's data with the signs and spaces of print in every text."""
    if isinstance(data, str):
        return typeset_text(data)
    if isinstance(data, list | tuple):
        return [typeset(value) for value in data]
    if isinstance(data, dict):
        return {k: v if k in VERBATIM else typeset(v) for k, v in data.items()}
    return data


def typeset_text(text: str) -> str:
    r"""Return a text with the signs and spaces of print; addresses stay as they are.

    >>> typeset_text("ÇKK'nün 3. sayfası, 7 gün. O'ya: a.example/o'b")
    "ÇKK’nün 3.\xa0sayfası, 7\xa0gün. O’ya: a.example/o'b"
    """
    if "'" in text:
        text = re.sub(r"\S+", _with_apostrophe, text)
    return AFTER_NUMBER.sub(_space, text)


def _with_apostrophe(match: re.Match[str]) -> str:
    word = match[0]
    return word if ADDRESS.search(word) else APOSTROPHE.sub("’", word)


def _space(match: re.Match[str]) -> str:
    # A full stop makes an ordinal number of it only before a small letter.
    begins_sentence = match[1].endswith(".") and match.string[match.end()].isupper()
    return match[1] + (" " if begins_sentence else NO_BREAK_SPACE)
