"""What the theme's templates need of the content."""

import json
from datetime import date

import pytest

from macros.handbook.edition import Edition
from macros.pages.theme_context import ROOT, theme_context


@pytest.fixture(scope="module")
def words(content):
    return theme_context(Edition(content, date(2026, 3, 2)))


def test_the_menu_has_addresses_from_the_root(words):
    assert words["menu"] == [
        {"title": "Bölümler", "url": "rehber/"},
        {"title": "Kaynak", "url": "kaynaklar/"},
    ]


def test_the_institution_and_the_edition_are_those_of_the_content(words):
    assert words["institution"] == {"name": "Çınar Kent Kitaplığı", "short": "ÇKK"}
    assert words["edition"]["label"] == "üçüncü"
    assert words["edition"]["checked_on"] == "2 Mart 2026 Pazartesi"
    assert words["edition"]["notice"] == "Güncelini bankoya sorun."


def test_a_line_that_every_page_shows_links_from_the_root(words):
    address = f"{ROOT}birimler/#merkez"

    assert words["footer"] == [f'Sorunuz olursa <a href="{address}">bankoya</a> gelin.']


def test_all_of_it_is_plain_data(words):
    assert json.loads(json.dumps(words)) == words
