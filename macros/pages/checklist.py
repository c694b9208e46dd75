"""What the page of a checklist needs beside the list."""

from collections.abc import Iterator
from typing import Any

from macros.calculators.document import namespace
from macros.content.loader import Content
from macros.handbook.edition import Edition


def checklist_context(edition: Edition, link: str) -> dict[str, Any]:
    """Return the lists that follow one, and what its calendar files are called by."""
    content, root = edition.content, edition.content.site.address
    address = f"{root.rstrip('/')}/{edition.links.address(link)}" if root else ""
    return {
        "next_lists": [*next_lists(content, link)],
        "way_back": f"sayfa:{'yolum' if content.process else 'kontrol-listeleri'}",
        "calendar": {
            "title": edition.links.label(link),
            "site": content.site.title,
            "namespace": namespace(content, "liste"),
            "address": address,
            "timeZone": content.site.time_zone,
        },
    }


def next_lists(content: Content, link: str) -> Iterator[str]:
    """Yield the lists of which the first that concerns the reader follows one.

    The last of them concerns everybody. They follow in the order of the steps; a list
    beside the steps leads nowhere: it is for a reader who left them.
    """
    lists = _in_order(content)
    after = lists.index(link) + 1 if link in lists else len(lists)
    for each in lists[after:]:
        yield each
        if not content.checklists[each.partition(":")[2]].concerns_when:
            return


def _in_order(content: Content) -> list[str]:
    """Return the lists in the order of the steps, or their own if no step has any."""
    steps = content.process.steps if content.process else ()
    lists = [*dict.fromkeys(link for step in steps for link in step.lists)]
    return lists or [f"liste:{slug}" for slug in content.checklists]
