"""The manual that stands beside the content is up to date."""

from macros.authoring.manual import stale


def test_the_manual_is_as_it_would_be_written(root):
    assert stale(root) == []
