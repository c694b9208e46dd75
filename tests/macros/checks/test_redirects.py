"""Former addresses: mistakes in them are told in tests/invalid_content/redirects/."""

from dataclasses import replace

from macros.checks.redirects import check


def test_a_handbook_whose_pages_never_moved_has_no_problem(content):
    assert [*check(content)] == []


def test_nothing_is_said_while_the_edition_itself_is_wrong(content):
    assert [*check(replace(content, sources={}))] == []
