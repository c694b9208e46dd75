"""The site as a whole: every link leads somewhere, every place has one name."""

import posixpath
from collections import Counter
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import pytest

from macros.handbook.edition import Edition
from macros.handbook.links import links_of
from macros.handbook.redirects import redirects
from macros.pages.renderer import Renderer
from macros.pages.site import site_pages

NOT_A_PLACE = ("mailto:", "data:")


def test_every_page_of_the_content_is_built(pages, content):
    rendered = site_pages(Renderer(Edition(content, content.source.edition.checked_on)))

    alone = {a for a in pages if a.startswith("gomme/")}
    built = {f"{p.address}index.html" for p in rendered} | {"404.html"}
    moved = {f"{old}index.html" for old in redirects(content, links_of(content))}
    assert set(pages) - alone - moved == built
    assert {f"gomme/{slug}/index.html" for slug in content.calculators} <= alone


def test_every_link_leads_to_a_page_and_a_place_on_it(pages, site):
    dead = [
        f"{address} -> {link}"
        for address, page in pages.items()
        for link in page.links
        if not leads_somewhere(link, address, pages, site)
    ]

    assert dead == []


def leads_somewhere(link, address, pages, site):
    """Return whether a link of a page stays on the site and finds its target."""
    parts = urlsplit(link)
    if parts.scheme in {"http", "https"} or link.startswith(NOT_A_PLACE):
        return True
    folder = "/" if link.startswith("/") else posixpath.dirname(f"/{address}")
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    target = f"/{address}" if not parts.path else path
    if not posixpath.splitext(target)[1]:
        target = posixpath.join(target, "index.html")
    target = target.lstrip("/")
    if target not in pages:
        return (site / target).is_file()
    return not parts.fragment or unquote(parts.fragment) in pages[target].ids


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("../sozluk/#birim", True),
        ("../sozluk/#yok", False),
        ("../sozluk/", True),
        ("../yok/", False),
        ("#birim", False),
        (".", True),
        ("../assets/images/favicon.svg", True),
        ("../assets/images/yok.svg", False),
        ("https://example.org/", True),
    ],
)
def test_a_dead_link_would_be_noticed(link, leads, pages, site):
    assert leads_somewhere(link, "rehber/index.html", pages, site) is leads


def test_pages_link_outside_only_to_what_the_source_names(pages, content):
    named = {document.address for document in content.source.documents}
    outside = {
        link
        for page in pages.values()
        for link in page.links
        if urlsplit(link).scheme in {"http", "https"}
        and not link.startswith(content.site.address)
    }

    assert outside == named


def test_no_place_of_a_page_has_the_name_of_another(pages):
    twice = {
        address: [name for name, count in Counter(page.ids).items() if count > 1]
        for address, page in pages.items()
    }

    assert {address: names for address, names in twice.items() if names} == {}


def test_every_page_has_one_first_heading_and_skips_no_level(pages):
    for address, page in pages.items():
        levels = [int(heading[1]) for heading in page.headings]
        assert levels.count(1) == 1, address
        steps = pairwise(levels)
        assert all(later - earlier <= 1 for earlier, later in steps), address


@pytest.mark.parametrize("left", ["{{", "}}", "{%", "](", "**", "undefined", "None"])
def test_no_page_shows_what_should_have_been_rendered(pages, left):
    assert [address for address, page in pages.items() if left in page.text] == []


def test_no_page_shows_a_parameter_by_its_name(pages, content):
    for name in content.parameters:
        shown = [a for a, page in pages.items() if f"{{{name}}}" in page.text]
        assert shown == []
