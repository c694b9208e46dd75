"""A page does not grow with the handbook around it."""

import re

import pytest

from tests.benchmarks.handbooks import build, lists_of, write_handbook

pytestmark = pytest.mark.slow
ENOUGH, MANY = 40, 140
"""Lists beyond which nothing may be longer, and many more."""


@pytest.fixture(scope="module")
def handbooks(tmp_path_factory):
    result = {}
    for lists in (ENOUGH, MANY):
        folder = tmp_path_factory.mktemp("grown") / "handbook"
        folder.mkdir()
        result[lists] = write_handbook(folder, lists)
        build(result[lists])
    return result


def page(folder, name):
    return (folder / "site" / name / "index.html").read_text("utf-8")


def test_a_page_is_as_long_in_a_large_handbook_as_in_a_small_one(handbooks):
    few, many = (lists_of(handbooks[lists]) for lists in (ENOUGH, MANY))

    for name in ("liste-3", "liste-20"):
        # The numbers of its neighbours may have a digit more.
        assert many[name] - few[name] < 100, name
    # A third of it are the words and scripts that every page has, two kilobytes the
    # fields of a note and what keeps it, the rest of the last one the next list.
    assert max(many.values()) <= 29_600


def test_the_front_page_names_where_many_lists_are_and_not_each(handbooks):
    fronts = [page(handbooks[n], "") for n in (ENOUGH, MANY)]

    assert 'href="kontrol-listeleri/#asama-6"' in fronts[1]
    assert "liste-3/" not in fronts[1]
    # Each of four more phases brings a line.
    assert len(fronts[1]) - len(fronts[0]) < 4 * 600


def test_of_a_large_part_the_nearest_pages_stand_beside_a_page(handbooks):
    html = page(handbooks[MANY], "kontrol-listeleri/liste-70")
    [local] = re.findall(r'<nav class="section-nav".*?</nav>', html, re.DOTALL)

    assert local.count("<li>") == 30
    assert 'aria-current="page">70. liste' in local
    assert ">69. liste" in local
    assert ">71. liste" in local
