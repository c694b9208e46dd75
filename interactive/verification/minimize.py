"""A short list of rows that covers a set of cases.

A greedy cover, as for the minimization of multi-valued logic: the first case not yet
covered is widened as far as allowed until all are; then redundant rows, and redundant
answers in rows, are removed. The list need not be minimal, but it is always correct.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product
from operator import and_, or_

# A row: for each factor the classes that it allows, as a bit mask.
Cube = tuple[int, ...]
# A set of cases as a bit mask; Python's integers are faster here than sets.
Cases = int


@dataclass(frozen=True, slots=True)
class Grid:
    """The cases of a space: for each factor, the cases of each of its classes."""

    planes: tuple[tuple[Cases, ...], ...]

    @property
    def everything(self) -> Cube:
        """Return the row that allows every case."""
        return tuple((1 << len(planes)) - 1 for planes in self.planes)

    def cases_of(self, cube: Cube) -> Cases:
        """Return the cases of a row."""
        by_factor = (
            reduce(or_, (p for at, p in enumerate(self.planes[f]) if mask >> at & 1), 0)
            for f, mask in enumerate(cube)
        )
        return reduce(and_, by_factor)


def grid(sizes: Sequence[int], cases: Iterable[tuple[int, ...]] | None = None) -> Grid:
    """Return the grid of factors of these sizes and of the cases that can occur.

    These are in the order of `product` and, unless they are named, all that it gives.
    """
    planes = [[0] * size for size in sizes]
    every_case = product(*map(range, sizes)) if cases is None else cases
    for bit, case in enumerate(every_case):
        for factor, at in enumerate(case):
            planes[factor][at] |= 1 << bit
    return Grid(tuple(map(tuple, planes)))


def greedy_cover(space: Grid, wanted: Cases, free: Cases = 0) -> list[Cube]:
    """Return few rows that cover `wanted` and, besides it, nothing outside `free`.

    >>> space = grid([2, 2])
    >>> greedy_cover(space, 0b1110), greedy_cover(space, 0b1000, 0b0111)
    ([(2, 3), (3, 2)], [(3, 3)])
    """
    rows: list[Cube] = []
    uncovered = wanted
    while uncovered:
        lowest = uncovered & -uncovered
        rows.append(_widened(space, lowest, wanted | free))
        uncovered &= ~space.cases_of(rows[-1])
    for row in rows[::-1]:
        if not _needed(space, rows, row, wanted):
            rows.remove(row)
    # "A, at least 2; B, at least 3" is easier to read than "A, 2; A or B, at least 3".
    for factor in range(len(space.planes)):
        for at, row in enumerate(rows):
            needed = _needed(space, rows, row, wanted)
            rows[at] = _narrowed(space, row, factor, needed)
    return sorted(rows, key=lambda row: page_order(space.everything, row))


def page_order(everything: Cube, cube: Cube) -> list[tuple[bool, int]]:
    """Return the key that sorts rows by the questions they depend on, in page order."""
    return [(mask == everything[f], mask & -mask) for f, mask in enumerate(cube)]


def _widened(space: Grid, case: Cases, allowed: Cases) -> Cube:
    """Return the row of a case with every further class that `allowed` permits."""
    row = tuple(
        sum(1 << at for at, p in enumerate(planes) if p & case)
        for planes in space.planes
    )
    for factor, planes in enumerate(space.planes):
        for at in range(len(planes)):
            wide = _with(row, factor, row[factor] | 1 << at)
            if not space.cases_of(wide) & ~allowed:
                row = wide
    return row


def _needed(space: Grid, rows: Sequence[Cube], row: Cube, wanted: Cases) -> Cases:
    """Return the wanted cases that no other row covers."""
    others = (space.cases_of(other) for other in rows if other != row)
    return wanted & ~reduce(or_, others, 0)


def _narrowed(space: Grid, row: Cube, factor: int, needed: Cases) -> Cube:
    """Return the row without the classes of a factor that cover nothing needed."""
    # A factor that allows everything keeps doing so: the row needs no word about it.
    if row[factor] == space.everything[factor]:
        return row
    for at in range(len(space.planes[factor])):
        # An interval must not be torn into two.
        less = _with(row, factor, row[factor] & ~(1 << at))
        if not needed & ~space.cases_of(less) and _runs(less[factor]) <= _runs(
            row[factor]
        ):
            row = less
    return row


def _with(row: Cube, factor: int, mask: int) -> Cube:
    return (*row[:factor], mask, *row[factor + 1 :])


def _runs(mask: int) -> int:
    """Return the number of unbroken runs of ones in a mask."""
    return (mask & ~(mask << 1)).bit_count()
