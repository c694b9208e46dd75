"""What stands in front of a page's text."""

from macros.content.files.front_matter import parted


def test_a_line_of_dashes_within_a_text_ends_nothing():
    assert parted("---\nkind: a\n---\n<p>\n---\n") == ({"kind": "a"}, "<p>\n---\n")
    assert parted("<p>\n---\na: b\n---\n") == ({}, "<p>\n---\na: b\n---\n")
