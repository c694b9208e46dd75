"""Where the old addresses of renamed pages lead."""

from macros.handbook.edition import Edition
from macros.handbook.redirects import page_addresses, redirects
from macros.pages.renderer import Renderer
from macros.pages.site import site_pages


def test_an_old_address_leads_to_the_page_of_today(renamed_pages):
    edition = renamed_pages

    assert redirects(edition.content, edition.links) == {
        "bolumler/uye-olmak/": "rehber/uyelik/",
        "terimler/": "sozluk/",
    }


def test_the_address_of_every_page_is_known(renamed_pages):
    edition: Edition = renamed_pages
    built = {page.address for page in site_pages(Renderer(edition))} - {""}

    assert {*page_addresses(edition.content, edition.links)} == built
