"""Every old or short address is unique, leads to a page and replaces none."""

from collections.abc import Iterable, Iterator

from macros.content.checker import say
from macros.content.files.link_words import written
from macros.content.loader import Content
from macros.content.models.site import Redirect, ShortAddress
from macros.content.problems import Problem
from macros.handbook.links import Links, links_of, page_addresses, pages_of
from macros.handbook.routes import EMBED, PAGE_FOLDERS, RESERVED
from macros.handbook.short_addresses import shortened

KEYS = ("redirects", "short_addresses")

Written = tuple[tuple[str, int], Redirect | ShortAddress]
"""An address that leads on, after its place in the file."""


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each redirect that could not work."""
    links, seen = links_of(content), dict[str, int]()
    pages = [*page_addresses(content, links)]
    frames = [f"{EMBED}{slug}/" for slug in content.calculators_with_page]
    addresses = [*_written(content)]
    made = (shortened(link, links.routes) for link, _ in pages_of(content))
    others = [*pages, *frames, *made, *(each.from_ for _, each in addresses)]
    file = content.files["site"]
    for path, redirect in addresses:
        # A server can redirect to a page only, not to a part of it.
        if (
            redirect.to.partition(":")[0] not in {*PAGE_FOLDERS, "sayfa"}
            or "#" in redirect.to
        ):
            no_page = say(f"redirects.{path[0]}_to", to=written(redirect.to))
            yield file.problem((*path, "to"), no_page)
        message = _problem(redirect.from_, pages, seen)
        if message := message or _hiding(redirect.from_, others):
            yield file.problem((*path, "from"), message)
        seen.setdefault(redirect.from_, file.line((*path, "from")))
    yield from _made(content, links, [*pages, *seen])


def _written(
    content: Content,
) -> Iterator[Written]:
    """Yield every address that the site names."""
    for key in KEYS:
        for index, each in enumerate(getattr(content.site, key)):
            yield (key, index), each


def _made(content: Content, links: Links, taken: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each page whose own short address is another's."""
    owners = dict.fromkeys(taken, "site.yml")
    named = {each.to for each in content.site.short_addresses}
    for link, _ in pages_of(content):
        address = shortened(link, links.routes)
        if link not in named and address in owners:
            scheme, _, slug = link.partition(":")
            file = content.files[f"{PAGE_FOLDERS[scheme]}/{slug}"].file
            yield Problem(
                file,
                1,
                say("redirects.short_taken", address=address, owner=owners[address]),
            )
        owners.setdefault(address, f"'{written(link)}'")


def _problem(address: str, pages: list[str], seen: dict[str, int]) -> str | None:
    if address in pages:
        return say("redirects.is_page", address=address)
    if f"{address.partition('/')[0]}/" in RESERVED:
        return say("redirects.reserved", address=address)
    if address in seen:
        return say("redirects.repeated", address=address, line=seen[address])
    return None


def _hiding(address: str, others: Iterable[str]) -> str | None:
    """Return what is wrong with an address with which another one ends."""
    # Servers redirect it below any path, because the site may lie below any.
    for other in others:
        if other.endswith(f"/{address}"):
            return say("redirects.hiding", address=address, other=other)
    return None
