"""Two versions of a page, block beside block."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Literal

from macros.cli.review.blocks import Block, Token
from macros.cli.review.word_marks import Piece, differing_words, pieces

State = Literal["changed", "added", "removed", "moved", "look"]
# Blocks that share fewer of their words are not versions of each other.
ALIKE = 0.5
NOTHING = Block(())
TITLE = re.compile(r"^(title|short|description)$|\bh[1-6]\b")


@dataclass(frozen=True)
class Change:
    """A block of a page that a reader meets otherwise than before."""

    state: State
    before: Block
    after: Block

    @cached_property
    def content(self) -> tuple[State, tuple[Token, ...], tuple[Token, ...]]:
        """Return what is equal in equal changes, wherever they are."""
        if self.state in ("added", "removed", "moved"):
            return self.state, _read(self.before), _read(self.after)
        return self.state, self.before.tokens, self.after.tokens

    @property
    def heading(self) -> str:
        """Return the heading below which it stands."""
        return self.after.heading or self.before.heading

    def is_in(self, name: str) -> bool:
        """Return whether it stands in an element of a class."""
        block = self.after if self.after.tokens else self.before
        return name in block.layout.split()

    @cached_property
    def pieces(self) -> list[Piece]:
        """Return its words, those that differ apart."""
        return pieces(self.before.tokens, self.after.tokens)

    @cached_property
    def words(self) -> tuple[str, str]:
        """Return the words that differ."""
        return differing_words(self.before.tokens, self.after.tokens)


def _read(block: Block) -> tuple[Token, ...]:
    """Return a block's words and links, without boxes and drawings beside them."""
    return tuple(t for t in block.tokens if t.sign in ("", "link", "picture"))


def changes(before: Sequence[Block], after: Sequence[Block]) -> list[Change]:
    """Return how a later version differs from a former one, in reading order."""
    old, new = ([block.content for block in side] for side in (before, after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    differing: list[Change] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            differing += _aligned(before[a:b], after[c:d])
    return [*_with_moves(differing)]


def _aligned(before: Sequence[Block], after: Sequence[Block]) -> Iterator[Change]:
    """Yield the changes of a part in which no block stayed as it was."""
    old, new = 0, 0
    pairs = [*_with_gaps(before, after, _versions(before, after))]
    for former, later in [*pairs, (len(before), len(after))]:
        yield from (Change("removed", each, NOTHING) for each in before[old:former])
        yield from (Change("added", NOTHING, each) for each in after[new:later])
        if former < len(before):
            pair = before[former], after[later]
            is_look = pair[0].tokens == pair[1].tokens
            yield Change("look" if is_look else "changed", *pair)
        old, new = former + 1, later + 1


def _versions(before: Sequence[Block], after: Sequence[Block]) -> list[tuple[int, int]]:
    """Return which blocks are versions of each other: as alike as order allows."""
    bags = [[Counter(b.words.split()) for b in side] for side in (before, after)]
    # The best sum of likeness of the blocks from here on.
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    alike = [[_likeness(one, other) for other in bags[1]] for one in bags[0]]
    for i in reversed(range(len(before))):
        for j in reversed(range(len(after))):
            paired = best[i + 1][j + 1] + alike[i][j] if alike[i][j] else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(before) and j < len(after):
        if alike[i][j] and best[i][j] == best[i + 1][j + 1] + alike[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _with_gaps(
    before: Sequence[Block], after: Sequence[Block], pairs: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield pairs, and those of blocks between them that look the same one by one.

    A title stands beside the former one, however little they share.
    """
    old, new = 0, 0
    for former, later in [*pairs, (len(before), len(after))]:
        gaps = [*range(old, former)], [*range(new, later)]
        if [before[i].layout for i in gaps[0]] != [after[i].layout for i in gaps[1]]:
            gaps = (
                [i for i in gaps[0] if TITLE.search(before[i].layout)],
                [i for i in gaps[1] if TITLE.search(after[i].layout)],
            )
        if len(gaps[0]) == len(gaps[1]):
            yield from zip(*gaps, strict=True)
        if former < len(before):
            yield former, later
        old, new = former + 1, later + 1


def _likeness(before: Counter[str], after: Counter[str]) -> float:
    """Return how much of their words two blocks share, 0 if it is too little."""
    total = before.total() + after.total()
    if total == 0:
        return ALIKE
    shared = 2 * (before & after).total() / total
    return shared if shared >= ALIKE else 0.0


def _with_moves(differing: list[Change]) -> Iterator[Change]:
    """Yield changes, a block that stands elsewhere than before only once."""
    removed = [c.before for c in differing if c.state == "removed"]
    added = Counter(c.after.tokens for c in differing if c.state == "added")
    moved = Counter(block.tokens for block in removed) & added
    arriving, leaving = moved.copy(), moved.copy()
    former = {block.tokens: block for block in removed}
    for change in differing:
        if change.state == "removed" and leaving[change.before.tokens]:
            leaving[change.before.tokens] -= 1
        elif change.state == "added" and arriving[change.after.tokens]:
            arriving[change.after.tokens] -= 1
            yield Change("moved", former[change.after.tokens], change.after)
        else:
            yield change
