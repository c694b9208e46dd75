"""The handbook from A to Z: everything one may look up, by the alphabet."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.content.models.search import Synonyms
from macros.handbook.attachments import SCHEME as ATTACHMENT
from macros.handbook.edition import Edition
from macros.search.tokenizer import tokenize

SKIPPED_PAGES = frozenset({"dizin", "sinama"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or title, and where it leads."""

    text: str
    link: str
    see: str = ""
    """The title of what it leads to, where that is another word."""

    @property
    def scheme(self) -> str:
        """Return what kind of thing it leads to."""
        return self.link.partition(":")[0]


def letters(edition: Edition) -> list[tuple[str, list[Entry]]]:
    """Return the entries under each letter, in the order of the alphabet."""

    def letter(entry: Entry) -> str:
        return letter_of(entry.text, edition)

    def key(entry: Entry) -> tuple[object, ...]:
        bare = "".join(sign for sign in entry.text if sign.isalnum() or sign == " ")
        return letter(entry) > "", edition.sort_key(bare), entry.see > "", entry.link

    entries = sorted(_once(_all(edition)), key=key)
    return [(capital, [*part]) for capital, part in groupby(entries, letter)]


def letter_of(text: str, edition: Edition) -> str:
    """Return the capital that a text stands under; empty for a digit."""
    first = next((sign for sign in text if sign.isalnum()), "")
    return "" if first.isdigit() else edition.capitals(first)


def _once(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield no word twice for one place; a title stands before a mere synonym."""
    seen = set()
    for entry in sorted(entries, key=lambda e: e.see > ""):
        key = (tuple(tokenize(entry.text)), entry.link)
        if key not in seen:
            seen.add(key)
            yield entry


def _all(edition: Edition) -> Iterator[Entry]:
    content = edition.content
    titles = [*_titles(edition)]
    yield from titles
    for term in content.glossary.terms:
        for also in term.synonyms:
            yield Entry(also, f"terim:{term.id}", term.term)
    for page in content.search.pinned:
        for text in (*page.words, *_looked_up(page.one_way)):
            yield Entry(text, page.link, edition.links.label(page.link))
    for slug, question in content.questions.items():
        for text in _looked_up(question.also):
            yield Entry(text, f"sss:{slug}", question.title)
    yield from _synonyms(content.search.synonyms, titles)


def _titles(edition: Edition) -> Iterator[Entry]:
    """Yield everything by its own title; a title that many parts share names none."""
    for scheme, named in edition.links.labels.items():
        shared = Counter(named.values())
        # Documents and clauses are looked up on the page of the sources, files by the
        # words that link to them.
        if scheme not in {"belge", "madde", ATTACHMENT}:
            for target, title in named.items():
                # Nobody looks up a letter by each of its topics.
                heads_many = "#" in target and (scheme == "yazi" or shared[title] > 1)
                skipped = scheme == "sayfa" and target in SKIPPED_PAGES
                if not heads_many and not skipped:
                    yield Entry(title, f"{scheme}:{target}")


def _looked_up(phrases: Iterable[str]) -> list[str]:
    """Return the single words of what readers ask: nobody looks up a sentence."""
    return [text for text in phrases if len(tokenize(text)) == 1]


def _synonyms(groups: Iterable[Synonyms], titles: list[Entry]) -> Iterator[Entry]:
    """Yield the words of a group that lead to the one that has a place of its own."""
    known = {tuple(tokenize(entry.text)): entry for entry in reversed(titles)}
    for group in groups:
        texts = [*group.words, *_looked_up(group.one_way)]
        entries = [known.get(tuple(tokenize(text))) for text in texts]
        target = next((entry for entry in entries if entry), None)
        for text, own in zip(texts, entries, strict=True):
            if target and not own:
                yield Entry(text, target.link, target.text)
