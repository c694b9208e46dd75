"""Every address of the site."""

from macros.handbook.links import links_of
from macros.handbook.routes import PAGE_FOLDERS, list_of, relative
from macros.pages.renderer import TEMPLATES


def test_an_address_is_seen_from_its_page():
    for address, page, seen in (
        ("", "", "./"),
        ("", "sozluk/", "../"),
        ("sozluk/", "", "sozluk/"),
        ("sozluk/#a", "rehber/b/", "../../sozluk/#a"),
        ("rehber/b/", "rehber/b/", "../../rehber/b/"),
        ("https://x.y/", "rehber/b/", "https://x.y/"),
    ):
        assert relative(address, page) == seen, (address, page)


def test_a_page_below_a_list_knows_it():
    lists = {"hesaplayicilar/sinama/": "hesaplayicilar/", "sozluk/": "sozluk/", "": ""}

    assert {address: list_of(address) for address in lists} == lists


def test_every_page_has_a_title_and_a_template_and_every_scheme_a_place(content):
    links = links_of(content)
    labels, routes = links.labels, links.routes

    for page in routes.standalone:
        assert labels["sayfa"][page.name]
        assert (TEMPLATES / f"{page.page_type}.md.j2").exists(), page
    # A browser follows no link to a document of the source.
    assert {*routes.prefixes} == {*labels} - {"belge"}
    assert {*routes.prefixes} > {*PAGE_FOLDERS}
