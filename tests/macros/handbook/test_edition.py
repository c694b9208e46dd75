"""The content as of one day."""


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
