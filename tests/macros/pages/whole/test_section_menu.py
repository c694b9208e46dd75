"""Beside a page stand the nearest of its section, whatever its size."""

import pytest

from macros.pages.whole.section_menu import MOST, section_menu


def menu_at(at, size):
    addresses = [f"{number}/" for number in range(size)]
    return section_menu("Chapters", addresses, at, lambda each: (each, each))


@pytest.mark.parametrize(
    ("at", "first", "last"),
    [(0, 1, 30), (99, 70, 99), (50, 35, 64)],
    ids=["list", "last", "middle"],
)
def test_a_large_section_is_cut(at, first, last):
    menu = menu_at(at, 100)

    assert (menu.first.url, menu.first.is_shown) == ("0/", at == 0)
    assert (menu.pages[0].url, menu.pages[-1].url) == (f"{first}/", f"{last}/")
    assert len(menu.pages) == MOST
    assert [each.url for each in menu.pages if each.is_shown] == [f"{at}/"] * (at > 0)


def test_a_small_one_is_whole():
    assert [each.url for each in menu_at(1, 3).pages] == ["1/", "2/"]
