"""The handbook from A to Z."""

import re

import pytest

from interactive.core.turkish import ALPHABET, upper
from macros.handbook.links import links_of
from macros.pages.az_index import Entry, _once, letter_of, letters


@pytest.fixture(scope="module")
def parts(edition):
    return dict(letters(edition))


@pytest.fixture(scope="module")
def entries(parts):
    return [entry for part in parts.values() for entry in part]


def test_entries_stand_under_their_letters_in_the_order_of_the_turkish_alphabet(
    parts, edition
):
    assert [*parts] == [upper(a) for a in ALPHABET if upper(a) in parts]
    assert {"O", "Ö"} < {*parts}
    for letter, part in parts.items():
        assert {letter_of(entry.text, edition) for entry in part} == {letter}


def test_signs_do_not_decide_where_a_word_stands(edition):
    for text, letter in (
        ("“Işık”", "I"),
        ("işveren", "İ"),
        ("28 Ekim", ""),
        ("çay", "Ç"),
    ):
        assert letter_of(text, edition) == letter, text


def test_every_title_and_every_other_name_can_be_looked_up_once(content, entries):
    titles = {entry.text for entry in entries}
    named = {(e.text, e.link, e.see) for e in entries}
    links = links_of(content)

    for folder in (
        content.guidelines,
        content.checklists,
        content.calculators_with_page,
    ):
        assert {item.title for item in folder.values()} <= titles
    assert {term.term for term in content.glossary.terms} <= titles
    assert ("üye kartı", "terim:kart", "Okur kartı") in named
    assert ("ne zaman", "hesap:iade", "Ne zaman geri vereyim?") in named
    # A word of a group leads to the one with a place.
    assert ("geri vermek", "hesap:iade") in {(e.text, e.link) for e in entries}
    assert "eser" not in titles
    # A heading that many parts share is left out.
    assert [*links.labels["bolum"].values()].count("Başvuru") > 1
    assert "Başvuru" not in titles
    assert len(named) == len({(e.text, e.link) for e in entries}) == len(entries)
    assert [entry for entry in entries if links.problem(entry.link)] == []
    # A title stands before a mere synonym.
    title, synonym = (
        Entry("Kart", "terim:kart"),
        Entry("kart", "terim:kart", "Okur kartı"),
    )
    assert [*_once([synonym, title])] == [title]


def test_the_search_finds_the_page_by_its_name_and_none_of_its_entries(pages):
    page = pages["dizin/"]

    headings = re.findall("<h[12][^>]*>", page.markdown)

    assert "search: {exclude" not in page.markdown
    assert len(headings) > 2
    assert all("data-search-exclude" in heading for heading in headings)
    assert 'href="#harf-1"' in page.markdown
