"""What a page tells machines about itself: its picture, its day, where it stands."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from macros.handbook.edition import Edition
from macros.handbook.last_modified import last_modified
from macros.handbook.routes import card
from macros.pages.renderer import Page

CONTEXT = "https://schema.org"
Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page tells machines about itself."""

    modified: date
    card: str
    """The address of its picture."""
    json_ld: str
    """Structured data, safe inside a script element; empty if the site has no address,
    because it needs absolute addresses."""


def pages_metadata(edition: Edition, pages: list[Page]) -> Mapping[str, Metadata]:
    """Return the metadata of each page, by its address."""
    modified = last_modified(edition)
    titles = {page.address: page.title for page in pages}
    return {
        page.address: Metadata(
            modified=modified(page.address),
            card=card(page.address),
            json_ld=as_script(structured_data(edition, page, titles)),
        )
        for page in pages
    }


def as_script(data: Data | None) -> str:
    """Return data as text for a script element, in which no tag can begin."""
    if data is None:
        return ""
    graph = {"@context": CONTEXT, **data}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    # "</script>" in a title would end the element.
    return text.replace("<", "\\u003c")


def structured_data(
    edition: Edition, page: Page, titles: Mapping[str, str]
) -> Data | None:
    """Return what schema.org calls the site, or the way to a page."""
    site = edition.content.site
    if not site.address:
        return None
    if page.address:
        return _breadcrumbs(page, titles, site.title, site.address)
    return {
        "@type": "WebSite",
        "name": site.title,
        "description": site.description,
        "url": site.address,
        "inLanguage": site.language,
    }


def _breadcrumbs(page: Page, titles: Mapping[str, str], home: str, root: str) -> Data:
    steps = [("", home)]
    if page.parent != page.address:
        steps.append((page.parent, titles[page.parent]))
    steps.append((page.address, page.title))
    entries = [
        {"@type": "ListItem", "position": at, "name": name, "item": root + address}
        for at, (address, name) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": entries}
