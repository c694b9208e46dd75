"""Comparisons with decimals, options and parameters are exact."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.errors import SpecError
from interactive.core.facts import Facts
from interactive.core.questions import Option
from interactive.core.rules.logic import compile_test
from interactive.core.rules.scope import Scope
from tests.interactive.sample_questions import BOX, question

GPA = question("gpa", "number", minimum=0, maximum=4, decimals=2)
DOCS = question("docs", "choices", options=tuple(Option(id=o, text="") for o in "pq"))
SCOPE = Scope({"gpa": GPA, "docs": DOCS, "box": BOX}, {"limit": 1, "fine": 3})


@given(st.integers(0, 400), st.integers(0, 400), st.integers(0, 40))
def test_a_threshold_is_the_number_that_is_written(answer, constant, tenths):
    written = f"{constant // 100}.{constant % 100:02}"
    least = compile_test({"at_least": ["gpa", written]}, SCOPE)
    most = compile_test({"at_most": ["gpa", {"parameter": "limit"}]}, SCOPE)
    facts = Facts({"gpa": answer}, {"limit": tenths, "fine": None})

    assert least.holds(facts) is (answer >= constant)
    assert most.holds(facts) is (answer <= tenths * 10)
    assert most.holds(Facts({"gpa": answer}, {"limit": None})) is None
    assert most.parameters == {"limit"}


def test_of_several_options_each_is_asked_for_and_none_is_an_answer():
    includes = compile_test({"includes": ["docs", "p"]}, SCOPE)
    none = compile_test({"is": ["docs", "none"]}, SCOPE)
    for chosen, expected in (
        (frozenset("pq"), (True, False)),
        (frozenset("q"), (False, False)),
        (frozenset(), (False, True)),
        (None, (None, None)),
    ):
        facts = Facts({"docs": chosen}, {})

        assert (includes.holds(facts), none.holds(facts)) == expected


def test_what_cannot_be_compared_is_refused_with_a_code_that_says_how():
    cases: list[Any] = [
        ({"at_least": ["gpa", 2, 50]}, "decimal_comma", ()),
        ({"at_least": ["gpa", "2.505"]}, "finer_number", (1,)),
        ({"at_least": ["gpa", "2.500"]}, "grouped_number", (1,)),
        ({"at_most": ["gpa", "gpa"]}, "answer_missing", (1,)),
        ({"at_least": ["gpa", "iki"]}, "not_number", (1,)),
        ({"at_least": ["gpa", {"parameter": "fine"}]}, "finer_parameter", (1,)),
        ({"is": ["docs", "p"]}, "several_answers", (0,)),
        ({"in": ["docs", ["p"]]}, "several_answers", (0,)),
        ({"includes": ["docs", "z"]}, "unknown_option", (1,)),
        ({"includes": ["box", "yes"]}, "wrong_type", (0,)),
        ({"between": ["gpa", 1, {"answer": "box"}]}, "answer_here", (2,)),
    ]
    for test, code, path in cases:
        with pytest.raises(SpecError) as refused:
            compile_test(test, SCOPE)

        [operator] = test
        assert (refused.value.code, refused.value.path) == (code, (operator, *path))
