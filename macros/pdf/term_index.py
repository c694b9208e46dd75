"""The index: on which pages each term and each synonym stands.

Read from the layout itself, so that no part of the book can be forgotten.
"""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from typing import Any

from interactive.core.turkish import plain
from macros.pdf.inline import Block

# A synonym has numbers up to so many; with more, it refers to its term.
FEW = 6
# So many pages in a row become a range.
RANGE = 3
LINE_END_HYPHEN = re.compile(r"[\x02\ufffe\u00ad]\s*")

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
        occurrences = [*self._occurrences(texts)]
        terms = {
            entry["id"]: {*own}
            | links.get(entry["id"], set())
            | ({pages[entry["id"]]} if entry["id"] in pages else set())
            for entry, own in zip(self.entries, occurrences, strict=True)
            if "see" not in entry
        }
        return [
            self._line(entry, own, terms[entry["id"]], pages.get(entry["id"]))
            for entry, own in zip(self.entries, occurrences, strict=True)
        ]

    def _line(
        self, entry: Block, own: Counter[int], of_term: set[int], main: int | None
    ) -> Locators:
        if "see" not in entry:
            return {"see": False, "numbers": locators(of_term, main)}
        both = {*own} | of_term
        if len(both) <= FEW:
            return {"see": False, "numbers": locators(both, main)}
        # That the glossary lists a synonym says nothing.
        listed = Counter([main] if main and entry.get("listed") else [])
        elsewhere = locators(own - listed, None)
        return {"see": True, "numbers": elsewhere if len(elsewhere) <= FEW else []}

    def _occurrences(self, texts: Mapping[int, str]) -> Iterator[Counter[int]]:
        """Yield how often each entry's word stands on each page, the index left out."""
        numbers = list(texts)
        words = [self._words(text) for text in texts.values()]
        starts = [0, *accumulate(map(len, words))]
        book = self._without_index("".join(words)).rstrip()
        # Most layouts differ from the one before in page numbers alone.
        if book != self._book:
            terms = (entry["term"] for entry in self.entries)
            self._positions = [[*self.forms.positions(t, book)] for t in terms]
            self._book = book
        for positions in self._positions:
            yield Counter(numbers[bisect(starts, at) - 1] for at in positions)

    def _words(self, text: str) -> str:
        return self.reference.sub("…", f"{normalized(text)} ")

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


class WordForms:
    """The forms of words in one language, by the endings that they may take."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.endings = frozenset(words.get("index_endings", "").split())
        self.inner = tuple(words.get("index_inner_endings", "").split())
        self.longest = max(map(len, self.endings), default=0)
        changes = words.get("index_stem_changes", "").split()
        self.changes = [change.partition("/")[::2] for change in changes]
        self.known: dict[str, bool] = {}

    def positions(self, term: str, text: str) -> Iterator[int]:
        """Yield where any form of a term begins in a normalized text.

        >>> english = {"index_endings": "s es", "index_stem_changes": "y/i"}
        >>> text = "a library, two libraries, a librarian, your library's and mylibrary"
        >>> sorted(WordForms(english).positions("Library", text))
        [2, 15, 44]
        """
        yield from (match.start() for match in self._forms(term, text))

    def distinct(self, terms: Iterable[str]) -> list[str]:
        """Return terms without those that are forms or spellings of an earlier one.

        >>> WordForms({"index_endings": "s"}).distinct(["E mail", "Email", "E mails"])
        ['E mail']
        """
        distinct: list[str] = []
        for term in terms:
            if not any(self._is_form(term, earlier) for earlier in distinct):
                distinct.append(term)
        return distinct

    def _is_form(self, words: str, term: str) -> bool:
        words, term = normalized(words), normalized(term)
        is_spelling = words.replace(" ", "") == term.replace(" ", "")
        return is_spelling or any(m[0] == words for m in self._forms(term, words))

    def _forms(self, term: str, text: str) -> Iterator[re.Match[str]]:
        """Yield every form of a term in a normalized text.

        The last word takes every ending, the others those that lead on to it.
        """
        for stem, may_be_bare in self._stems(normalized(term)):
            # It begins with letters only: those are found fastest.
            pattern = " ".join(
                re.escape(word) + r"['’]?(\w*)" for word in stem.split(" ")
            )
            for match in re.finditer(pattern, text):
                before = text[match.start() - 1 : match.start()]
                *inner, last = match.groups()
                leads_on = all(
                    not rest or (rest.endswith(self.inner) and self._ends(rest))
                    for rest in inner
                )
                ends = self._ends(last) if last else may_be_bare
                if leads_on and ends and not before.isalnum():
                    yield match

    def _stems(self, term: str) -> Iterator[tuple[str, bool]]:
        """Yield what the forms of a term begin with, and whether it may end there."""
        yield term, True
        for old, new in self.changes:
            # An ending that gives way is that of a compound.
            if term.endswith(old) and (new or " " in term):
                yield term.removesuffix(old) + new, False

    def _ends(self, rest: str) -> bool:
        """Return whether the rest of a word is nothing but endings."""
        if rest not in self.known:
            reached = [True] + [False] * len(rest)
            for end in range(1, len(rest) + 1):
                reached[end] = any(
                    reached[start] and rest[start:end] in self.endings
                    for start in range(max(0, end - self.longest), end)
                )
            self.known[rest] = reached[-1]
        return self.known[rest]


def normalized(text: str) -> str:
    r"""Return a text in plain letters on one line, without hyphens at line ends.

    >>> normalized("Bel\ufffe\nGE\n no")
    'belge no'
    """
    return " ".join(map(_plain_word, LINE_END_HYPHEN.sub("", text).split()))


# The same words stand on page after page, and in every book.
_plain_word = cache(plain)


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
