"""Pages that nothing leads to are told."""

from macros.checks.page_warnings import unlinked_pages
from tests.conftest import loaded
from tests.content_changes import apply

LINK = " [Rehberi kim yazdı?](sayfa:hakkinda)"


def test_a_free_page_without_a_link_is_told(handbook, content):
    apply([{"file": "site.yml", "find": LINK, "put": ""}], handbook / "content")

    [warning] = unlinked_pages(loaded(handbook))

    assert (warning.file, warning.line) == ("content/pages/hakkinda.yml", 1)
    assert "'sayfa:hakkinda'" in warning.message
    assert [*unlinked_pages(content)] == []
