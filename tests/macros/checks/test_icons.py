"""Icons: the names that may be written."""

from macros.checks.icons import check


def test_the_icons_of_the_front_page_exist(small_content, content):
    assert [*check(small_content)] == []
    assert [*check(content)] == []
