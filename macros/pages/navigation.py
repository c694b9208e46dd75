"""Which page belongs to which list, as MkDocs' navigation."""

from typing import Any

from macros.pages.renderer import Page


def navigation(pages: list[Page]) -> list[Any]:
    """Return the pages as MkDocs' navigation: each list with what belongs to it."""
    lists: dict[str, list[Page]] = {}
    for page in pages:
        lists.setdefault(page.parent, []).append(page)
    return [_entry(pages) for pages in lists.values()]


def _entry(pages: list[Page]) -> dict[str, Any]:
    first = pages[0]
    if len(pages) == 1:
        return {first.title: first.source}
    return {first.title: [{page.title: page.source} for page in pages]}
