"""What a page tells machines of itself: its picture, its day, what it is."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from macros.content.loader import Content
from macros.handbook.inline_markup import fill, parse, words
from macros.handbook.last_modified import changed_on
from macros.handbook.links import PAGES, Links
from macros.pages.renderer import Page, Renderer

CARDS = "assets/cards/"
CONTEXT = "https://schema.org"
Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class About:
    """What a page tells of itself."""

    changed: date
    card: str
    """The address of its picture below the site's root."""
    data: str
    """Its structured data, as text that may stand in a page; empty without an address:
    who reads it wants whole addresses."""


def about_pages(renderer: Renderer, pages: list[Page]) -> Mapping[str, About]:
    """Return what each page tells of itself, by its address."""
    changed = changed_on(renderer.content, renderer.links)
    titles = {page.address: page.title for page in pages}
    return {
        page.address: About(
            changed=changed(page.address),
            card=card_of(page.address),
            data=as_script(structured(renderer, page, titles, changed(page.address))),
        )
        for page in pages
    }


def card_of(address: str) -> str:
    """Return where the picture of a page is.

    >>> card_of("rehber/iptal/"), card_of("")
    ('assets/cards/rehber-iptal.png', 'assets/cards/index.png')
    """
    return f"{CARDS}{address.strip('/').replace('/', '-') or 'index'}.png"


def as_script(data: list[Data]) -> str:
    """Return data as text for a page, in which no tag can begin."""
    if not data:
        return ""
    graph = {"@context": CONTEXT, "@graph": data}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def structured(
    renderer: Renderer, page: Page, titles: Mapping[str, str], changed: date
) -> list[Data]:
    """Return what is true of a page, in the words of schema.org."""
    content, root = renderer.content, renderer.content.site.address
    if not root:
        return []
    if not page.address:
        return [_site(content, root)]
    told = [_trail(page, titles, content.site.title, root)]
    thing = _thing(renderer, page, root)
    if thing:
        shared = {
            "name": page.title,
            "url": root + page.address,
            "inLanguage": "tr",
            "dateModified": changed.isoformat(),
        }
        told.append(thing | shared)
    return told


def _site(content: Content, root: str) -> Data:
    return {
        "@type": "WebSite",
        "name": content.site.title,
        "description": content.site.description,
        "url": root,
        "inLanguage": "tr",
    }


def _trail(page: Page, titles: Mapping[str, str], home: str, root: str) -> Data:
    """Return the way from the front page to a page."""
    steps = [("", home)]
    if page.part != page.address:
        steps.append((page.part, titles[page.part]))
    steps.append((page.address, page.title))
    entries = [
        {"@type": "ListItem", "position": at, "name": name, "item": root + address}
        for at, (address, name) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": entries}


FOLDERS = [PAGES[page] for page in ("rehber", "hesaplayicilar", "kontrol-listeleri")]
THING = re.compile(rf"({'|'.join(FOLDERS)})([^/]+)/")


def _thing(renderer: Renderer, page: Page, root: str) -> Data | None:
    """Return what a page is beside a page, if it is something."""
    content = renderer.content
    if page.address == PAGES["sozluk"]:
        return {"@type": "DefinedTermSet", "hasDefinedTerm": _terms(renderer, root)}
    found = THING.fullmatch(page.address)
    if found and found[2] in content.calculators:
        return _calculator(content, found[2])
    if found and found[2] in content.guidelines:
        return {"@type": "Article", "headline": page.title}
    if found and found[2] in content.checklists:
        return _items(renderer, found[2])
    return None


def _items(renderer: Renderer, slug: str) -> Data:
    """Return what stands on a checklist: a list in the order of the page, no recipe."""
    items = renderer.content.checklists[slug].items
    return {
        "@type": "ItemList",
        "numberOfItems": len(items),
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": at,
                "name": plain(item.text, renderer.measured),
            }
            for at, item in enumerate(items, start=1)
        ],
    }


def _terms(renderer: Renderer, root: str) -> list[Data]:
    links: Links = renderer.links
    return [
        {
            "@type": "DefinedTerm",
            "name": term.term,
            "url": root + links.address(f"terim:{term.id}"),
        }
        for term in renderer.content.glossary.terms
    ]


def _calculator(content: Content, slug: str) -> Data:
    return {
        "@type": "WebApplication",
        "description": content.calculators[slug].summary,
        "applicationCategory": "UtilitiesApplication",
        "operatingSystem": "Any",
        "browserRequirements": "JavaScript, WebAssembly",
        "isAccessibleForFree": True,
    }


def plain(source: str, measured: Mapping[str, str]) -> str:
    """Return inline markup as plain words."""
    return words(parse(fill(source, measured)))
