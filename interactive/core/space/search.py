"""The cells of one combination of answer classes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.core.space.factor import (
    AnswerClass,
    Case,
    Factor,
    RawAnswer,
    raw_answer,
    typed_answer,
)
from interactive.core.space.solver import Constraint, propagate, solve
from interactive.core.values.computed import TODAY, ComputedValue
from interactive.core.values.expression import Box, Expression, Interval

# A class of a value's least result and one of its greatest, with their constraints.
Candidate = tuple[Interval, tuple[Constraint, ...]]
# The intervals of the inputs that no class is chosen for.
Fixed = dict[str, Interval]


class CellSearch:
    """The cells of one combination of answer classes."""

    def __init__(
        self,
        values: Sequence[tuple[Factor, ComputedValue]],
        base: Facts,
        chosen: Mapping[str, tuple[Question, AnswerClass]],
    ) -> None:
        """Take the values in order, the day, and a class for each question by id."""
        self.values, self.base, self.chosen = values, base, chosen
        self.box: Box = {
            name: (each.first, each.last)
            for name, (_, each) in self.chosen.items()
            if each.first is not None and each.last is not None
        }

    def cells(self) -> Iterator[tuple[Case, dict[str, RawAnswer]]]:
        """Yield the classes of the values, with answers that lead to them."""
        yield from self._cells((), self.box, [], {})

    def _cells(
        self,
        states: Case,
        box: Box,
        constraints: list[Constraint],
        counts: dict[str, Interval],
    ) -> Iterator[tuple[Case, dict[str, RawAnswer]]]:
        if len(states) == len(self.values):
            point = solve(box, constraints)
            if point is not None:
                yield states, self._raw(point)
            return
        factor, value = self.values[len(states)]
        expression = value.expression
        if expression is None:
            point = solve(box, constraints)
            if point is None:
                return
            # No rule tells apart the answers that are left, so any of them counts.
            count = value.interval(self._facts(point))
            states = (*states, _index(factor, count))
            yield from self._cells(
                states, box, constraints, {**counts, value.id: count}
            )
            return
        ends = self._fixed(value, expression, box, counts)
        for span, own in _candidates(factor, expression, box, ends):
            narrowed = {**box}
            together = [*constraints, *own]
            if propagate(narrowed, together):
                further = (*states, _index(factor, span))
                yield from self._cells(further, narrowed, together, counts)

    def _fixed(
        self,
        value: ComputedValue,
        expression: Expression,
        box: Box,
        counts: dict[str, Interval],
    ) -> tuple[Fixed, Fixed]:
        """Return what is not known at its ends: those of the least result first."""
        today = (self.base.today or date.min).toordinal()
        known = {TODAY: (today, today)}
        open_ = {q.id: (q.lowest, q.highest) for q in value.inputs.values()}
        open_ |= {name: counts[name] for name in value.counts}
        ways = dict(expression.directions())
        ends: list[Fixed] = []
        for side in (1, -1):
            end = {**known}
            for name, (low, high) in open_.items():
                if name not in box:
                    at = low if ways.get(name, 1) == side else high
                    end[name] = at, at
            ends.append(end)
        return ends[0], ends[1]

    def _facts(self, point: Mapping[str, int]) -> Facts:
        answers: dict[str, Answer] = {}
        for name, (question, each) in self.chosen.items():
            if name in point:
                answers[name] = typed_answer(question, point[name])
            elif isinstance(each.answer, tuple):
                answers[name] = frozenset(each.answer)
            elif isinstance(each.answer, str):
                answers[name] = each.answer
        return self.base.with_answers(answers)

    def _raw(self, point: Mapping[str, int]) -> dict[str, RawAnswer]:
        return {
            name: raw_answer(question, point[name]) if name in point else each.answer
            for name, (question, each) in self.chosen.items()
        }


def _candidates(
    factor: Factor, expression: Expression, box: Box, ends: tuple[Fixed, Fixed]
) -> Iterator[Candidate]:
    """Yield the classes in which a value's least and greatest result may lie."""
    low_end, high_end = ends
    lows = _reached(factor, expression.bounds({**box, **low_end}))
    if low_end == high_end:
        for first, last in lows:
            yield (first, last), ((expression, low_end, (first, last)),)
        return
    highs = _reached(factor, expression.bounds({**box, **high_end}))
    for least, most in product(lows, highs):
        if least <= most:
            own = (expression, low_end, least), (expression, high_end, most)
            yield (least[0], most[1]), own


def _reached(factor: Factor, bounds: Interval) -> list[Interval]:
    """Return the known classes that overlap an interval."""
    return [
        (each.first, each.last)
        for each in factor.known
        if each.first is not None
        and each.last is not None
        and each.first <= bounds[1]
        and bounds[0] <= each.last
    ]


def _index(factor: Factor, span: Interval) -> int:
    """Return the class of a value that is known to lie in an interval."""
    [(first, _)] = _reached(factor, (span[0], span[0]))
    [(_, last)] = _reached(factor, (span[1], span[1]))
    bounds = [(each.first, each.last) for each in factor.classes]
    return bounds.index((first, last))
