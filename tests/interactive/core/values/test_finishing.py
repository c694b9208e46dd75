"""Rounding is what the table says it is."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.facts import Facts
from interactive.core.rules.scope import Scope
from interactive.core.values.compilation import compile_values
from interactive.core.values.spec import Value
from tests.interactive.sample_questions import question

EXAM = question("exam", "number", minimum=0, maximum=100, decimals=3)
ROUNDING = {"down": ROUND_FLOOR, "up": ROUND_CEILING, "nearest": ROUND_HALF_UP}


@pytest.mark.parametrize("rounding", ROUNDING)
@given(number=st.integers(0, 100_000))
def test_a_value_is_rounded_as_its_table_says(rounding, number):
    spec = Value(id="v", title="", sum=("exam",), decimals=1, rounding=rounding)
    [value] = compile_values([spec], Scope({"exam": EXAM}, {})).values()
    exact = Decimal(number).scaleb(-3).quantize(Decimal("0.1"), ROUNDING[rounding])

    assert value.interval(Facts({"exam": number}, {})) == (int(exact * 10),) * 2
