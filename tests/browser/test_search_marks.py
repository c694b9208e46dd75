"""What the search marks in its results: what answers the query, and nothing else."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.search_box import open_search, shown

pytestmark = pytest.mark.browser

ALONE = """marks => marks.filter((mark) => {
  const beside = (other, between) =>
    other?.tagName === "MARK" && between.textContent.trim() === "";
  return !beside(mark.nextElementSibling, mark.nextSibling)
    && !beside(mark.previousElementSibling, mark.previousSibling);
}).map((mark) => mark.textContent.toLowerCase())"""
"""The marked words that no other marked word stands beside."""


def test_what_was_found_is_marked_in_its_inflected_form(visit, words):
    visit.open("rehber/iptal/")
    open_search(visit.page)
    result = shown(visit.page, "dilekce", words)

    expect(
        result.locator("mark", has_text=re.compile("^[Dd]ilekçe")).first
    ).to_be_visible()


def test_a_word_of_another_phrase_is_marked_only_where_all_of_it_stands(visit, words):
    visit.open("rehber/iptal/")
    open_search(visit.page)
    marked = shown(visit.page, "iptal etmek", words).locator("mark")
    alone = marked.evaluate_all(ALONE)

    assert any("ptal" in word for word in alone)
    assert [word for word in alone if word.startswith("staj")] == []
    assert marked.filter(has_text="stajdan").count() > 0
