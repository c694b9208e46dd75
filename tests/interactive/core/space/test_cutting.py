"""Where rules cut numbers with decimals, days of a question's own, and values."""

from typing import Any

from interactive.core.parameters import Parameter
from interactive.core.rules.scope import Scope
from interactive.core.space.answer_space import factors
from interactive.core.values.compilation import compile_values
from interactive.core.values.spec import Value
from tests.interactive.sample_questions import question

GPA = question("gpa", "number", minimum="0.5", maximum=4, decimals=2)
BORN = question("born", "date", first_day="1930-01-01", last_day="2010-12-31")
LIMIT = Parameter("", "count", ({"valid_from": None, "value": "2.5"},), 1)


def test_a_threshold_with_decimals_cuts_just_before_it():
    most: dict[str, Any] = {"at_most": ["gpa", {"parameter": "limit"}]}
    tests = [{"at_least": ["gpa", "1.05"]}, most]
    [factor] = factors([GPA], tests, {"limit": LIMIT})

    assert [(c.first, c.last, c.answer) for c in factor.known] == [
        (50, 104, 1.04),
        (105, 250, 1.05),
        (251, 400, 2.51),
    ]


def test_a_date_has_the_days_of_its_question():
    [factor] = factors([BORN], [], {})

    assert [c.answer for c in factor.known] == ["2010-12-31"]
    assert factor.known[0].first == BORN.lowest


def test_a_value_is_known_within_bounds_of_its_classes():
    values = compile_values(
        [Value(id="v", title="", sum=("gpa",))], Scope({"gpa": GPA}, {})
    )
    tests = [{"at_least": ["v", 1]}, {"at_least": ["v", 2]}]
    [_, factor] = factors([GPA], tests, {}, values)

    assert [(c.first, c.last, c.is_open) for c in factor.classes] == [
        *((50, 99, False), (100, 199, False), (200, 400, False)),
        *((50, 199, True), (100, 400, True), (50, 400, True)),
    ]
