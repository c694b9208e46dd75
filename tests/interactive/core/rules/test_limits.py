"""Limits are in the units of what is compared with them."""

from interactive.core.facts import Facts
from interactive.core.rules.limits import compile_limits, limit_values, scaled_limits
from interactive.core.rules.scope import Scope
from tests.interactive.sample_questions import question

GPA = question("gpa", "number", minimum=0, maximum=4, decimals=2)
SCOPE = Scope({"gpa": GPA}, {"limit": 1})


def test_constants_and_parameters_are_brought_to_the_decimals_of_the_question():
    limits = compile_limits(["2.5", 3, {"parameter": "limit"}], GPA, SCOPE)
    in_units = scaled_limits(limits, GPA, SCOPE)

    assert limit_values(in_units, Facts({}, {"limit": 17})) == (250, 300, 170)
    assert limit_values(in_units, Facts({}, {"limit": None})) == (250, 300, None)
