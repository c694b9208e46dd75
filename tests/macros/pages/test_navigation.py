"""Which page belongs to which list."""

from macros.pages.navigation import navigation
from macros.pages.renderer import Page


def test_navigation_puts_pages_below_the_list_they_belong_to():
    pages = [
        Page("", "Ön sayfa", "", ""),
        Page("rehber/", "Rehber", "", "rehber/"),
        Page("sozluk/", "Sözlük", "", "sozluk/"),
        Page("rehber/a/", "A", "", "rehber/"),
    ]

    assert navigation(pages) == [
        {"Ön sayfa": "index.md"},
        {"Rehber": [{"Rehber": "rehber/index.md"}, {"A": "rehber/a.md"}]},
        {"Sözlük": "sozluk/index.md"},
    ]
