"""Expressions over whole numbers, with exact bounds in both directions.

An expression tells between which numbers its result lies when its inputs lie in
intervals (`bounds`), and which part of the intervals can lead to a given result
(`narrow`). Both are exact for an expression that names each input once. Numbers with
decimals are scaled to whole ones and days are ordinals, so nothing is ever rounded
unless `Rounded` says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import gcd
from typing import Protocol

Interval = tuple[int, int]
# The interval of each input by its name; narrowed in place.
Box = dict[str, Interval]


class Expression(Protocol):
    """A number computed from inputs; it never falls while an input moves one way."""

    def bounds(self, box: Mapping[str, Interval]) -> Interval:
        """Return the least and the greatest result for inputs in their intervals."""
        ...

    def narrow(self, box: Box, low: int, high: int) -> bool:
        """Drop inputs that lead outside `low` to `high`; False if none are left."""
        ...

    def directions(self) -> set[tuple[str, int]]:
        """Return each input with 1, or with -1 if the result falls as it rises."""
        ...


@dataclass(frozen=True, slots=True)
class Input:
    """An answer, or a count."""

    name: str

    def bounds(self, box: Mapping[str, Interval]) -> Interval:
        """Return the input's interval."""
        return box[self.name]

    def narrow(self, box: Box, low: int, high: int) -> bool:
        """Intersect the input's interval with `low` to `high`."""
        first, last = box[self.name]
        box[self.name] = first, last = max(first, low), min(last, high)
        return first <= last

    def directions(self) -> set[tuple[str, int]]:
        """Return the input itself."""
        return {(self.name, 1)}


@dataclass(frozen=True, slots=True)
class Constant:
    """A fixed number."""

    number: int

    def bounds(self, _: Mapping[str, Interval]) -> Interval:
        """Return the number as both bounds."""
        return self.number, self.number

    def narrow(self, _: Box, low: int, high: int) -> bool:
        """Return whether the number lies between the two."""
        return low <= self.number <= high

    def directions(self) -> set[tuple[str, int]]:
        """Return nothing: a constant has no input."""
        return set()


@dataclass(frozen=True, slots=True)
class WeightedSum:
    """The sum of expressions, each times a whole number that is not zero."""

    terms: tuple[tuple[int, Expression], ...]

    def bounds(self, box: Mapping[str, Interval]) -> Interval:
        """Return the sums of the least and of the greatest terms."""
        low = high = 0
        for weight, term in self.terms:
            first, last = term.bounds(box)
            low += weight * (first if weight > 0 else last)
            high += weight * (last if weight > 0 else first)
        return low, high

    def narrow(self, box: Box, low: int, high: int) -> bool:
        """Leave each term what the extremes of the others allow it."""
        # A sum of even numbers is even; trying one by one would take long.
        step = gcd(*(weight for weight, _ in self.terms))
        if high // step < -(-low // step):
            return False
        least, most = self.bounds(box)
        for weight, term in self.terms:
            first, last = term.bounds(box)
            if weight < 0:
                first, last = last, first
            # What is left for this term when the others are as great, or as small.
            bottom = low - (most - weight * last)
            top = high - (least - weight * first)
            if weight < 0:
                bottom, top = top, bottom
            # Up, and down, to a whole number.
            if not term.narrow(box, -(-bottom // weight), top // weight):
                return False
        return True

    def directions(self) -> set[tuple[str, int]]:
        """Return the terms' inputs, turned round under a negative weight."""
        return {
            (name, way if weight > 0 else -way)
            for weight, term in self.terms
            for name, way in term.directions()
        }


@dataclass(frozen=True, slots=True)
class Extreme:
    """The greatest of several expressions, or the least."""

    parts: tuple[Expression, ...]
    greatest: bool

    def bounds(self, box: Mapping[str, Interval]) -> Interval:
        """Return the extremes of the parts' bounds."""
        pick = max if self.greatest else min
        lows, highs = zip(*(part.bounds(box) for part in self.parts), strict=True)
        return pick(lows), pick(highs)

    def narrow(self, box: Box, low: int, high: int) -> bool:
        """Keep every part on the near side; one must reach the far side."""
        all_bounds = [part.bounds(box) for part in self.parts]
        if self.greatest:
            reaching = [last >= low for _, last in all_bounds]
        else:
            reaching = [first <= high for first, _ in all_bounds]
        for part, bounds, reaches in zip(self.parts, all_bounds, reaching, strict=True):
            # If only this part can reach that far, it must.
            alone = reaches and sum(reaching) == 1
            first = low if alone or not self.greatest else bounds[0]
            last = high if alone or self.greatest else bounds[1]
            if not part.narrow(box, first, last):
                return False
        return any(reaching)

    def directions(self) -> set[tuple[str, int]]:
        """Return the parts' inputs."""
        return set().union(*(part.directions() for part in self.parts))


@dataclass(frozen=True, slots=True)
class Rounded:
    """An expression in larger units: the whole part of (result + offset) / unit."""

    part: Expression
    unit: int
    offset: int

    def bounds(self, box: Mapping[str, Interval]) -> Interval:
        """Return the bounds of the part, rounded."""
        first, last = self.part.bounds(box)
        return (first + self.offset) // self.unit, (last + self.offset) // self.unit

    def narrow(self, box: Box, low: int, high: int) -> bool:
        """Narrow the part to what is rounded to these numbers."""
        first = low * self.unit - self.offset
        last = (high + 1) * self.unit - 1 - self.offset
        return self.part.narrow(box, first, last)

    def directions(self) -> set[tuple[str, int]]:
        """Return the part's inputs."""
        return self.part.directions()
