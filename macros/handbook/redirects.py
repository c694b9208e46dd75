"""Where the old addresses of renamed pages lead."""

from collections.abc import Iterator

from macros.content.loader import Content
from macros.handbook.links import Links, pages_of
from macros.handbook.routes import FOLDER_SCHEMES, OUTCOME_TABLE, PAGES

# The schemes of whole pages: a server cannot redirect to a part of one.
SCHEMES = FOLDER_SCHEMES | {"sayfa"}


def page_addresses(content: Content, links: Links) -> Iterator[str]:
    """Yield the address of every page of the site."""
    yield from PAGES.values()
    for link, _ in pages_of(content):
        yield links.address(link)
    for slug in content.calculators:
        yield f"{links.address(f'hesap:{slug}')}{OUTCOME_TABLE}"


def redirects(content: Content, links: Links) -> dict[str, str]:
    """Return old address to new, both below the site's root."""
    return {each.from_: links.address(each.to) for each in content.site.redirects}
