"""The content as of one day."""

from datetime import date

from macros.handbook.edition import Edition
from tests.conftest import loaded


def test_days_numbers_and_links_are_told_as_the_page_shows_them(edition):
    assert edition.day(edition.as_of) == "2 Mart 2026 Pazartesi"
    assert edition.numbers["odunc-suresi"] == "14 gün"
    assert edition.href("terim:kart", "rehber/uyelik/") == "../../sozluk/#kart"


def test_the_pages_that_rest_on_a_clause_are_known(edition):
    assert [use.link for use in edition.uses["M2.2"]] == [
        *("bolum:odunc", "hesap:iade", "hesap:kayip", "sss:gecikme"),
    ]
    assert [use.label for use in edition.uses["M1.1"]] == [
        "Okur kartı",
        "Kart alırken",
        "Kart alabilir miyim?",
        "Kitabım kayıp",
        "Kartı nereden alırım?",
    ]
    assert "M4.1" not in edition.uses


def test_readers_are_told_that_a_page_no_longer_opens(handbook):
    address, copy = "https://katalog.example.org/", "https://arsiv.example.net/katalog"
    dead = handbook / "content" / "dead_links.yml"
    row = f"links:\n  - address: {address}\n    day: 2026-02-01\n"
    for more, details, target in (
        ("", " (1 Şubat 2026 Pazar günü açılmadı)", address),
        (
            f"    archived: {copy}\n",
            " (arşivdeki kopyası; aslı 1 Şubat 2026 Pazar günü açılmadı)",
            copy,
        ),
    ):
        dead.write_text(row + more, "utf-8")
        edition = Edition(loaded(handbook), date(2026, 3, 2))

        for link in ("belge:katalog", address):
            assert edition.label(link).endswith(details)
            assert edition.link_details(link) == details
            assert edition.links.address(link) == target
