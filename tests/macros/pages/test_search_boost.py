"""How much a page weighs in the search."""

from macros.pages.search_boost import with_search_boost

PAGE = "---\ntitle: x\n---\nText"


def test_a_page_tells_the_search_its_boost_in_its_front_matter():
    assert with_search_boost(PAGE, 25).startswith("---\nsearch: {boost: 0.25}\n")


def test_a_page_of_the_usual_weight_says_nothing():
    assert with_search_boost(PAGE, None) == PAGE
