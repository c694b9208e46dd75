"""What every kind checks alike: ids, rules, questions, worked examples."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from interactive.core.logic import Scope, compile_optional
from interactive.core.questions import Example, Option, Question
from interactive.verification import spec_checks


def entry(name):
    return SimpleNamespace(id=name)


def known(*questions):
    return Scope({q.id: q for q in questions}, frozenset())


def codes_of(problems):
    return [(problem.code, problem.path) for problem in problems]


def test_an_id_that_stands_twice_is_told_at_its_second_place():
    problems = spec_checks.duplicate_ids(map(entry, "abcb"), "items")

    assert codes_of(problems) == [("repeated_id", ("items", 3, "id"))]


def test_a_rule_that_is_left_out_is_no_problem():
    assert list(spec_checks.rule_problems(None, known(), ("x",))) == []
    assert compile_optional(None, known()) is None


def test_a_bad_rule_is_told_at_its_place_in_the_calculator():
    path = ("conditions", 2, "met_when")

    problems = spec_checks.rule_problems({"is": ["q", "yes"]}, known(), path)

    assert codes_of(problems) == [("unknown_question", (*path, "is", 0))]


def test_a_question_that_cannot_be_asked_is_told():
    cases = [
        (
            Question(id="q", title="", text="", type="choice"),
            [("no_options", ("questions", 0, "type"))],
        ),
        (
            Question(id="q", title="", text="", type="integer", minimum=0),
            [("no_bounds", ("questions", 0, "type"))],
        ),
        (
            Question(id="q", title="", text="", type="integer", maximum=7),
            [("no_bounds", ("questions", 0, "type"))],
        ),
        (Question(id="q", title="", text="", type="integer", minimum=0, maximum=0), []),
        (Question(id="q", title="", text="", type="date"), []),
        (
            Question(
                id="q",
                title="",
                text="",
                type="choice",
                options=(Option(id="a", text="A"), Option(id="a", text="B")),
            ),
            [("repeated_id", ("questions", 0, "options", 1, "id"))],
        ),
        (
            Question(
                id="q",
                title="",
                text="",
                type="yes_no",
                shown_when={"is": ["z", "yes"]},
            ),
            [("unknown_question", ("questions", 0, "shown_when", "is", 0))],
        ),
    ]
    for question, expected in cases:
        assert (
            codes_of(spec_checks.question_problems([question], frozenset())) == expected
        )


def example(**result):
    return Example(
        name="Bir cümle", why="Öyledir.", answers={"a": "yes"}, result=result
    )


def result(**more):
    items = [{"id": "x", "day": 1}]
    return {"mistakes": [], "status": "iyi", "list": ["a"], "items": items} | more


def problems_of(wanted, actual):
    return list(spec_checks.example_problems([wanted], lambda *_: actual))


def test_an_example_that_comes_out_is_no_problem():
    assert problems_of(example(status="iyi", list=["a"]), result()) == []


def test_an_example_that_comes_out_otherwise_is_told_at_its_place():
    cases: list[Any] = [
        ({"status": "kötü"}, "example_differs", ("status",)),
        ({"list": []}, "example_differs", ("list",)),
        ({"list": ["a", "b"]}, "example_differs", ("list",)),
        ({"items": [{"id": "x", "day": 2}]}, "example_differs", ("items", 0, "day")),
        ({"list": [{"id": "a"}]}, "unknown_result", ("list", 0)),
        ({"liste": ["a"]}, "unknown_result", ("liste",)),
        ({"items": [{"id": "z"}]}, "unknown_result", ("items", 0)),
        ({"items": [{"id": "x", "tag": 2}]}, "unknown_result", ("items", 0, "tag")),
    ]
    for wanted, code, path in cases:
        [problem] = problems_of(example(**wanted), result())

        assert (problem.code, problem.path) == (code, ("examples", 0, "result", *path))


def test_a_difference_is_told_with_both_values():
    [problem] = problems_of(example(status="kötü"), result())

    assert problem.details == {"key": "status", "expected": "kötü", "found": "iyi"}


def test_a_slip_in_an_examples_answers_is_told_unless_it_is_what_is_shown():
    slip = {"question": "a", "wording": "no_such_option", "text": "Yok."}

    reported_slip = problems_of(example(), result(mistakes=[slip]))
    shown_slip = problems_of(example(mistakes=[slip]), result(mistakes=[slip]))

    assert codes_of(reported_slip) == [("example_mistake", ("examples", 0, "answers"))]
    assert reported_slip[0].details == {"text": "Yok."}
    assert shown_slip == []


def test_every_example_with_a_slip_is_told():
    slip = {"question": "a", "wording": "no_such_option", "text": "Yok."}
    actual = result(mistakes=[slip])

    problems = spec_checks.example_problems([example(), example()], lambda *_: actual)

    assert [problem.path[1] for problem in problems] == [0, 1]


@pytest.mark.parametrize(
    ("wanted", "details"),
    [
        (
            {"liste": ["a"]},
            {"found": "liste", "known": ["mistakes", "status", "list", "items"]},
        ),
        ({"items": [{"id": "z"}]}, {"found": "z", "known": ["x"]}),
        (
            {"items": [{"id": "x", "day": 2}]},
            {"key": "items.day", "expected": 2, "found": 1},
        ),
        ({"items": {"x": 1}}, {"key": "items", "expected": {"x": 1}}),
    ],
)
def test_what_an_example_names_wrongly_is_told_beside_what_there_is(wanted, details):
    [problem] = problems_of(example(**wanted), result())

    assert {name: problem.details[name] for name in details} == details


def test_an_example_names_what_it_is_about_and_leaves_the_rest_out():
    cases = [
        ({"a": 1}, {"a": 1, "b": 2}, True),
        ({"a": 1}, {"b": 2}, False),
        ({"a": None}, {"b": 2}, False),
        ([], [], True),
        ([], [1], False),
        ([1, 2], [2, 1], False),
        ([{"id": "a", "x": 1}], [{"id": "b"}, {"id": "a", "x": 1, "y": 2}], True),
        ([{"id": "c"}], [{"id": "a"}], False),
        ([{"x": 1}], [{"x": 1, "y": 2}], True),
        ("a", ["a"], False),
        ([{"id": "a"}], ["a"], False),
    ]
    for expected, actual, same in cases:
        assert spec_checks.agrees(expected, actual) is same


@pytest.mark.parametrize("gate", ["self", "below"])
def test_whether_a_question_is_asked_hangs_on_those_above_it(gate):
    below = Question(id="below", title="", text="", type="yes_no")
    gated = replace(below, id="self", shown_when={"is": [gate, "yes"]})
    questions = [gated, below]

    actual = codes_of(spec_checks.question_problems(questions, frozenset()))

    path = ("questions", 0, "shown_when", "is", 0)
    assert actual == [("unknown_question", path)]
