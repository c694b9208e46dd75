"""Addresses of the site and the links that the content may write."""

from macros.handbook.links import links_of, page_addresses
from tests.macros.conftest import pages_of

LINKS = {
    "bolum:uyelik": ("rehber/uyelik/", "Okur kartı"),
    "bolum:uyelik#basvuru": ("rehber/uyelik/#basvuru", "Başvuru"),
    "liste:kart-alirken": ("kontrol-listeleri/kart-alirken/", "Kart alırken"),
    "hesap:kart": ("hesaplayicilar/kart/", "Kart alabilir miyim?"),
    "terim:kart": ("sozluk/#kart", "Okur kartı"),
    "madde:M1.1": ("kaynaklar/#M1.1", "M1.1"),
    "birim:merkez": ("birimler/#merkez", "Merkez bankosu"),
    "sayfa:hakkinda": ("hakkinda/", "Bu rehber hakkında"),
    "sayfa:yolum": ("yolum/", "Etkinlik yolum"),
    "belge:katalog": ("https://katalog.example.org/", "Kitap kataloğu"),
    "https://example.org/a#b": ("https://example.org/a#b",) * 2,
    "http://example.org": ("http://example.org",) * 2,
    "mailto:a@example.org": ("mailto:a@example.org", "a@example.org"),
    "tel:+90-312-000-00-00": ("tel:+90-312-000-00-00", "+90 312 000 00 00"),
}


def test_every_scheme_has_its_address_and_the_title_of_what_it_leads_to(content):
    links = links_of(content)

    assert {link: (links.address(link), links.label(link)) for link in LINKS} == LINKS
    assert [link for link in LINKS if links.problem(link)] == []


def test_the_address_of_every_page_is_known(
    renamed_pages,
):
    content, links = renamed_pages.content, renamed_pages.links

    assert {*page_addresses(content, links)} == {*pages_of(content)} - {""}
