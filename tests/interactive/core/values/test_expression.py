"""Bounds are exact, and narrowing drops nothing that could be."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from interactive.core.values.age import Age
from interactive.core.values.expression import (
    Constant,
    Expression,
    Extreme,
    Input,
    Rounded,
    WeightedSum,
)

X, Y, Z = map(Input, "xyz")
EXPRESSIONS: list[Expression] = [
    X,
    Constant(3),
    WeightedSum(((2, X), (-3, Y), (1, Z))),
    Extreme((X, WeightedSum(((2, Y),))), greatest=True),
    Extreme((X, Y, Constant(2)), greatest=False),
    Rounded(WeightedSum(((3, X), (1, Y))), 4, 2),
    WeightedSum(((2, Extreme((X, Y), greatest=True)), (5, Z))),
    Age(WeightedSum(((200, X), (730000, Constant(1)))), Constant(739000), "later"),
]
SPANS = st.tuples(st.integers(-4, 6), st.integers(0, 4)).map(lambda s: (s[0], sum(s)))
BOXES = st.fixed_dictionaries(dict.fromkeys("xyz", SPANS))


def points(box):
    spans = (range(first, last + 1) for first, last in box.values())
    return [dict(zip(box, each, strict=True)) for each in product(*spans)]


def at(expression, point):
    low, high = expression.bounds({name: (n, n) for name, n in point.items()})
    assert low == high
    return low


@given(st.sampled_from(EXPRESSIONS), BOXES, SPANS)
def test_bounds_are_reached_and_no_solution_is_dropped(expression, box, wanted):
    results = {tuple(p.items()): at(expression, p) for p in points(box)}
    assert expression.bounds(box) == (min(results.values()), max(results.values()))
    narrowed = {**box}
    possible = expression.narrow(narrowed, *wanted)
    for point, result in results.items():
        if wanted[0] <= result <= wanted[1]:
            assert possible
            assert all(narrowed[n][0] <= x <= narrowed[n][1] for n, x in point)


@given(st.sampled_from(EXPRESSIONS), BOXES, st.sampled_from("xyz"))
def test_a_result_moves_the_way_that_is_said(expression, box, name):
    low, high = ({n: span[0] for n, span in box.items()} for _ in range(2))
    high[name] = box[name][1]
    ways = dict(expression.directions())

    assert (at(expression, high) - at(expression, low)) * ways.get(name, 0) >= 0
    assert name in ways or at(expression, high) == at(expression, low)
