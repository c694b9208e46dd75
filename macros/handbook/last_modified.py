"""When the text of a page last changed: a day of the content, never the build's."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from pydantic import BaseModel

from macros.handbook.edition import Edition
from macros.handbook.inline_markup import parse, targets
from macros.handbook.links import Links, pages_of
from macros.handbook.routes import OUTSIDE

# Keys under which the content says when a text was looked at.
DATED = frozenset({"checked_on", "written_on"})


def last_modified(edition: Edition) -> Callable[[str], date]:
    """Return the function that tells a page's day by its address.

    A revision dates the pages that it links to; one that links to none, all of them.
    """
    source, links = edition.content.source, edition.links
    own = dict(_own_days(edition))
    revised: dict[str, date] = {}
    # Reading the source again confirms every page.
    everywhere = source.edition.checked_on
    for revision in source.revisions:
        pages = [_page(links, link) for link in targets(parse(revision.text))]
        for page in filter(None, pages):
            revised[page] = max(revised.get(page, revision.day), revision.day)
        if not pages:
            everywhere = max(everywhere, revision.day)

    def day(address: str) -> date:
        known = [days[address] for days in (own, revised) if address in days]
        return max([everywhere, *known])

    return day


def _page(links: Links, link: str) -> str | None:
    """Return the address of the site's page that a link leads to, if it does."""
    address = links.address(link).partition("#")[0]
    return None if address.startswith(OUTSIDE) else address


def _own_days(edition: Edition) -> Iterator[tuple[str, date]]:
    """Yield the newest day that the content of a page names itself."""
    content, links = edition.content, edition.links
    pages = links.routes.pages
    for link, page in pages_of(content):
        if days := [*days_in(page)]:
            yield links.address(link), max(days)
    for slug, free in content.pages.items():
        if days := [*days_in(free)]:
            yield links.address(f"sayfa:{slug}"), max(days)
    if revised := [revision.day for revision in content.source.revisions]:
        yield pages["degisiklikler"], max(revised)
    if read := [d for each in content.parameters.values() for d in days_in(each)]:
        yield pages["kaynaklar"], max(read)
    yield pages["erisilebilirlik"], content.site.accessibility.tested_on


def days_in(part: object) -> Iterator[date]:
    """Yield every day on which a part of the content was checked or written."""
    if isinstance(part, BaseModel):
        yield from days_in(dict(part))
    elif isinstance(part, Mapping):
        for name, value in part.items():
            if name in DATED and isinstance(value, date):
                yield value
            else:
                yield from days_in(value)
    elif isinstance(part, tuple):
        for each in part:
            yield from days_in(each)
