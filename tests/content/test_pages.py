"""The site as a whole: every link leads somewhere, every place has one name."""

import re
from collections import Counter
from itertools import pairwise
from urllib.parse import urlsplit

from macros.handbook.edition import Edition
from macros.pages.renderer import Renderer
from macros.pages.site import site_pages

PICTURE = re.compile(r'og:image:alt" content="([^"]*)"')
EDITION = re.compile(r'class="[^"]*\b(edition|site-footer__edition)\b')
FETCHED = re.compile(
    r'<(?:script|link(?! rel="(?:canonical|alternate))|img|iframe|source)'
    r'[^>]*(?:src|href)="(https?:)?//'
)
LEFT = ("{{", "}}", "{%", "](", "**", "undefined", "None")
"""What should have been rendered."""


def test_every_page_of_the_content_is_built(pages, content, moved):
    rendered = site_pages(Renderer(Edition(content, content.source.edition.checked_on)))

    alone = {a for a in pages if a.startswith("gomme/")}
    built = {f"{p.address}index.html" for p in rendered} | {"404.html"}
    assert set(pages) - alone - moved == built
    assert {
        f"gomme/{slug}/index.html" for slug in content.calculators_with_page
    } <= alone


def test_every_link_leads_to_a_page_and_a_place_on_it(pages, leads_somewhere):
    dead = [
        f"{address} -> {link}"
        for address, page in pages.items()
        for link in page.links
        if not leads_somewhere(link, address)
    ]

    assert dead == []


def test_pages_link_outside_only_to_what_the_content_names(pages, content):
    written = "".join(map(str, (loaded.data for loaded in content.files.values())))
    outside = {
        link
        for page in pages.values()
        for link in page.links
        if urlsplit(link).scheme in {"http", "https"}
        and not link.startswith(str(content.site.address))
    }

    assert outside >= {document.address for document in content.source.documents}
    assert [link for link in outside if link not in written] == []


def faults(page, left):
    """Yield what is wrong with a page, whatever it is about."""
    for name, count in Counter(page.ids).items():
        if count > 1:
            yield f"two places are called {name}"
        if not re.fullmatch(r"[\w.-]+", name, re.ASCII):
            yield f"not plain letters: {name}"
    levels = [int(heading[1]) for heading in page.headings]
    if levels.count(1) != 1:
        yield "not one first heading"
    if any(later - earlier > 1 for earlier, later in pairwise(levels)):
        yield f"a heading's level is skipped: {levels}"
    if FETCHED.search(page.html):
        yield "something is fetched from another host"
    head = page.html.partition("Content-Security-Policy")[0]
    if re.search(r"<(script|link|style|base)\b", head):
        yield "a script or a style stands before the policy"
    private = any(re.fullmatch(r".*gizlilik/|\./", link) for link in page.links)
    if "site-footer__more" in page.html and not private:
        yield "nothing leads to the page on privacy"
    yield from (f"not rendered: {each}" for each in left if each in page.text)


def test_no_page_has_a_fault(pages, content):
    left = (*LEFT, *(f"{{{name}}}" for name in content.parameters))

    result = {address: [*faults(page, left)] for address, page in pages.items()}

    assert {address: each for address, each in result.items() if each} == {}


def test_every_page_says_its_language_and_has_a_title_of_its_own(pages, content, moved):
    titles = [page.title for name, page in pages.items() if name not in moved]

    assert {page.language for page in pages.values()} == {content.site.language}
    assert all(titles)
    assert len({*titles}) == len(titles)


def test_every_page_names_the_edition_it_follows(pages, content, moved):
    for name in pages.keys() - moved:
        assert EDITION.search(pages[name].html), name
        assert content.source.edition.label in pages[name].text, name


def test_no_picture_is_told_by_the_name_of_the_site_twice(built, content):
    pictures = {
        path.relative_to(built).as_posix(): result[1].split(" · ")
        for path in built.rglob("*.html")
        if (result := PICTURE.search(path.read_text("utf-8")))
    }

    assert bool(pictures) is bool(content.site.address)
    assert [name for name, parts in pictures.items() if len({*parts}) != 2] == []


def test_no_chapter_and_no_list_is_larger_than_47_kilobytes(built):
    sizes = {
        path.parent.name: path.stat().st_size
        for part in ("rehber", "kontrol-listeleri")
        for path in (built / part).glob("*/index.html")
    }

    assert {name: size for name, size in sizes.items() if size > 47_000} == {}
