"""The handbook from A to Z."""

import re
from datetime import date

import pytest

from interactive.core.turkish import ALPHABET, upper
from macros.handbook.edition import Edition
from macros.handbook.links import links_of
from macros.pages.az_index import Entry, letters
from macros.pages.renderer import Renderer
from macros.pages.site import site_pages

DAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def entries(content):
    return [entry for _, part in letters(Edition(content, DAY)) for entry in part]


def test_letters_stand_in_the_order_of_the_turkish_alphabet(content):
    capitals = [letter for letter, _ in letters(Edition(content, DAY))]

    assert capitals == [upper(a) for a in ALPHABET if upper(a) in capitals]
    assert {"O", "Ö"} < {*capitals}


def test_every_entry_stands_under_its_letter(content):
    for letter, part in letters(Edition(content, DAY)):
        assert {entry.letter for entry in part} == {letter}


@pytest.mark.parametrize(
    ("text", "letter"),
    [("“Işık”", "I"), ("işveren", "İ"), ("28 Ekim", ""), ("çay", "Ç")],
)
def test_signs_do_not_decide_where_a_word_stands(text, letter):
    assert Entry(text, "terim:a").letter == letter


def test_every_title_can_be_looked_up(content, entries):
    titles = {entry.text for entry in entries}

    for folder in (content.guidelines, content.checklists, content.calculators):
        assert {item.title for item in folder.values()} <= titles
    assert {term.term for term in content.glossary.terms} <= titles


def test_another_name_leads_to_what_is_meant(entries):
    links = {(e.text, e.link, e.see) for e in entries}

    assert ("üye kartı", "terim:kart", "Okur kartı") in links
    assert ("ne zaman", "hesap:iade", "Ne zaman geri vereyim?") in links


def test_a_word_of_a_group_leads_to_the_one_with_a_place(content):
    all_entries = [
        entry for _, part in letters(Edition(content, DAY)) for entry in part
    ]

    assert ("geri vermek", "hesap:iade") in {(e.text, e.link) for e in all_entries}
    assert "eser" not in {e.text for e in all_entries}


def test_no_word_stands_twice_for_one_place(entries):
    pairs = [(entry.text, entry.link) for entry in entries]

    assert len(pairs) == len(set(pairs))


def test_a_heading_that_many_parts_share_is_left_out(content, entries):
    shared = "Başvuru"

    assert [*links_of(content).labels["bolum"].values()].count(shared) > 1
    assert shared not in {entry.text for entry in entries}


def test_every_entry_leads_somewhere(content, entries):
    links = links_of(content)

    assert [entry for entry in entries if links.problem(entry.link)] == []


def test_the_search_finds_the_page_by_its_name_and_none_of_its_entries(content):
    pages = site_pages(Renderer(Edition(content, DAY)))
    [page] = [page for page in pages if page.address == "dizin/"]

    headings = re.findall("<h[12][^>]*>", page.markdown)

    assert "search: {exclude" not in page.markdown
    assert len(headings) > 2
    assert all("data-search-exclude" in heading for heading in headings)
    assert 'href="#harf-1"' in page.markdown
