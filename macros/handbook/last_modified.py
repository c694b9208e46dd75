"""Since when a page has stood as it is: the days that the content names."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel

from macros.content.loader import Content
from macros.handbook.inline_markup import parse, targets
from macros.handbook.links import EXTERNAL, PAGES, Links

NAMED = frozenset({"checked_on", "written_on"})
"""Keys under which the content says when a text was looked at."""


def changed_on(content: Content, links: Links) -> Callable[[str], date]:
    """Return what tells the day of a page by its address; the build's is none.

    A revision dates the pages that it links to; one that links to none, all of them.
    """
    own = dict(_own(content, links))
    told: dict[str, date] = {}
    everywhere = content.source.edition.checked_on
    for revision in content.source.revisions:
        pages = [_page(links, link) for link in targets(parse(revision.text))]
        for page in filter(None, pages):
            told[page] = max(told.get(page, revision.day), revision.day)
        if not pages:
            everywhere = max(everywhere, revision.day)

    def day(address: str) -> date:
        return max([everywhere, *(d[address] for d in (own, told) if address in d)])

    return day


def _page(links: Links, link: str) -> str | None:
    """Return the address of the site's page that a link leads to, if it does."""
    address = links.address(link).partition("#")[0]
    return None if address.startswith(EXTERNAL) else address


def _own(content: Content, links: Links) -> Iterator[tuple[str, date]]:
    """Yield the newest day that the file of a page names itself."""
    for scheme, things in (
        ("bolum", content.guidelines),
        ("liste", content.checklists),
    ):
        for slug, thing in things.items():
            if days := [*days_in(thing)]:
                yield links.address(f"{scheme}:{slug}"), max(days)
    revised = [revision.day for revision in content.source.revisions]
    if revised:
        yield PAGES["degisiklikler"], max(revised)
    if read := [d for each in content.parameters.values() for d in days_in(each)]:
        yield PAGES["kaynaklar"], max(read)
    yield PAGES["erisilebilirlik"], content.site.accessibility.tested_on


def days_in(thing: object) -> Iterator[date]:
    """Yield every day on which a part of a thing was checked or written."""
    if isinstance(thing, BaseModel):
        yield from days_in(dict(thing))
    elif isinstance(thing, Mapping):
        for name, value in thing.items():
            if name in NAMED and isinstance(value, date):
                yield value
            else:
                yield from days_in(value)
    elif isinstance(thing, tuple):
        parts: tuple[Any, ...] = thing
        for part in parts:
            yield from days_in(part)
