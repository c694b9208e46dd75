"""Pages as the theme and the search take them: one that has not changed stays."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from macros.pages.renderer import Page
from macros.pages.whole.page_html import PageHtml, page_html
from macros.search.sections import Entry, sections


@dataclass(frozen=True, slots=True)
class WholePage:
    """A page, its HTML and its entries in the search's index."""

    page: Page
    link_title: str
    """What the link beside each heading says of itself."""
    parts: PageHtml
    entries: list[Entry]


WholePages = Mapping[str, WholePage]
"""The pages by their addresses."""


def whole_pages(
    pages: Iterable[Page], link_title: str, former: WholePages
) -> WholePages:
    """Return every page whole; one that `former` has with the same text is taken."""
    return {
        page.address: _same(former.get(page.address), page, link_title)
        or _whole(page, link_title)
        for page in pages
    }


def _same(former: WholePage | None, page: Page, link_title: str) -> WholePage | None:
    """Return a page of an earlier build if all that it was made from is the same."""
    if former and (former.page, former.link_title) == (page, link_title):
        return former
    return None


def _whole(page: Page, link_title: str) -> WholePage:
    parts = page_html(page.markdown, link_title)
    search = parts.front_matter.get("search") or {}
    # The search takes a title as HTML.
    title = escape(page.title, quote=False)
    entries = (
        []
        if search.get("exclude")
        else sections(parts.html, page.address, title, search.get("boost"))
    )
    return WholePage(page, link_title, parts, entries)
