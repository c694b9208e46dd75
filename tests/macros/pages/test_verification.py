"""The pages of the tables and of the tests."""

from dataclasses import replace
from datetime import date

import pytest

from interactive.engine import load
from macros.calculators.document import document
from macros.calculators.proof_cache import proofs_of
from macros.handbook.number_format import grouped
from macros.pages import verification as proof_pages
from macros.pages.renderer import Renderer
from macros.pages.verification import numbers

DAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def pages(small_content):
    return {page.address: page for page in Renderer(small_content, DAY).pages()}


def test_every_calculator_has_a_page_with_its_table(pages, small_content):
    for slug, spec in small_content.calculators.items():
        page = pages[f"hesaplayicilar/{slug}/tablo/"]

        assert page.title == f"{spec.title}: bütün sonuçlar"
        assert page.part == "hesaplayicilar/"
        assert "<table" in page.markdown
        assert "İmza" in page.markdown
        assert "2 Mart 2026 Pazartesi" in page.markdown


def test_the_page_of_a_calculator_has_the_main_table_folded(pages):
    page = pages["hesaplayicilar/kart/"].markdown

    assert page.count('class="outcomes"') == 1
    assert 'href="../../hesaplayicilar/kart/tablo/"' in page
    assert 'href="../../hesaplayicilar/sinama/"' in page


def test_the_numbers_of_the_tests_are_told(pages, small_content):
    page = pages["hesaplayicilar/sinama/"].markdown

    for proven in proofs_of(small_content).values():
        assert f"{grouped(proven.cases)} ayrı durum denendi." in page
    assert "<li>Şunlardan biri sağlanmıyor mu? Yaş. Evet: Kart verilmez.</li>" in page
    assert "siteyi yapan bilgisayarda 10 saniyeden kısa sürdü." in page


def test_a_computer_that_is_a_little_slower_makes_the_same_pages(
    small_content, pages, monkeypatch
):
    first = proofs_of(small_content)

    def with_times(*seconds):
        slower = {
            slug: replace(proven, seconds=each)
            for (slug, proven), each in zip(first.items(), seconds, strict=True)
        }
        monkeypatch.setattr(proof_pages, "proofs_of", lambda _: slower)
        return {p.address: p for p in Renderer(small_content, DAY).pages()}

    assert with_times(0.1, 0.1) == with_times(4.5, 5.4) == pages
    much = with_times(20, 45)
    assert [at for at in pages if pages[at] != much[at]] == ["hesaplayicilar/sinama/"]
    assert "300 saniyeden kısa" in much["hesaplayicilar/sinama/"].markdown


def test_the_same_content_gives_the_same_pages(small_content, pages):
    again = {page.address: page for page in Renderer(small_content, DAY).pages()}

    assert again == pages


def test_the_numbers_behind_a_calculator_carry_their_first_day(small_content):
    card = load(document(small_content, "kart", DAY))

    assert numbers(card) == [
        {"title": "Kart için en küçük yaş", "value": "7", "day": "1 Ocak 2020"}
    ]
