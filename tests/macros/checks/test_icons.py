"""Icons: the names that may be written."""

from macros.checks.icons import check


def test_the_icons_of_the_front_page_exist(content):
    assert [*check(content)] == []
