"""The page of a review: one file that shows everything without a script."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from macros.cli.diff_report import Line, Report
from macros.cli.review.alignment import Change
from macros.cli.review.blocks import Token
from macros.cli.review.edits import Edit
from macros.cli.review.pages import ChangedPage, Entry
from macros.cli.review.review import Review
from macros.cli.review.summary import Summary
from macros.cli.review.word_marks import folded

FOLDER = Path(__file__).parent
# More of a kind are folded away, and opened by whoever wants to see them.
SHOWN_AT_ONCE = 12


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of a sentence as the page shows it."""

    kind: Literal["same", "before", "after", "cut", "sign"]
    text: str


class ReviewPage:
    """Writes a review in the language of its handbook.

    `link` makes an address of `{path}` and `{line}` of a source file; without one, both
    are only named.
    """

    def __init__(self, review: Review, link: str = "") -> None:
        self.review, self.link = review, link
        self.word = review.edition.word
        self.site = review.edition.content.site.address or ""

    def html(self) -> str:
        """Return the page."""
        review, report = self.review, Report(self.review.answers)
        styles = (FOLDER / "review.css").read_text("utf-8")
        return _template().render(
            page=self,
            review=review,
            compared=review.comparison,
            edition=review.edition,
            summary=Summary(review).lines(),
            answers=[
                (slug, each, [*by_kind(report.about(each))])
                for slug, each in report.differing()
            ],
            word=self.word,
            site=self.site,
            styles=Markup(styles),  # noqa: S704 - our own file
            styles_digest=b64encode(sha256(styles.encode()).digest()).decode(),
            shown_at_once=SHOWN_AT_ONCE,
        )

    def marks(self, change: Change, side: Literal["before", "after"]) -> list[Mark]:
        """Return one version of a sentence, its words that differ marked."""
        if change.state in ("moved", "look"):
            return [Mark("same", getattr(change, side).words)]
        return [*self._marks(change, side)]

    def _marks(
        self, change: Change, side: Literal["before", "after"]
    ) -> Iterator[Mark]:
        for piece in change.pieces:
            tokens: tuple[Token, ...] = getattr(piece, side)
            if piece.is_same:
                yield from self._unchanged(tokens)
                continue
            words = "".join(token.text for token in tokens if not token.sign)
            if words:
                yield Mark(side, words)
            yield from self._signs(piece.before, piece.after, side)

    def _unchanged(self, tokens: Sequence[Token]) -> Iterator[Mark]:
        parts = folded(tokens)
        for at, part in enumerate(parts):
            if at:
                hidden = sum(map(str.isalnum, (t.text for t in tokens)))
                left = sum(t.text.isalnum() for each in parts for t in each)
                yield Mark("cut", self.word("review_cut", number=hidden - left))
            yield Mark("same", "".join(t.text for t in part if not t.sign))

    def _signs(
        self,
        before: Sequence[Token],
        after: Sequence[Token],
        side: Literal["before", "after"],
    ) -> Iterator[Mark]:
        """Yield what stands behind words, if it is not the same in both versions."""
        has_words = any(not t.sign for t in (*before, *after))
        # A drawing goes with the words beside it.
        unseen = ("", "icon") if has_words else ("",)
        signs = [[t for t in s if t.sign not in unseen] for s in (before, after)]
        if signs[0] != signs[1]:
            for token in signs[side == "after"]:
                target = token.text.removeprefix("/") or "/"
                yield Mark(
                    "sign", self.word(f"review_sign_{token.sign}", target=target)
                )

    def own(self, page: ChangedPage) -> list[Entry]:
        """Return the entries of a page that are read one by one."""
        return [entry for entry in page.entries if not entry.follows]

    def following(self, page: ChangedPage) -> list[Entry]:
        """Return the entries that follow from others, or from changed answers."""
        return [entry for entry in page.entries if entry.follows]

    def paper_only(self) -> list[Change]:
        """Return what only paper shows, each once."""
        papers = self.review.comparison.papers
        return [change for paper in papers for change in paper.only_here]

    def edits_by_file(self) -> dict[str, list[Edit]]:
        """Return what no page shows as a sentence, by the file in which it stands."""
        by_file: dict[str, list[Edit]] = {}
        for edit in self.review.comparison.edits:
            by_file.setdefault(edit.name, []).append(edit)
        return by_file

    def source_link(self, name: str, line: int | None) -> str:
        """Return the address of a line of a file, or nothing."""
        path, at = quote(name), str(line or 1)
        return self.link.replace("{path}", path).replace("{line}", at)


def by_kind(lines: Iterable[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Yield lines of one kind that follow each other, together."""
    for kind, group in groupby(lines, key=lambda line: line.kind):
        yield kind, [*group]


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("review.html.j2")
