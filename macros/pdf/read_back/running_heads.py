"""What stands above the text of each page: its part, and what the page holds.

Read from one layout and printed by the next, as page numbers are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from macros.pdf.inline import Block

# A heading opens its page if it is no further below the margin, in millimetres, and no
# further to the right, as a share of the page: any line of a text above it puts it
# further down, the small line that is part of it does not.
OPENS_ABOVE, OPENS_BEFORE = 8, 0.5
PART, SECTION = 1, 2
REST = "rest"

Head = tuple[str, list[str]]


@dataclass(frozen=True, slots=True)
class Position:
    """Where a label stands: its page, counted from 1, and where on it."""

    page: int
    left: float
    """As a share of the page."""
    top: float
    """In millimetres."""


class RunningHeads:
    """Finds the head of each page of a document."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.blocks: Sequence[Block] = document["blocks"]
        margin = document.get("variant", {}).get("margin", 0)
        self.opens_above = margin + OPENS_ABOVE
        self.has_index = any(block["kind"] == "index" for block in self.blocks)

    def of_pages(
        self, positions: Mapping[str, Position], pages: int
    ) -> dict[str, Head | None]:
        """Return the part and its span for each page that has them, by its number.

        A page on which a part begins below another names both; one that opens with a
        part shows its title in full already. All pages of an
        index after its first have one head, REST: how many there are shows only later.
        """
        parts = [*self._parts(positions)]
        if not self.has_index:
            heads = {str(n): self._head(parts, n) for n in range(1, pages + 1)}
            return {number: head for number, head in heads.items() if head}
        last = max((at.page for at in positions.values()), default=0)
        heads = {str(n): self._head(parts, n) for n in range(1, last + 1)}
        return heads | {REST: self._head(parts, last + 1)}

    def _head(self, parts: Sequence["_Part"], page: int) -> Head | None:
        earlier = [part for part in parts if part.at.page < page]
        begun = [part for part in parts if part.at.page == page]
        if not earlier or (begun and self._opens_page(begun[0].at)):
            return None
        here = [earlier[-1], *begun]
        spans = [title for part in here for title in self._span(part, page)]
        return " – ".join(_ends([part.title for part in here])), _ends(spans)

    def _parts(self, positions: Mapping[str, Position]) -> Iterator["_Part"]:
        """Yield every part with what it holds."""
        part = None
        for block in self.blocks:
            if block["kind"] == "heading" and block["id"] in positions:
                at = positions[block["id"]]
                if block["level"] == PART:
                    if part:
                        yield part
                    part = _Part(block["text"], at)
                elif part and block["level"] == SECTION and block.get("outlined", True):
                    part.sections.append((block["text"], at))
            elif part and block["kind"] == "clauses":
                part.clauses += [
                    (item["id"], positions[item["anchor"]])
                    for item in block["items"]
                    if item["anchor"] in positions
                ]
        if part:
            yield part

    def _span(self, part: "_Part", page: int) -> list[str]:
        """Return the first and the last clause or section of a part on a page."""
        if clauses := [clause for clause, at in part.clauses if at.page == page]:
            return _ends(clauses)
        here = [(title, at) for title, at in part.sections if at.page == page]
        titles = [title for title, _ in here]
        earlier = [title for title, at in part.sections if at.page < page]
        if earlier and not (here and self._opens_page(here[0][1])):
            titles.insert(0, earlier[-1])
        return _ends(titles)

    def _opens_page(self, at: Position) -> bool:
        return at.top < self.opens_above and at.left < OPENS_BEFORE


@dataclass(slots=True)
class _Part:
    title: str
    at: Position
    sections: list[tuple[str, Position]] = field(default_factory=list)
    clauses: list[tuple[str, Position]] = field(default_factory=list)


def _ends(titles: list[str]) -> list[str]:
    """Return the first and the last, or the only one."""
    return [*dict.fromkeys([*titles[:1], *titles[-1:]])]
