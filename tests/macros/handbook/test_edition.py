"""The content as of one day."""

from datetime import date

import pytest

from macros.handbook.edition import Edition


@pytest.fixture(scope="module")
def edition(content) -> Edition:
    return Edition(content, date(2026, 3, 2))


def test_days_and_numbers_are_told_in_words(edition):
    assert edition.day(edition.as_of) == "2 Mart 2026 Pazartesi"
    assert edition.numbers["odunc-suresi"] == "14 gün"


def test_a_link_is_seen_from_its_page(edition):
    assert edition.href("terim:kart", "rehber/uyelik/") == "../../sozluk/#kart"


def test_the_pages_that_rest_on_a_clause_are_known(edition):
    assert [use.link for use in edition.uses["M2.2"]] == ["bolum:odunc", "hesap:iade"]
    assert [use.label for use in edition.uses["M1.1"]] == [
        "Okur kartı",
        "Kart alırken",
        "Kart alabilir miyim?",
    ]
    assert "M4.1" not in edition.uses
