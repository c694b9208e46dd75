"""The pages of the tables and of the tests."""

from copy import deepcopy
from dataclasses import replace

from interactive.engine import load
from macros.calculators.document import document
from macros.calculators.proof_cache import proofs_of
from macros.handbook.numbers.number_format import grouped
from macros.pages import verification as proof_pages
from macros.pages.verification import numbers
from tests.macros.conftest import DAY, pages_of


def test_every_calculator_has_a_page_with_its_table(pages, content):
    for slug, spec in content.calculators_with_page.items():
        page = pages[f"hesaplayicilar/{slug}/tablo/"]

        assert page.title == f"{spec.title}: bütün sonuçlar"
        assert page.parent == "hesaplayicilar/"
        for part in ("<table", "İmza", "2 Mart 2026 Pazartesi"):
            assert part in page.markdown


def test_the_page_of_a_calculator_has_the_main_table_folded(pages):
    page = pages["hesaplayicilar/kart/"].markdown

    assert page.count('class="outcomes"') == 1
    assert 'href="../../hesaplayicilar/kart/tablo/"' in page
    assert 'href="../../hesaplayicilar/sinama/"' in page


def test_the_numbers_of_the_tests_are_told(pages, content):
    page = pages["hesaplayicilar/sinama/"].markdown

    proofs = proofs_of(content)
    for proven in (proofs[slug] for slug in content.calculators):
        assert f"{grouped(proven.cases)} ayrı durum denendi." in page
    assert "<li>Şunlardan biri sağlanmıyor mu? Yaş. Evet: Kart verilmez.</li>" in page


def test_a_slower_computer_makes_the_same_pages(content, pages, monkeypatch):
    slower = {
        slug: replace(proven, seconds=proven.seconds + 1000)
        for slug, proven in proofs_of(content).items()
    }
    monkeypatch.setattr(proof_pages, "proofs_of", lambda _: slower)

    assert pages_of(content) == pages


def test_the_numbers_behind_a_calculator_carry_their_first_day_if_known(content):
    card = deepcopy(document(content, "kart", DAY))
    title = "Kart için en küçük yaş"

    number = {"title": title, "value": "7", "changes": None}
    assert numbers(load(card)) == [number | {"day": "1 Ocak 2020"}]
    card["parameters"]["en-az-yas"]["values"][0]["valid_from"] = None
    assert numbers(load(card)) == [number | {"day": None}]
