"""The pages of two versions beside each other, and what differs on each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from macros.cli.review.alignment import Change, changes
from macros.cli.review.edits import Edit
from macros.cli.review.side import Side
from macros.cli.review.sources import Source, Sources
from macros.handbook.short_addresses import redirects

PageState = Literal["changed", "added", "removed", "frame"]
# Pages that share fewer of their blocks are not one page under two addresses.
SAME_PAGE = 0.5
# How far a page is from what was edited.
OWN, OTHER, LIST, FRAME = range(4)
# How a worked example is laid out.
EXAMPLE = "example"


@dataclass(frozen=True, slots=True)
class PagePair:
    """A page in both versions, or in one of them."""

    title: str
    before: str | None
    """Its address; None if it was not there."""
    after: str | None
    state: PageState = "changed"

    @property
    def address(self) -> str:
        """Return the address at which it stands, or stood."""
        return (self.before if self.after is None else self.after) or ""


@dataclass(slots=True)
class Entry:
    """A change, told once, wherever else it is to be seen."""

    change: Change
    source: Source | None
    pages: list[PagePair] = field(default_factory=list)
    """Every page that has it; the first is that below which it is told."""
    alike: list["Entry"] = field(default_factory=list)
    """Sentences in which the same words change, and which nobody wrote anew."""
    follows: bool = False
    """Whether nobody wrote it: a list, an index, the result of a worked example."""

    @property
    def edit(self) -> Edit | None:
        """Return what was written otherwise, if this is where it shows."""
        return self.source.edit if self.source else None


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """A page with what is told of it."""

    pair: PagePair
    entries: Sequence[Entry]
    """Those that are told here; none if all are told below other pages."""


def page_pairs(before: Side, after: Side) -> Iterator[PagePair]:
    """Yield the pages of both versions, a renamed one once."""
    moved = dict(_moved_pages(before, after))
    former = {new: old for old, new in moved.items()}
    for address, page in after.pages.items():
        old = former.get(address, address if address in before.pages else None)
        yield PagePair(page.title, old, address, "added" if old is None else "changed")
    for address, page in before.pages.items():
        if address not in after.pages and address not in moved:
            yield PagePair(page.title, address, None, "removed")


def _moved_pages(before: Side, after: Side) -> Iterator[tuple[str, str]]:
    """Yield the former and the present address of each page that has another one."""
    leads = redirects(after.content, after.edition.links)
    fresh = {each for each in after.pages if each not in before.pages}
    for address in (each for each in before.pages if each not in after.pages):
        target = leads.get(address, "")
        own = target if target in fresh else _likest(address, fresh, before, after)
        if own:
            fresh.discard(own)
            yield address, own


def _likest(
    address: str, others: Iterable[str], before: Side, after: Side
) -> str | None:
    """Return the page that has most of a former page's blocks, if it has many."""
    blocks = {block.tokens for block in before.page_blocks(address)}
    shared = {
        other: len(blocks & {b.tokens for b in after.page_blocks(other)}) / len(blocks)
        for other in others
        if other.count("/") == address.count("/")
    }
    best = max(shared, key=lambda other: shared[other], default=None)
    return best if best and shared[best] >= SAME_PAGE else None


def page_changes(before: Side, after: Side, pair: PagePair) -> list[Change]:
    """Return what differs on a page."""
    pages = [
        None if address is None else side.pages[address].markdown
        for side, address in ((before, pair.before), (after, pair.after))
    ]
    if pages[0] == pages[1] and before.media == after.media:
        return []
    former = () if pair.before is None else before.page_blocks(pair.before)
    later = () if pair.after is None else after.page_blocks(pair.after)
    return changes(former, later)


def frame_changes(before: Side, after: Side) -> list[Change]:
    """Return what differs around the text of every page."""
    return changes(before.frame, after.frame)


def changed_pages(
    some: Iterable[tuple[PagePair, list[Change]]], sources: Sources
) -> list[ChangedPage]:
    """Return the pages that differ, each change below the page it belongs to."""
    entries: dict[object, Entry] = {}
    differing = [(pair, own) for pair, own in some if own]
    for pair, own in differing:
        for change in own:
            entry = entries.get(change.content)
            if entry is None:
                entry = entries[change.content] = Entry(change, sources.of(change))
            if pair not in entry.pages:
                entry.pages.append(pair)
    ranks, files = {}, {*sources.page_files.values()}
    for key, entry in entries.items():
        rank = partial(_rank, source=entry.source, files=sources.page_files)
        entry.pages.sort(key=rank)
        has_page = entry.edit is None or entry.edit.file in files
        entry.follows = has_page and rank(entry.pages[0]) == LIST
        entry.follows |= entry.edit is None and entry.change.is_in(EXAMPLE)
        ranks[key] = (_is_derived(entry), rank(entry.pages[0]))
    told = _with_alike([entries[key] for key in sorted(entries, key=ranks.__getitem__)])
    order = {id(entry): at for at, entry in enumerate(entries.values())}
    told.sort(key=lambda entry: order[id(entry)])
    pages = [
        ChangedPage(pair, [entry for entry in told if entry.pages[0] == pair])
        for pair, _ in differing
    ]
    return sorted(pages, key=_weight)


def _weight(page: ChangedPage) -> int:
    """Return a number that is low for what was edited, and high for what follows."""
    if not page.entries:
        return 3
    if all(entry.follows for entry in page.entries):
        return 2
    return int(all(_is_derived(entry) for entry in page.entries))


def _rank(pair: PagePair, source: Source | None, files: Mapping[str, str]) -> int:
    """Return how far a page is from the file in which a change was made."""
    file = files.get(pair.address)
    if source and file == source.file:
        return OWN
    if pair.state == "frame":
        return FRAME
    return OTHER if file else LIST


def _with_alike(entries: list[Entry]) -> list[Entry]:
    """Return entries, those that only follow from another one put below it.

    They come with the nearest to their own file first.
    """
    first: dict[tuple[str, str], Entry] = {}
    independent = []
    for entry in entries:
        words = entry.change.words
        head = first.get(words) if entry.change.state == "changed" else None
        if head and (_is_derived(entry) or entry.edit is head.edit):
            head.alike.append(entry)
            continue
        if entry.change.state == "changed" and any(words):
            first.setdefault(words, entry)
        independent.append(entry)
    return independent


def _is_derived(entry: Entry) -> bool:
    """Return whether nobody wrote a sentence anew that differs all the same."""
    return entry.edit is None
