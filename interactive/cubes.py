"""The least table of rows that says when something holds.

Quine and McCluskey's method for questions of many values: all prime rows by
iterated consensus, then the fewest that cover every case (branch and bound),
then every row made as narrow as the others allow. A set of cases is an integer
with one bit a case.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations, product
from operator import and_, or_

Cube = tuple[int, ...]
"""A row: for each factor the classes that it allows, one bit a class."""
Cases = int
MOST_PRIMES = 400
MOST_JOINS, MOST_LOOKS = 10_000, 20_000
"""How many pairs of rows are joined, and steps of the search taken: some seconds.

A calculator needs some dozens. Beyond, the table is as complete, but may have a row
more than it must. Steps are counted, not timed: every computer finds the same rows.
"""


@dataclass(frozen=True, slots=True)
class Grid:
    """The cases of a space: which of them choose a class of a factor."""

    sizes: tuple[int, ...]
    planes: tuple[tuple[Cases, ...], ...]

    @property
    def everything(self) -> Cube:
        """Return the row that asks nothing."""
        return tuple((1 << size) - 1 for size in self.sizes)

    def of(self, cube: Cube) -> Cases:
        """Return the cases of a row."""
        allowed = (
            reduce(or_, (p for at, p in enumerate(planes) if mask >> at & 1), 0)
            for planes, mask in zip(self.planes, cube, strict=True)
        )
        return reduce(and_, allowed)


def grid(sizes: Sequence[int]) -> Grid:
    """Return the grid of a space whose cases come in the order of `product`."""
    planes = [[0] * size for size in sizes]
    for bit, case in enumerate(product(*map(range, sizes))):
        for factor, at in enumerate(case):
            planes[factor][at] |= 1 << bit
    return Grid(tuple(sizes), tuple(map(tuple, planes)))


def least_rows(space: Grid, wanted: Cases, free: Cases = 0) -> list[Cube]:
    """Return the fewest rows that cover `wanted` and nothing but it and `free`.

    >>> space = grid([2, 2])
    >>> least_rows(space, 0b1110), least_rows(space, 0b1000, 0b0111)
    ([(2, 3), (3, 2)], [(3, 3)])
    """
    if not wanted:
        return []
    primes = _primes(space, wanted, wanted | free)
    covers = {prime: space.of(prime) & wanted for prime in primes}
    chosen = _fewest(space, covers, wanted)
    rows = _narrowed(space, chosen, wanted)
    return sorted(rows, key=lambda cube: page_order(space.everything, cube))


def page_order(everything: Cube, cube: Cube) -> list[tuple[bool, int]]:
    """Return the key that puts first what asks about earlier questions."""
    pairs = zip(cube, everything, strict=True)
    return [(mask == full, mask & -mask) for mask, full in pairs]


def _primes(space: Grid, wanted: Cases, allowed: Cases) -> list[Cube]:
    """Return every row that cannot be widened any more and covers a wanted case."""
    # What is free is covered too: rows that lie in it lead to wider ones.
    found = list(dict.fromkeys(_first_cover(space, allowed)))
    fresh = list(combinations(found, 2))
    joins = 0
    while fresh and len(found) < MOST_PRIMES and joins < MOST_JOINS:
        joins += 1
        one, two = fresh.pop()
        for cube in _consensus(one, two):
            wide = _widened(space, cube, allowed)
            if wide not in found:
                fresh += [(wide, other) for other in found]
                found.append(wide)
    return [prime for prime in found if space.of(prime) & wanted]


def _first_cover(space: Grid, allowed: Cases) -> Iterator[Cube]:
    left = allowed
    while left:
        cube = _widened(space, _at(space, (left & -left).bit_length() - 1), allowed)
        left &= ~space.of(cube)
        yield cube


def _at(space: Grid, bit: int) -> Cube:
    """Return the row of a single case."""
    cube = []
    for size in reversed(space.sizes):
        bit, at = divmod(bit, size)
        cube.append(1 << at)
    return tuple(reversed(cube))


def _widened(space: Grid, cube: Cube, allowed: Cases) -> Cube:
    for factor, size in enumerate(space.sizes):
        for at in range(size):
            wide = (*cube[:factor], cube[factor] | 1 << at, *cube[factor + 1 :])
            if wide != cube and not space.of(wide) & ~allowed:
                cube = wide
    return cube


def _consensus(one: Cube, two: Cube) -> Iterator[Cube]:
    """Yield the rows that lie in both together, joined along one factor."""
    both = [a & b for a, b in zip(one, two, strict=True)]
    for factor, (a, b) in enumerate(zip(one, two, strict=True)):
        joined = (*both[:factor], a | b, *both[factor + 1 :])
        if all(joined) and a | b not in (a, b):
            yield joined


def _fewest(space: Grid, covers: dict[Cube, Cases], wanted: Cases) -> list[Cube]:
    """Return the fewest rows that cover all; of equals those that ask least.

    Where the steps run out, the best rows found so far are returned.
    """
    best, looks = _greedy(covers, wanted), 0

    def cost(rows: list[Cube]) -> tuple[int, int]:
        return len(rows), sum(asked(space, row) for row in rows)

    def search(chosen: list[Cube], left: Cases) -> None:
        nonlocal best, looks
        looks += 1
        if not left:
            best = min(best, chosen, key=cost)
        elif len(chosen) + 1 <= len(best) and looks < MOST_LOOKS:
            bit = _hardest(covers, left)
            fitting = [cube for cube, covered in covers.items() if covered & bit]
            for cube in fitting:
                search([*chosen, cube], left & ~covers[cube])

    if len(covers) < MOST_PRIMES:
        search([], wanted)
    return _needed(covers, best, wanted)


def _greedy(covers: dict[Cube, Cases], wanted: Cases) -> list[Cube]:
    chosen: list[Cube] = []
    left = wanted
    while left:
        best = max(covers, key=lambda cube: ((covers[cube] & left).bit_count(), cube))
        chosen.append(best)
        left &= ~covers[best]
    return chosen


def _needed(covers: dict[Cube, Cases], rows: list[Cube], wanted: Cases) -> list[Cube]:
    """Return the rows without those whose cases the others cover."""
    for cube in tuple(rows):
        others = [other for other in rows if other != cube]
        if not wanted & ~reduce(or_, (covers[other] for other in others), 0):
            rows = others
    return rows


def _hardest(covers: dict[Cube, Cases], left: Cases) -> Cases:
    """Return a case that few rows cover: an essential row is taken at once."""
    once = twice = 0
    for covered in covers.values():
        twice |= once & covered
        once |= covered
    found = left & ~twice or left
    return found & -found


def asked(space: Grid, cube: Cube) -> int:
    """Return how many factors a row asks about."""
    pairs = zip(cube, space.everything, strict=True)
    return sum(mask != full for mask, full in pairs)


def _narrowed(space: Grid, rows: list[Cube], wanted: Cases) -> list[Cube]:
    """Return the rows without the classes that another row, or nothing, needs."""
    done = list(rows)
    for place in range(len(done)):
        others = (space.of(cube) for at, cube in enumerate(done) if at != place)
        needed = wanted & ~reduce(or_, others, 0)
        done[place] = _narrow(space, done[place], needed)
    return done


def _narrow(space: Grid, cube: Cube, needed: Cases) -> Cube:
    for factor, full in enumerate(space.everything):
        for at in range(space.sizes[factor]):
            mask = cube[factor]
            one, less = mask & 1 << at, mask & ~(1 << at)
            lost = space.of((*cube[:factor], one, *cube[factor + 1 :]))
            unneeded = one and less and not lost & needed
            if mask != full and unneeded and _runs(less) <= _runs(mask):
                cube = (*cube[:factor], less, *cube[factor + 1 :])
    return cube


def _runs(mask: int) -> int:
    """Return how many unbroken runs of classes a mask has."""
    return (mask & ~(mask << 1)).bit_count()
