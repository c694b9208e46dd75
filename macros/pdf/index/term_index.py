"""The index: on which pages each term and each synonym stands.

Read from the layout itself, so that no part of the book can be forgotten.
"""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from macros.pdf.index.word_forms import WordForms, normalized
from macros.pdf.inline import Block

# What stands on a larger share of the pages is on hardly any of them looked up.
COMMON = 0.65
# So many pages in a row become a range.
RANGE = 3

Locators = dict[str, Any]


class TermIndex:
    """Finds the words of an index in the pages of its document."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        """Take the entries of a document; there are none without an index."""
        self.blocks: Sequence[Block] = document["blocks"]
        self.entries: list[Block] = [
            entry
            for block in self.blocks
            if block["kind"] == "index"
            for entry in block["items"]
        ]
        words = document.get("words", {})
        self.forms = WordForms(words)
        before, _, after = words.get("pdf_see_page", "").partition("{n}")
        # A printed page number says nothing of words, and differs between layouts.
        self.reference = re.compile(
            rf"\({re.escape(normalized(before))} ?\d+ ?{re.escape(normalized(after))}\)"
        )
        self._book: str | None = None
        self._positions: list[list[int]] = []

    def lines(
        self,
        texts: Mapping[int, str],
        pages: Mapping[str, int],
        links: Mapping[str, set[int]],
    ) -> list[Locators]:
        """Return what each entry prints.

        `texts` are the pages, `pages` has the page of each label, `links` those that
        link to a term.
        """
        first = self._first_page(pages)
        occurrences = [*self._occurrences(texts)]
        common = COMMON * sum(page >= first for page in texts)
        # A term stands wherever one of its names does, unless that says too little.
        named: dict[str, set[int]] = {}
        for entry, own in zip(self.entries, occurrences, strict=True):
            named.setdefault(entry["id"], set()).update(
                own if len(own) <= common else ()
            )
        terms: dict[str, set[int]] = {}
        for entry, own in zip(self.entries, occurrences, strict=True):
            if "see" not in entry:
                label = entry["id"]
                main = {pages[label]} if label in pages else set[int]()
                linked = {page for page in links.get(label, ()) if page >= first}
                least = {*own} | linked | main
                most = least | named[label]
                choice = (each for each in (most, least) if len(each) <= common)
                terms[label] = next(choice, main)
        return [
            self._line(entry, own, terms[entry["id"]], pages.get(entry["id"]), common)
            for entry, own in zip(self.entries, occurrences, strict=True)
        ]

    @staticmethod
    def _line(
        entry: Block,
        own: Counter[int],
        of_term: set[int],
        main: int | None,
        common: float,
    ) -> Locators:
        if "see" not in entry:
            return {"see": False, "numbers": locators(of_term, main)}
        # That the glossary lists a synonym says nothing.
        listed = Counter([main] if main and entry.get("listed") else [])
        elsewhere = {*(own - listed)} if len(own) <= common else set()
        more = not elsewhere or not of_term <= elsewhere
        return {"see": more, "numbers": locators(elsewhere, None)}

    def _first_page(self, pages: Mapping[str, int]) -> int:
        """Return the page on which the text begins, after the contents."""
        after = self._after_contents()
        return next((pages[b["id"]] for b in after if b.get("id") in pages), 1)

    def _after_contents(self) -> Sequence[Block]:
        kinds = [block["kind"] for block in self.blocks]
        at = kinds.index("contents") + 1 if "contents" in kinds else len(kinds)
        return self.blocks[at:][:2]

    def _occurrences(self, texts: Mapping[int, str]) -> Iterator[Counter[int]]:
        """Yield how often each entry's word stands on each page of the text."""
        numbers = list(texts)
        words = [self._words(text) for text in texts.values()]
        starts = [0, *accumulate(map(len, words))]
        book = self._without_contents(self._without_index("".join(words))).rstrip()
        # Most layouts differ from the one before in page numbers alone.
        if book != self._book:
            terms = (entry["term"] for entry in self.entries)
            self._positions = [[*self.forms.positions(t, book)] for t in terms]
            self._book = book
        for positions in self._positions:
            yield Counter(numbers[bisect(starts, at) - 1] for at in positions)

    def _words(self, text: str) -> str:
        return self.reference.sub("…", f"{normalized(text)} ")

    def _without_contents(self, book: str) -> str:
        """Return a book in which all is blank up to the end of the contents."""
        opening = normalized(" ".join(texts_in([*self._after_contents()])))
        end = max(book.find(opening), 0) if opening else 0
        return " " * end + book[end:]

    def _without_index(self, book: str) -> str:
        """Return a book in which the index is blank; all else stays in its place.

        The index may share its first and its last page with other parts.
        """
        kinds = [block["kind"] for block in self.blocks]
        at = kinds.index("index") if "index" in kinds else len(kinds)
        opening, closing = (
            normalized(" ".join(texts_in([*blocks])))
            for blocks in (self.blocks[:at][-2:], self.blocks[at + 1 :][:2])
        )
        start = book.rfind(opening) if opening else -1
        if start < 0:
            return book
        end = book.find(closing, start) if closing else len(book)
        return book[:start] + " " * (end - start) + book[end:]


def locators(pages: Iterable[int], main: int | None) -> list[Locators]:
    """Return what to print for pages; the main one stands alone.

    >>> [each["text"] for each in locators([9, 4, 3, 5, 12, 11, 10, 1], 10)]
    ['1', '3–5', '9', '10', '11', '12']
    """
    runs: list[list[int]] = []
    for page in sorted(pages):
        if runs and page == runs[-1][-1] + 1 and main not in (page, page - 1):
            runs[-1].append(page)
        else:
            runs.append([page])
    printed: list[Locators] = []
    for run in runs:
        closed = len(run) >= RANGE
        for page in run[:1] if closed else run:
            text = f"{run[0]}–{run[-1]}" if closed else str(page)
            printed.append({"text": text, "page": page, "main": page == main})
    return printed


def texts_in(data: object) -> Iterator[str]:
    """Yield the texts of blocks, more or less."""
    if isinstance(data, dict):
        yield from (
            value
            for key, value in data.items()
            if key in {"text", "title", "term"} and isinstance(value, str)
        )
        data = [*data.values()]
    if isinstance(data, list):
        for value in data:
            yield from texts_in(value)
