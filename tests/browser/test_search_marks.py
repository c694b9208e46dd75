"""What the search marks in its results: what answers the query, and nothing else."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.search_box import open_search, search

pytestmark = pytest.mark.browser


def test_what_was_found_is_marked_in_its_inflected_form(visit, words):
    visit.open("rehber/odunc/")
    open_search(visit.page)
    result = search(visit.page, "dilekce", words)

    marks = result.locator("mark").filter(visible=True)
    expect(marks.filter(has_text=re.compile("^[Dd]ilekçeyle$")).first).to_be_visible()
