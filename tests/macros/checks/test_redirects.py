"""Redirects; what is wrong with them is in tests/invalid_content/redirects/."""

from macros.checks.redirects import check


def test_a_handbook_whose_pages_never_moved_has_no_problem(content):
    assert [*check(content)] == []
