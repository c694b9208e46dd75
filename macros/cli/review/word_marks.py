"""Which words of two texts differ, in pieces that a reader takes in at a glance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from macros.cli.review.blocks import Token

# Longer runs of unchanged words are cut in their middle to so many on each side.
LONGEST, MARGIN = 60, 20


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of tokens that both texts have, or what each of them has instead."""

    before: tuple[Token, ...]
    after: tuple[Token, ...]

    @property
    def is_same(self) -> bool:
        """Return whether both texts have it."""
        return self.before == self.after


def pieces(before: Sequence[Token], after: Sequence[Token]) -> list[Piece]:
    """Return what is equal and what differs, in order.

    >>> one, two = ([Token(word) for word in text] for text in ("abc", "axc"))
    >>> [piece.is_same for piece in pieces(one, two)]
    [True, False, True]
    """
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    raw = [
        Piece((*before[a:b],), (*after[c:d],))
        for _, a, b, c, d in matcher.get_opcodes()
    ]
    return _joined(raw)


def _joined(raw: list[Piece]) -> list[Piece]:
    """Return pieces without those equal ones that only part a change.

    A word or two that happen to be equal between longer changes make a text harder to
    read than a longer change does.
    """
    joined: list[Piece] = []
    for piece in raw:
        if len(joined) > 1 and not piece.is_same and joined[-1].is_same:
            former, between = joined[-2], joined[-1]
            if _weight(between.after) <= min(_size(former), _size(piece)):
                joined[-2:] = [_sum((former, between, piece))]
                continue
        joined.append(piece)
    return joined if len(joined) == len(raw) else _joined(joined)


def _size(piece: Piece) -> int:
    return max(_weight(piece.before), _weight(piece.after))


def _weight(tokens: Iterable[Token]) -> int:
    """Return how many words there are; a space or a comma is none."""
    return sum(bool(token.sign) or token.text.isalnum() for token in tokens)


def _sum(some: Iterable[Piece]) -> Piece:
    some = [*some]
    return Piece(
        tuple(token for piece in some for token in piece.before),
        tuple(token for piece in some for token in piece.after),
    )


def differing_words(before: Sequence[Token], after: Sequence[Token]) -> tuple[str, str]:
    """Return the words that differ, by which equal changes are told.

    >>> differing_words([Token("7")], [Token("10")])
    ('7', '10')
    """
    differing = [piece for piece in pieces(before, after) if not piece.is_same]
    former, later = (
        " … ".join(
            "".join(t.text for t in getattr(piece, side) if not t.sign).strip()
            for piece in differing
        )
        for side in ("before", "after")
    )
    return former, later


def folded(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """Return a run in one part or, if it is long, its beginning and its end."""
    if len(tokens) <= LONGEST:
        return [tokens]
    return [tokens[:MARGIN], tokens[-MARGIN:]]
