"""Every combination of answers in an answer space, and its neighbours."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import prod
from typing import Any

from interactive.core.answer_space import Factor
from interactive.core.errors import SpecError

Case = tuple[int, ...]
"""One combination of answers: the place of the class chosen for each factor."""

MOST_CASES = 150_000
"""A space beyond is split, or refused: at 0.1 ms a case it takes 15 seconds."""


def size(space: Sequence[Factor]) -> int:
    """Return how many combinations of answers there are."""
    return prod(len(factor.classes) for factor in space)


def cases(space: Sequence[Factor]) -> Iterator[Case]:
    """Yield every combination; SpecError where there are too many to look at."""
    found = size(space)
    if found > MOST_CASES:
        raise SpecError("space_too_large", ("questions",), found=found, most=MOST_CASES)
    yield from product(*(range(len(factor.classes)) for factor in space))


def answers(space: Sequence[Factor], case: Case) -> dict[str, Any]:
    """Return the answers of a case, unanswered questions left out."""
    chosen = zip(space, case, strict=True)
    given = ((f.question.id, f.classes[place].answer) for f, place in chosen)
    return {name: answer for name, answer in given if answer is not None}


def better_known(space: Sequence[Factor], case: Case) -> Iterator[Case]:
    """Yield the cases with one more answer: the covering edges above this one."""
    for place, factor in enumerate(space):
        unknown = len(factor.classes) - 1
        if case[place] == unknown:
            for other in range(unknown):
                yield (*case[:place], other, *case[place + 1 :])


def neighbours(space: Sequence[Factor], case: Case, place: int) -> Iterator[Case]:
    """Yield the cases that differ from this one in one question alone."""
    for other in range(len(space[place].classes)):
        if other != case[place]:
            yield (*case[:place], other, *case[place + 1 :])


def together(groups: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Return the groups joined where they share a question: parts that are apart.

    >>> [sorted(p) for p in together(map(frozenset, ["ab", "c", "bd"]))]
    [['c'], ['a', 'b', 'd']]
    """
    parts: list[frozenset[str]] = []
    for group in groups:
        touched = [part for part in parts if part & group]
        parts = [part for part in parts if not part & group]
        parts.append(group.union(*touched))
    return parts
