"""Worked examples: what agrees with them, and what is told where one does not."""

from typing import Any

from interactive.core.questions import Example
from interactive.verification import spec_checks


def example(**result):
    return Example(
        name="Bir cümle", why="Öyledir.", answers={"a": "yes"}, result=result
    )


def result(**more):
    items = [{"id": "x", "day": 1}]
    return {"mistakes": [], "status": "iyi", "list": ["a"], "items": items} | more


def problems_of(wanted, actual):
    return list(spec_checks.example_problems([wanted], lambda *_: actual))


def test_an_example_that_comes_out_otherwise_is_told_at_its_place():
    keys = {"known": ["mistakes", "status", "list", "items"]}
    differs: dict[str, Any] = {"status": "kötü", "list": [], "items": {"x": 1}}
    cases: list[Any] = [
        *(
            ("example_differs", {key: wanted}, (key,), {"key": key, "expected": wanted})
            for key, wanted in differs.items()
        ),
        ("example_differs", {"list": ["a", "b"]}, ("list",), {"found": ["a"]}),
        (
            "example_differs",
            {"items": [{"id": "x", "day": 2}]},
            ("items", 0, "day"),
            {"key": "items.day", "expected": 2, "found": 1},
        ),
        ("unknown_result", {"list": [{"id": "a"}]}, ("list", 0), {"known": []}),
        ("unknown_result", {"liste": ["a"]}, ("liste",), {"found": "liste"} | keys),
        (
            "unknown_result",
            {"items": [{"id": "z"}]},
            ("items", 0),
            {"found": "z", "known": ["x"]},
        ),
        (
            "path_as_key",
            {"items.x.day": 2},
            ("items.x.day",),
            {"form": {"items": [{"id": "x", "day": 2}]}},
        ),
        (
            "parts_not_listed",
            {"items": {"x": {"day": 2}}},
            ("items",),
            {"form": {"items": [{"id": "x", "day": 2}]}},
        ),
        (
            "parts_not_listed",
            {"items": {"id": "x"}},
            ("items",),
            {"form": {"items": [{"id": "x"}]}},
        ),
        (
            "unknown_result",
            {"items": [{"id": "x", "tag": 2}]},
            ("items", 0, "tag"),
            {"found": "tag", "known": ["id", "day"]},
        ),
    ]
    for code, wanted, path, details in cases:
        [problem] = problems_of(example(**wanted), result())

        assert (problem.code, problem.path) == (code, ("examples", 0, "result", *path))
        assert problem.details == problem.details | details
    assert problems_of(example(status="iyi", list=["a"]), result()) == []


def test_a_slip_in_an_examples_answers_is_told_unless_it_is_what_is_shown():
    slip = {"question": "a", "wording": "no_such_option", "text": "Yok."}
    actual = result(mistakes=[slip])

    problems = spec_checks.example_problems([example(), example()], lambda *_: actual)

    assert [(each.code, each.path, each.details) for each in problems] == [
        (
            "example_mistake",
            ("examples", at, "answers", "a"),
            {"question": "a", "found": "yes", "text": "Yok."},
        )
        for at in (0, 1)
    ]
    assert problems_of(example(mistakes=[slip]), actual) == []


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
