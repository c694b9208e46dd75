"""Kleene's three-valued logic: its tables, its leaves, and what is refused."""

from datetime import date
from itertools import product
from typing import Any

import pytest

from interactive.core.errors import SpecError
from interactive.core.facts import Facts
from interactive.core.logic import Scope, compile_test
from interactive.core.questions import Option, Question

OPTIONS = (Option(id="x", text=""), Option(id="y", text=""), Option(id="z", text=""))
QUESTIONS = {
    question.id: question
    for question in (
        Question(id="a", title="", text="", type="yes_no"),
        Question(id="b", title="", text="", type="yes_no"),
        Question(id="level", title="", text="", type="choice", options=OPTIONS),
        Question(id="n", title="", text="", type="integer", minimum=0, maximum=7),
        Question(id="d", title="", text="", type="date"),
    )
}
KNOWN = Scope(QUESTIONS, frozenset({"limit"}))
A, B = {"is": ["a", "yes"]}, {"is": ["b", "yes"]}
ANSWER = {True: "yes", False: "no", None: None}
TRUTH = (True, False, None)


def value(test, answers, limit=None):
    return compile_test(test, KNOWN).holds(Facts(answers, {"limit": limit}))


def least(*values):
    return False if False in values else None if None in values else True


def greatest(*values):
    return True if True in values else None if None in values else False


def test_the_tables_of_all_and_any_are_kleenes():
    for a, b in list(product(TRUTH, TRUTH)):
        answers = {"a": ANSWER[a], "b": ANSWER[b]}

        assert value({"all": [A, B]}, answers) is least(a, b)
        assert value({"any": [A, B]}, answers) is greatest(a, b)


@pytest.mark.parametrize(
    ("a", "opposite"), [(True, False), (False, True), (None, None)]
)
def test_the_table_of_not_is_kleenes(a, opposite):
    assert value({"not": A}, {"a": ANSWER[a]}) is opposite


def test_a_comparison_looks_at_one_answer():
    cases: list[Any] = [
        ({"is": ["level", "x"]}, {"level": "x"}, True),
        ({"is": ["level", "x"]}, {"level": "y"}, False),
        ({"is": ["n", 0]}, {"n": 0}, True),
        ({"is": ["d", "2026-07-08"]}, {"d": date(2026, 7, 8)}, True),
        ({"in": ["level", ["x", "y"]]}, {"level": "y"}, True),
        ({"in": ["level", ["x", "y"]]}, {"level": "z"}, False),
        ({"in": ["n", [1, {"parameter": "limit"}]]}, {"n": 3}, True),
        ({"at_least": ["n", 3]}, {"n": 3}, True),
        ({"at_least": ["n", 3]}, {"n": 2}, False),
        ({"at_most": ["n", 3]}, {"n": 3}, True),
        ({"at_most": ["n", 3]}, {"n": 4}, False),
        ({"at_least": ["n", {"parameter": "limit"}]}, {"n": 2}, False),
        ({"before": ["d", "2026-07-08"]}, {"d": date(2026, 7, 7)}, True),
        ({"before": ["d", "2026-07-08"]}, {"d": date(2026, 7, 8)}, False),
        ({"after": ["d", "2026-07-08"]}, {"d": date(2026, 7, 9)}, True),
        ({"after": ["d", "2026-07-08"]}, {"d": date(2026, 7, 8)}, False),
        ({"between": ["n", 2, 4]}, {"n": 2}, True),
        ({"between": ["n", 2, 4]}, {"n": 4}, True),
        ({"between": ["n", 2, 4]}, {"n": 5}, False),
        ({"between": ["n", 2, {"parameter": "limit"}]}, {"n": 3}, True),
        (
            {"between": ["d", "2026-07-01", "2026-07-31"]},
            {"d": date(2026, 8, 1)},
            False,
        ),
    ]
    for test, answers, held in cases:
        assert value(test, answers, limit=3) is held
        assert value(test, dict.fromkeys(answers), limit=3) is None
        assert value(test, {}, limit=3) is None


def test_a_parameter_that_is_not_in_force_leaves_the_rule_unknown():
    test = {"at_least": ["n", {"parameter": "limit"}]}

    assert value(test, {"n": 7}, limit=None) is None


def test_a_rule_names_what_it_reads():
    test = {"all": [A, {"any": [B, {"at_most": ["n", {"parameter": "limit"}]}]}]}

    rule = compile_test(test, KNOWN)

    assert rule.questions == {"a", "b", "n"}
    assert rule.parameters == {"limit"}


@pytest.mark.parametrize(
    ("answers", "still_open"),
    [
        ({}, {"a", "b"}),
        ({"a": "no"}, set()),
        ({"a": "yes"}, {"b"}),
        ({"b": "no"}, set()),
    ],
)
def test_open_questions_are_those_that_can_still_decide(answers, still_open):
    rule = compile_test({"all": [A, B]}, KNOWN)

    assert rule.open_questions(Facts(answers, {})) == still_open


def test_what_is_no_rule_is_refused_at_its_place():
    cases: list[Any] = [
        ({}, "one_operator", ()),
        ({"is": ["a", "yes"], "not": A}, "one_operator", ()),
        ("yes", "one_operator", ()),
        (None, "one_operator", ()),
        ({"if": A}, "unknown_operator", ()),
        ({"all": []}, "list_of_tests", ("all",)),
        ({"any": A}, "list_of_tests", ("any",)),
        (
            {"all": [A, {"any": [B, {"iss": []}]}]},
            "unknown_operator",
            ("all", 1, "any", 1),
        ),
        ({"not": [A]}, "one_operator", ("not",)),
        ({"is": ["a"]}, "arguments", ("is",)),
        ({"is": "a"}, "arguments", ("is",)),
        ({"between": ["n", 1]}, "arguments", ("between",)),
        ({"in": ["level", "x"]}, "membership", ("in",)),
        ({"in": ["level", []]}, "membership", ("in",)),
        ({"in": ["level"]}, "membership", ("in",)),
        ({"in": ["level", ["x", "w"]]}, "unknown_option", ("in", 1, 1)),
        ({"is": ["c", "yes"]}, "unknown_question", ("is", 0)),
        ({"is": [["a"], "yes"]}, "unknown_question", ("is", 0)),
        ({"is": ["a", "evet"]}, "unknown_option", ("is", 1)),
        ({"is": ["a", True]}, "unknown_option", ("is", 1)),
        ({"at_least": ["a", 1]}, "wrong_type", ("at_least", 0)),
        ({"before": ["n", "2026-01-01"]}, "wrong_type", ("before", 0)),
        ({"at_least": ["n", "3"]}, "not_integer", ("at_least", 1)),
        ({"at_least": ["n", True]}, "not_integer", ("at_least", 1)),
        ({"before": ["d", "2026-02-30"]}, "not_date", ("before", 1)),
        ({"before": ["d", 20260708]}, "not_date", ("before", 1)),
        ({"before": ["d", "2026-W28-3"]}, "not_date", ("before", 1)),
        (
            {"at_least": ["n", {"parameter": "lim"}]},
            "unknown_parameter",
            ("at_least", 1),
        ),
        ({"at_least": ["n", {"question": "n"}]}, "unknown_parameter", ("at_least", 1)),
        ({"is": ["a", {"parameter": "limit"}]}, "wrong_type", ("is", 1)),
    ]
    for test, code, path in cases:
        with pytest.raises(SpecError) as refused:
            compile_test(test, KNOWN)

        assert (refused.value.code, refused.value.path) == (code, path)


@pytest.mark.parametrize(
    ("test", "details"),
    [
        (
            {"at_least": ["n", {"parameter": "limt"}]},
            {"found": "limt", "known": ["limit"]},
        ),
        (
            {"at_least": ["n", {"parameter": "limit", "more": 1}]},
            {"found": "limit", "known": ["limit"]},
        ),
        (
            {"is": ["d", {"parameter": "limit"}]},
            {"found": "d", "type": "date"},
        ),
    ],
)
def test_what_is_refused_is_named_with_what_could_be_written(test, details):
    with pytest.raises(SpecError) as refused:
        compile_test(test, KNOWN)

    assert refused.value.details == details
