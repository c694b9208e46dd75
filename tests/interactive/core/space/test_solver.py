"""A point is point where there is one, and only there."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.errors import SpecError
from interactive.core.space import solver
from interactive.core.space.solver import solve
from interactive.core.values.expression import Extreme, Input, WeightedSum

X, Y = map(Input, "xy")
WEIGHTS = st.integers(-4, 4).filter(bool)
SPANS = st.tuples(st.integers(-9, 30), st.integers(0, 6)).map(lambda s: (s[0], sum(s)))


@given(WEIGHTS, WEIGHTS, SPANS, SPANS)
def test_a_point_satisfies_all_constraints_and_none_is_missed(
    first, second, sum_, most
):
    total = WeightedSum(((first, X), (second, Y)))
    greatest = Extreme((X, Y), greatest=True)
    box = {"x": (0, 7), "y": (-3, 5)}
    point = solve(box, [(total, {}, sum_), (greatest, {}, most)])
    points = [
        {"x": x, "y": y}
        for x, y in product(range(8), range(-3, 6))
        if sum_[0] <= first * x + second * y <= sum_[1]
        if most[0] <= max(x, y) <= most[1]
    ]

    assert (point in points) if points else point is None


def test_a_search_that_takes_too_long_is_told(monkeypatch):
    monkeypatch.setattr(solver, "MOST_STEPS", 3)
    box = {"x": (0, 10**6), "y": (0, 10**6)}

    with pytest.raises(SpecError) as refused:
        solve(box, [(WeightedSum(((1, X), (1, Y))), {}, (10**5, 10**5))])
    assert refused.value.code == "space_too_large"
