"""Which addresses and clauses a reader of the former version misses or meets anew."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from macros.cli.review.side import Side
from macros.handbook.links import page_addresses
from macros.handbook.routes import OUTSIDE
from macros.handbook.short_addresses import redirects

AddressState = Literal["gone", "leads_on", "leads_elsewhere", "new"]


@dataclass(frozen=True, slots=True)
class AddressChange:
    """An address that leads elsewhere than before, or nowhere."""

    state: AddressState
    address: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """A clause on which other pages rest than before, by their titles."""

    clause: str
    no_longer: tuple[str, ...]
    newly: tuple[str, ...]
    is_first: bool
    """Whether no page named it before."""
    is_last: bool
    """Whether no page names it any more."""


def address_changes(before: Side, after: Side) -> Iterator[AddressChange]:
    """Yield what became of each address, those that lead nowhere first."""
    old, new = addresses(before), addresses(after)
    led, leads = (redirects(s.content, s.edition.links) for s in (before, after))
    former = {**dict.fromkeys(old), **{a: t for a, t in led.items() if a not in old}}
    changes = [
        AddressChange("leads_elsewhere" if a in led else "leads_on", a, leads[a])
        for a in former
        if a not in new and a in leads and leads[a] != led.get(a)
    ]
    gone = [a for a in former if a not in new and a not in leads]
    # Where a page is gone, nobody looks for its parts.
    pages = {*old} - {*new}
    yield from (
        AddressChange("gone", a) for a in gone if a.partition("#")[0] not in pages - {a}
    )
    yield from changes
    fresh = [*new, *(a for a in leads if a not in new)]
    yield from (
        AddressChange("new", a, leads.get(a, ""))
        for a in fresh
        if a not in former and "#" not in a
    )


def addresses(side: Side) -> dict[str, None]:
    """Return every address that readers may have kept, in the order of the site."""
    links = side.edition.links
    parts = (
        links.address(f"{scheme}:{target}")
        for scheme, targets in links.labels.items()
        for target in targets
    )
    inside = (address for address in parts if not address.startswith(OUTSIDE))
    below = page_addresses(side.content, links)
    return dict.fromkeys([*side.pages, *below, *inside, *side.papers, *side.media])


def clause_changes(before: Side, after: Side) -> Iterator[ClauseChange]:
    """Yield each clause on which other pages rest than before."""
    old, new = before.edition.uses, after.edition.uses
    for clause in [*old, *(each for each in new if each not in old)]:
        former = {use.link: use.label for use in old.get(clause, ())}
        later = {use.link: use.label for use in new.get(clause, ())}
        if former.keys() != later.keys():
            yield ClauseChange(
                clause,
                tuple(label for link, label in former.items() if link not in later),
                tuple(label for link, label in later.items() if link not in former),
                not former,
                not later,
            )
