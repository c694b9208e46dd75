"""The menu beside a page: the pages of its section that are nearest to it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

MOST = 30
"""The pages beside a page."""


class Neighbour(NamedTuple):
    """A page as a line of its section's menu."""

    url: str
    words: str
    is_shown: bool
    """Whether it is the page that has the menu."""


class Section(NamedTuple):
    """The menu of a section: its list, and the pages in it."""

    title: str
    first: Neighbour
    pages: tuple[Neighbour, ...]


def section_menu[Page](
    title: str, pages: Sequence[Page], at: int, line: Callable[[Page], tuple[str, str]]
) -> Section:
    """Return the menu beside the page at an index; `line` gives address and words.

    Of a large section only the nearest ones: no page grows with the handbook.
    """
    start = max(1, min(at - MOST // 2, len(pages) - MOST))
    shown = [0, *range(start, min(start + MOST, len(pages)))]
    first, *others = (Neighbour(*line(pages[i]), i == at) for i in shown)
    return Section(title, first, (*others,))
