"""Short addresses for paper: quick to type, and a code of few squares.

Each leads on to its page. It is named in `site.yml` or made of the page's own address,
and never changes with the order of pages.
"""

from collections.abc import Iterator

from macros.content.loader import Content
from macros.content.models.site import MAX_SHORT, Redirect, ShortAddress
from macros.handbook.links import Links, pages_of
from macros.handbook.routes import Routes


def short_addresses(content: Content, links: Links) -> dict[str, str]:
    """Return the short address of each page that has one, by its link."""
    named: dict[str, str] = {}
    for each in content.site.short_addresses:
        # The first one is printed; the others still lead there.
        named.setdefault(each.to, each.from_)
    made = {link: shortened(link, links.routes) for link, _ in pages_of(content)}
    return made | named


def shortened(link: str, routes: Routes) -> str:
    """Return the short address made of a page's link: its first words.

    >>> from collections import defaultdict
    >>> one_letter = Routes(defaultdict(lambda: "l"))
    >>> shortened("liste:cok-uzun-bir-ad-daha-da-uzun", one_letter)
    'l/cok-uzun-bir-ad-daha/'
    """
    scheme, _, slug = link.partition(":")
    start = f"{routes.short_prefixes[scheme]}/"
    room = MAX_SHORT - len(start) - 1
    if len(slug) > room:
        # Words are whole, unless the first one alone is too long.
        slug = slug[: room + 1].rpartition("-")[0] or slug[:room]
    return f"{start}{slug}/"


def leading_on(content: Content, links: Links) -> Iterator[tuple[str, str]]:
    """Yield every address that leads on to a page, with the page's link."""
    for link, address in short_addresses(content, links).items():
        yield address, link
    written: tuple[Redirect | ShortAddress, ...] = content.site.short_addresses
    for each in (*written, *content.site.redirects):
        yield each.from_, each.to


def redirects(content: Content, links: Links) -> dict[str, str]:
    """Return where short and old addresses lead, from the site's root."""
    return {old: links.address(link) for old, link in leading_on(content, links)}
