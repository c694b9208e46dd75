"""Tags in HTML of our own."""

from macros.search.html_tags import TAG


def test_signs_in_values_and_comments_are_no_tags():
    html = """<a title="1 > 0" data-x='<b>'>x</a><!-- <p> --><path d="M0"/> a < b"""

    assert [match.groups()[:2] for match in TAG.finditer(html)] == [
        ("", "a"),
        ("/", "a"),
        (None, None),
        ("", "path"),
    ]
