"""Addresses of the site and the links that the content may write."""

import pytest

from macros.handbook.edition import Edition
from macros.handbook.links import links_of, page_addresses, redirects
from macros.pages.renderer import Renderer
from macros.pages.site import site_pages

ADDRESSES = {
    "bolum:uyelik": "rehber/uyelik/",
    "bolum:uyelik#basvuru": "rehber/uyelik/#basvuru",
    "liste:kart-alirken": "kontrol-listeleri/kart-alirken/",
    "hesap:kart": "hesaplayicilar/kart/",
    "terim:kart": "sozluk/#kart",
    "madde:M1.1": "kaynaklar/#M1.1",
    "birim:merkez": "birimler/#merkez",
    "sayfa:yol-haritam": "yol-haritam/",
    "belge:katalog": "https://katalog.example.org/",
    "https://example.org/a#b": "https://example.org/a#b",
}
LABELS = {
    "bolum:uyelik": "Okur kartı",
    "bolum:uyelik#basvuru": "Başvuru",
    "liste:kart-alirken": "Kart alırken",
    "hesap:kart": "Kart alabilir miyim?",
    "terim:kart": "Okur kartı",
    "madde:M1.1": "M1.1",
    "birim:merkez": "Merkez bankosu",
    "sayfa:yol-haritam": "Karttan iadeye yol",
    "belge:katalog": "Kitap kataloğu",
    "http://example.org": "http://example.org",
}


@pytest.fixture(scope="module")
def links(content):
    return links_of(content)


@pytest.mark.parametrize(("link", "address"), ADDRESSES.items())
def test_every_scheme_has_its_address(links, link, address):
    assert links.address(link) == address


@pytest.mark.parametrize(("link", "label"), LABELS.items())
def test_a_link_shows_the_title_of_what_it_leads_to(links, link, label):
    assert links.label(link) == label
    assert links.problem(link) is None


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("listee:a", "'listee:' diye bir bağlantı türü yok. 'liste' mi"),
        ("x:a", "'x:' diye bir bağlantı türü yok. Yazılabilecekler: bolum, liste,"),
        ("bolum:uyelk", "'bolum:uyelk' bağlantısının hedefi yok. 'uyelik' mi"),
        ("sayfa:zzz", "'sayfa:zzz' bağlantısının hedefi yok. Adı denetleyin."),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_a_guess(links, link, message):
    assert links.problem(link).startswith(message)


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
