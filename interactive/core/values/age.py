"""Age in whole years on a day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from interactive.core.values.expression import Box, Expression, Interval


@dataclass(frozen=True, slots=True)
class Age:
    """Whole years from a day of birth to another day.

    Who is born on 29 February completes a year on 28 February of other years or, if
    `later`, on 1 March.
    """

    born: Expression
    at: Expression
    later: bool

    def bounds(self, box: Mapping[str, Interval]) -> Interval:
        """Return the age of the youngest and of the oldest."""
        (born_first, born_last), (at_first, at_last) = (
            self.born.bounds(box),
            self.at.bounds(box),
        )
        return self.years(born_last, at_first), self.years(born_first, at_last)

    def years(self, born: int, at: int) -> int:
        """Return the age for two days by their ordinals; below zero before birth."""
        birth, day = date.fromordinal(born), date.fromordinal(at)
        turned = birth.month, birth.day
        if turned == LEAP_DAY and not _is_leap(day.year):
            turned = (3, 1) if self.later else (2, 28)
        return day.year - birth.year - ((day.month, day.day) < turned)

    def narrow(self, box: Box, low: int, high: int) -> bool:
        """Find the first and last day of either that fit an extreme of the other."""
        (born_first, born_last), (at_first, at_last) = (
            self.born.bounds(box),
            self.at.bounds(box),
        )
        return self.born.narrow(
            box,
            first_that(
                lambda b: self.years(b, at_first) <= high, born_first, born_last
            ),
            last_that(lambda b: self.years(b, at_last) >= low, born_first, born_last),
        ) and self.at.narrow(
            box,
            first_that(lambda d: self.years(born_first, d) >= low, at_first, at_last),
            last_that(lambda d: self.years(born_last, d) <= high, at_first, at_last),
        )

    def directions(self) -> set[tuple[str, int]]:
        """Return the later day, and the birth turned round."""
        born = {(name, -way) for name, way in self.born.directions()}
        return born | self.at.directions()


LEAP_DAY = (2, 29)


def first_that(holds: Callable[[int], bool], low: int, high: int) -> int:
    """Return the first number for which a test holds, as it does for all after it.

    `high + 1` if it holds for none from `low` to `high`.

    >>> first_that(lambda n: n * n > 50, 0, 100)
    8
    """
    high += 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low


def last_that(holds: Callable[[int], bool], low: int, high: int) -> int:
    """Return the last number for which a test holds, as it does for all before it."""
    return first_that(lambda number: not holds(number), low, high) - 1


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
