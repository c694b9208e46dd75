"""Pages that moved: what stands at their old addresses, and where it leads."""

from collections.abc import Iterator

from macros.content.loader import Content
from macros.handbook.links import FOLDER_SCHEMES, PAGES, Links, relative
from macros.pages.embed.frame import FOLDER, render
from macros.pages.renderer import Renderer
from macros.pages.verification import TABLE

SCHEMES = FOLDER_SCHEMES | {"sayfa"}
"""What has an address of its own; a part of a page has none that a server knows."""
RESERVED = frozenset({FOLDER, "assets/", "media/", "search/", "_server/"})
"""Folders in which the build puts what is no page."""


def taken(content: Content, links: Links) -> Iterator[str]:
    """Yield the address of every page of the site."""
    yield from PAGES.values()
    for scheme, things in (
        ("bolum", content.guidelines),
        ("liste", content.checklists),
        ("hesap", content.calculators),
    ):
        for slug in things:
            yield links.address(f"{scheme}:{slug}")
    for slug in content.calculators:
        yield f"{links.address(f'hesap:{slug}')}{TABLE}"


def redirects(content: Content, links: Links) -> dict[str, str]:
    """Return where each former address leads, both below the site's root."""
    former = content.site.former_addresses
    return {each.address: links.address(each.link) for each in former}


def moved(renderer: Renderer) -> Iterator[tuple[str, str]]:
    """Yield address and text of a page for each former address."""
    root = renderer.content.site.address
    for old, new in redirects(renderer.content, renderer.links).items():
        told = {"to": relative(new, old), "whole": root and f"{root}{new}"}
        title = {"title": _title(renderer, old), "root": relative("", old)}
        html = render(renderer, "redirect.html.j2", old, **told, **title)
        yield f"{old}index.html", html


def robots(root: str | None) -> list[tuple[str, str]]:
    """Return the file that shows search engines the map of a site with an address."""
    if not root:
        return []
    return [("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {root}sitemap.xml\n")]


def _title(renderer: Renderer, old: str) -> str:
    former = renderer.content.site.former_addresses
    [link] = [each.link for each in former if each.address == old]
    return renderer.links.label(link)
