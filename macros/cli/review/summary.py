"""The sentences at the top of a review: what changes, how much, and what does not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from macros.cli.review.pages import PagePair
from macros.cli.review.review import Review

# Pages that are there in one version only are named, not counted.
WHOLE = ("added", "removed")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and the part of the page that it sums up."""

    text: str
    part: str = ""
    is_warning: bool = False


class Summary:
    """Sums a review up in the language of its handbook."""

    def __init__(self, review: Review) -> None:
        self.review, self.compared = review, review.comparison
        self.edition = review.edition

    def word(self, key: str, **details: object) -> str:
        """Return a sentence, numbers written as its language does."""
        numbers = {
            name: self.edition.grouped(each) if isinstance(each, int) else each
            for name, each in details.items()
        }
        return self.edition.word(key, **numbers)

    def lines(self) -> list[Sentence]:
        """Return the sentences in the order of what weighs most."""
        if not self.review.differs:
            parts = [iter((Sentence(self.word("review_nothing")),)), self._rest()]
        else:
            parts = [
                *(self._warnings(), self._answers(), self._pages(), self._papers()),
                *(self._others(), self._rest()),
            ]
        return [*chain.from_iterable(parts)]

    def _warnings(self) -> Iterator[Sentence]:
        if unread := self.review.answers.unread:
            text = self.word("review_sum_unread", number=len(unread))
            yield Sentence(text, "unread", is_warning=True)
        gone = [each for each in self.compared.addresses if each.state == "gone"]
        if gone:
            text = self.word("review_sum_gone", number=len(gone))
            yield Sentence(text, "addresses", is_warning=True)

    def _answers(self) -> Iterator[Sentence]:
        answers = self.review.answers
        both = (*answers.calculators.values(), *answers.letters.values())
        titles = [each.title for each in both if each.differs]
        if titles:
            more = {"number": len(titles), "titles": _listed(titles)}
            yield Sentence(self.word("review_sum_answers", **more), "answers")
        else:
            yield Sentence(self.word("review_sum_no_answers"))

    def _pages(self) -> Iterator[Sentence]:
        told = [page for page in self.compared.pages if page.entries]
        edited = [page for page in told if page.pair.state not in WHOLE]
        own = [[e for e in page.entries if not e.follows] for page in edited]
        if passages := sum(map(len, own)):
            more = {"pages": sum(map(bool, own)), "passages": passages}
            yield Sentence(self.word("review_sum_pages", **more), "pages")
        if following := sum(len(page.entries) for page in edited) - passages:
            text = self.word("review_following", number=following)
            yield Sentence(text, "pages")
        if repeated := len(self.compared.pages) - len(told):
            text = self.word("review_sum_repeated", pages=repeated)
            yield Sentence(text, "repeated")
        pairs = [page.pair for page in self.compared.pages]
        renamed = [p for p in pairs if p.after is not None and is_renamed(p)]
        for state, some in (
            ("added", [pair for pair in pairs if pair.state == "added"]),
            ("removed", [pair for pair in pairs if pair.state == "removed"]),
            ("renamed", renamed),
        ):
            if some:
                titles = _listed(pair.title for pair in some)
                yield Sentence(self.word(f"review_sum_{state}", titles=titles), "pages")

    def _papers(self) -> Iterator[Sentence]:
        if number := len(self.compared.papers):
            yield Sentence(self.word("review_sum_papers", number=number), "papers")
        else:
            yield Sentence(self.word("review_sum_no_papers"))

    def _others(self) -> Iterator[Sentence]:
        compared = self.compared
        led = [each for each in compared.addresses if each.state != "gone"]
        numbers = (
            ("addresses", len(led)),
            ("clauses", len(compared.clauses)),
            ("edits", len(compared.edits)),
        )
        for part, number in numbers:
            if number:
                yield Sentence(self.word(f"review_sum_{part}", number=number), part)
        if compared.looks or compared.media:
            named = [self.edition.word(f"review_look_{n}") for n, *_ in compared.looks]
            titles = _listed([*named, *(name for name, _ in compared.media)])
            yield Sentence(self.word("review_sum_looks", titles=titles), "looks")

    def _rest(self) -> Iterator[Sentence]:
        if not self.review.answers.unread:
            key = "review_sum_rest" if self.review.differs else "review_compared"
            yield Sentence(self.word(key, **self.compared.compared))
        if number := len(self.review.outside):
            text = self.word("review_sum_outside", number=number)
            yield Sentence(text, "outside", is_warning=True)


def is_renamed(pair: PagePair) -> bool:
    """Return whether a page has another address than before."""
    return None not in (pair.before, pair.after) and pair.before != pair.after


def _listed(titles: Iterable[str]) -> str:
    return ", ".join(titles)
