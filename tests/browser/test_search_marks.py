"""What the search marks in its results: what answers the query, and nothing else."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.search_box import open_search, search

pytestmark = pytest.mark.browser


def test_what_was_found_is_marked_in_its_inflected_form(visit, words):
    visit.open("rehber/iptal/")
    open_search(visit.page)
    result = search(visit.page, "dilekce", words)

    marks = result.locator("mark").filter(visible=True)
    expect(marks.filter(has_text=re.compile("^[Dd]ilekçede$")).first).to_be_visible()


def test_of_a_phrase_that_means_the_same_only_the_rarest_word_is_marked(visit, words):
    visit.open("rehber/iptal/")
    open_search(visit.page)
    marks = search(visit.page, "caymak", words).locator("mark").all_text_contents()

    assert any(re.match("İptal", mark) for mark in marks)
    assert [mark for mark in marks if re.match("[Ss]taj", mark)] == []
