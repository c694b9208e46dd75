"""Which classes of answers and of computed values go together, with a witness for each.

A sum of two answers with 101 and 10,001 values is cut into a few cells: one for each
combination of classes that some pair of answers leads to. They are found by narrowing
intervals and splitting them in halves until a pair is left; none is missed, and each
comes with the answers that prove it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import product
from math import prod

from interactive.core.errors import SpecError
from interactive.core.facts import Facts
from interactive.core.space.components import connected_components
from interactive.core.space.factor import Case, Factor, RawAnswer
from interactive.core.space.search import CellSearch

# Combinations of answer classes that are searched.
MOST_COMBINATIONS = 60_000


class Linker:
    """Finds which factors are linked on a day; remembers what was found."""

    def __init__(self, base: Facts) -> None:
        """Take the day, and the values of the parameters on it."""
        self.base = base
        self.by_names: dict[tuple[str, ...], Cells] = {}

    def linked(self, factors: Iterable[Factor]) -> tuple[Factor, ...]:
        """Return the factors, those with their cells that values link."""
        factors = tuple(replace(factor, cells=None) for factor in factors)
        by_name: dict[str, Cells] = {}
        for block in _blocks(factors):
            names = tuple(factor.question.id for factor in block)
            if names not in self.by_names:
                self.by_names[names] = Cells(block, self.base)
            by_name |= dict.fromkeys(names, self.by_names[names])
        return tuple(replace(f, cells=by_name.get(f.question.id)) for f in factors)


def _blocks(factors: Sequence[Factor]) -> Iterator[tuple[Factor, ...]]:
    """Yield the factors that values link, directly or through others."""
    values = (factor.value for factor in factors if factor.value is not None)
    groups = (value.questions | {value.id} for value in values)
    for block in connected_components(groups):
        yield tuple(factor for factor in factors if factor.question.id in block)


class Cells:
    """The combinations of classes that linked questions and values can have."""

    def __init__(self, factors: tuple[Factor, ...], base: Facts) -> None:
        """Take the questions in page order, and then the values."""
        self.questions = [factor for factor in factors if factor.value is None]
        self.values = [(f, f.value) for f in factors if f.value is not None]
        self.base = base

    @cached_property
    def witnesses(self) -> dict[Case, dict[str, RawAnswer]]:
        """Return raw answers for each combination; raise SpecError for too many."""
        number = prod(len(factor.classes) for factor in self.questions)
        if number > MOST_COMBINATIONS:
            details = {"found": number, "most": MOST_COMBINATIONS}
            raise SpecError("space_too_large", ("values",), **details)
        witnesses: dict[Case, dict[str, RawAnswer]] = {}
        for case in product(*(range(len(f.classes)) for f in self.questions)):
            pairs = zip(self.questions, case, strict=True)
            named = {f.question.id: (f.question, f.classes[at]) for f, at in pairs}
            for states, answers in CellSearch(self.values, self.base, named).cells():
                witnesses[*case, *states] = answers
        return witnesses

    @cached_property
    def cases(self) -> list[Case]:
        """Return the combinations, in page order."""
        return sorted(self.witnesses)
