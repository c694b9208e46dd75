"""Everything by which two versions of a handbook differ for their readers."""

from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros.cli.diff import Difference, difference
from macros.cli.former.git_content import CONTENT, Git
from macros.cli.review.addresses import (
    AddressChange,
    ClauseChange,
    address_changes,
    clause_changes,
)
from macros.cli.review.alignment import Change, changes
from macros.cli.review.blocks import CELLS
from macros.cli.review.edits import Edit
from macros.cli.review.pages import (
    ChangedPage,
    PagePair,
    changed_pages,
    frame_changes,
    page_changes,
    page_pairs,
)
from macros.cli.review.side import Side, former_side, present_side
from macros.cli.review.sources import Sources
from macros.handbook import clock
from macros.handbook.edition import Edition


@dataclass(frozen=True, slots=True)
class Paper:
    """A printed document that differs, or that there is in one version only."""

    address: str
    title: str
    state: str
    """`changed`, `added` or `removed`."""
    only_here: tuple[Change, ...]
    """What no page shows."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two versions, but for the calculators' answers."""

    pages: tuple[ChangedPage, ...]
    papers: tuple[Paper, ...]
    addresses: tuple[AddressChange, ...]
    clauses: tuple[ClauseChange, ...]
    looks: tuple[tuple[str, str, str], ...]
    """What of colours, logo and icon differs: its name, what it was and is."""
    media: tuple[tuple[str, str], ...]
    """Each file to see or to download that differs, and how it does."""
    edits: tuple[Edit, ...]
    """What was written otherwise and is no sentence that a page or paper shows."""
    all_edits: int
    compared: Mapping[str, int]
    """How many pages and papers were looked at."""

    @property
    def differs(self) -> bool:
        """Return whether a reader would notice, or could."""
        parts = (self.pages, self.papers, self.addresses, self.clauses, self.looks)
        return any((*parts, self.media, self.all_edits))


@dataclass(frozen=True, slots=True)
class Review:
    """All that whoever signs off an edit is told."""

    edition: Edition
    names: tuple[str, str]
    comparison: Comparison
    answers: Difference
    outside: tuple[str, ...]
    """The files beside the content that differ; nothing is known of their effect."""

    @property
    def differs(self) -> bool:
        """Return whether a reader would notice, or could."""
        return self.comparison.differs or self.answers.differs


def review(
    root: Path, ref: str, later: str | None = None, today: date | None = None
) -> Review:
    """Return what differs between a commit and a later one, or the files as they lie.

    Raise CallError if a version cannot be read.
    """
    answers = difference(root, ref, later, today)
    day = today or clock.today(answers.content.site.time_zone)
    with former_side(root, ref, day) as before, _later(root, later, day) as after:
        compared = compare(before, after)
    outside = Git(root / CONTENT).changed_outside(ref, later)
    return Review(after.edition, answers.names, compared, answers, (*outside,))


def _later(root: Path, ref: str | None, day: date) -> AbstractContextManager[Side]:
    return former_side(root, ref, day) if ref else nullcontext(present_side(root, day))


def compare(before: Side, after: Side) -> Comparison:
    """Return what differs between two versions."""
    sources = Sources(before, after)
    pairs = [*page_pairs(before, after)]
    frame = PagePair(after.edition.word("review_frame"), None, None, "frame")
    some = [(pair, page_changes(before, after, pair)) for pair in pairs]
    some.append((frame, frame_changes(before, after)))
    papers = (*papers_of(before, after, [c for _, own in some for c in own]),)
    shown = [*(own for _, own in some), *(paper.only_here for paper in papers)]
    used = {
        id(source.edit) for own in shown for source in map(sources.of, own) if source
    }
    files = frozenset(sources.page_files.values())
    return Comparison(
        pages=(*changed_pages(some, sources),),
        papers=papers,
        addresses=(*address_changes(before, after),),
        clauses=(*clause_changes(before, after),),
        looks=(*_looks(before, after),),
        media=(*_media(before, after),),
        edits=tuple(
            e for e in sources.edits if not (id(e) in used or _is_page(e, files))
        ),
        all_edits=len(sources.edits),
        compared={"pages": len(pairs), "papers": len(after.papers)},
    )


def _is_page(edit: Edit, files: Container[str]) -> bool:
    """Return whether a whole file came or went that is a page, and told as one."""
    return not edit.path and edit.file in files


def papers_of(before: Side, after: Side, on_pages: list[Change]) -> Iterator[Paper]:
    """Yield the printed documents that differ, with what no page has shown yet."""
    shown = Shown(on_pages)
    for address in [
        *after.papers,
        *(a for a in before.papers if a not in after.papers),
    ]:
        old, new = before.papers.get(address), after.papers.get(address)
        if old == new:
            continue
        title = str((new or old or {})["title"])
        if old is None or new is None:
            yield Paper(address, title, "added" if new else "removed", ())
            continue
        blocks = (before.paper_blocks(address), after.paper_blocks(address))
        fresh = [c for c in changes(*blocks) if not shown.has(c)]
        yield Paper(address, title, "changed", (*fresh,))
        shown.add(fresh)


class Shown:
    """What has been told already."""

    def __init__(self, some: Iterable[Change]) -> None:
        self.words: set[tuple[str, str]] = set()
        self.texts: tuple[set[str], set[str]] = (set(), set())
        self.add(some)

    def add(self, some: Iterable[Change]) -> None:
        """Remember changes."""
        for change in some:
            if change.state == "changed":
                self.words.add(change.words)
            for texts, block in zip(
                self.texts, (change.before, change.after), strict=True
            ):
                texts.update(cell.strip() for cell in block.words.split(CELLS))
                texts.add(block.words.strip())

    def has(self, change: Change) -> bool:
        """Return whether a change was told: its words, or all of its text."""
        if change.state in ("moved", "look") or change.words in self.words:
            return True
        sides = zip(self.texts, (change.before, change.after), strict=True)
        return all(not b.words or b.words.strip() in texts for texts, b in sides)


def _looks(before: Side, after: Side) -> Iterator[tuple[str, str, str]]:
    old, new = before.looks, after.looks
    for name in {**old, **new}:
        if old.get(name) != new.get(name):
            yield name, old.get(name, ""), new.get(name, "")


def _media(before: Side, after: Side) -> Iterator[tuple[str, str]]:
    old, new = before.media, after.media
    for name in {**old, **new}:
        if old.get(name) != new.get(name):
            state = "changed" if name in old and name in new else ""
            yield name, state or ("added" if name in new else "removed")
