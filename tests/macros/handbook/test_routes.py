"""Every address of the site."""

import pytest

from macros.handbook.links import links_of
from macros.handbook.routes import (
    PAGE_FOLDERS,
    PREFIXES,
    STANDALONE_PAGES,
    list_of,
    relative,
)
from macros.pages.renderer import TEMPLATES


@pytest.mark.parametrize(
    ("address", "page", "seen"),
    [
        ("", "", "./"),
        ("", "sozluk/", "../"),
        ("sozluk/", "", "sozluk/"),
        ("sozluk/#a", "rehber/b/", "../../sozluk/#a"),
        ("rehber/b/", "rehber/b/", "../../rehber/b/"),
        ("https://x.y/", "rehber/b/", "https://x.y/"),
    ],
)
def test_an_address_is_seen_from_its_page(address, page, seen):
    assert relative(address, page) == seen


def test_a_page_below_a_list_knows_it():
    assert list_of("hesaplayicilar/sinama/") == "hesaplayicilar/"
    assert (list_of("sozluk/"), list_of("")) == ("sozluk/", "")


def test_every_standalone_page_has_a_title_and_a_template(content):
    titles = links_of(content).labels["sayfa"]

    for page in STANDALONE_PAGES:
        assert titles[page.name]
        assert (TEMPLATES / f"{page.page_type}.md.j2").exists(), page


def test_a_browser_can_follow_every_scheme_but_that_of_documents(content):
    schemes = set(links_of(content).labels)

    assert set(PREFIXES) == schemes - {"belge"}
    assert set(PREFIXES) > set(PAGE_FOLDERS)
