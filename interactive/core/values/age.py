"""Age in whole years on a day."""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from interactive.core.calendar import MissingDay, day_of_month
from interactive.core.values.expression import Box, Expression, Interval


@dataclass(frozen=True, slots=True)
class Age:
    """Whole years from a day of birth to another day.

    In common years, who is born on 29 February turns a year older on 28 February
    (`earlier`) or on 1 March (`later`).
    """

    born: Expression
    at: Expression
    missing_day: MissingDay

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
        if turned == LEAP_DAY:
            february = date(day.year, 2, 1)
            stand_in = day_of_month(february, birth.day, self.missing_day)
            turned = stand_in.month, stand_in.day
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
    return low + bisect_left(range(low, high + 1), x=True, key=holds)


def last_that(holds: Callable[[int], bool], low: int, high: int) -> int:
    """Return the last number for which a test holds, as it does for all before it."""
    return first_that(lambda number: not holds(number), low, high) - 1
