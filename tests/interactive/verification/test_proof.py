"""What is found by looking at every case."""

import copy
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.answer_space import factors
from interactive.core.context import read_context
from interactive.core.facts import Facts
from interactive.core.logic import Scope, compile_test
from interactive.verification.cases import Case, cases
from interactive.verification.proof import (
    days_that_differ,
    exact,
    influential_questions,
    irrelevant_questions,
    is_possible,
    is_true,
    never_true,
    redundant_parts,
    reversed_decisions,
)
from tests.interactive.sample_questions import BOX, question

AGE = question("age", "integer", minimum=0, maximum=9)
KNOWN = Scope({"age": AGE, "box": BOX}, frozenset())
FACTS = [Facts({"age": a, "box": b}, {}) for a in range(10) for b in ("yes", "no")]


def problems_of(test, facts=FACTS):
    return [(e.code, e.path) for e in never_true(test, ("rule",), KNOWN, facts)]


def test_a_part_of_a_rule_that_never_holds_is_told_at_its_place():
    cases = [
        ({"at_least": ["age", 5]}, []),
        ({"at_least": ["age", 10]}, [("never_holds", ("rule", "at_least"))]),
        ({"at_least": ["age", 0]}, [("always_holds", ("rule", "at_least"))]),
        ({"in": ["box", ["yes", "no"]]}, []),
        (
            {"any": [{"is": ["age", 3]}, {"is": ["age", 11]}]},
            [("never_holds", ("rule", "any", 1, "is"))],
        ),
        (
            {"all": [{"is": ["box", "yes"]}, {"is": ["box", "no"]}]},
            [("never_holds", ("rule", "all"))],
        ),
        (
            {"not": {"in": ["box", ["yes", "no"]]}},
            [("never_holds", ("rule", "not"))],
        ),
    ]
    for test, expected in cases:
        assert problems_of(test) == expected


A, B, C = {"is": ["box", "yes"]}, {"at_least": ["age", 5]}, {"is": ["age", 3]}
UNKNOWN = [
    Facts({"age": a, "box": b}, {})
    for a in (1, 3, 5, None)
    for b in ("yes", "no", None)
]


def test_a_part_without_which_a_rule_is_the_same_is_told():
    cases: list[Any] = [
        ({"any": [A]}, []),
        ({"any": [A, B]}, []),
        ({"any": [A, A]}, [("any", 1)]),
        ({"any": [A, {"all": [A, B]}]}, [("any", 1)]),
        ({"any": [{"all": [A, B]}, A]}, [("any", 0)]),
        ({"all": [A, {"any": [A, B]}]}, [("all", 1)]),
        ({"all": [A, {"not": {"is": ["box", "no"]}}]}, [("all", 1)]),
        ({"any": [B, {"at_least": ["age", 7]}]}, [("any", 1)]),
        ({"not": {"any": [B, {"at_least": ["age", 7]}]}}, [("not", "any", 1)]),
        ({"any": [A, {"all": [B, B, C]}]}, [("any", 1, "all", 1)]),
        # Where A is not known, B alone would decide.
        ({"any": [A, {"all": [B, {"not": A}]}]}, []),
        ({"any": [A, {"all": [B, {"any": [C, B]}]}]}, [("any", 1, "all", 1)]),
    ]
    for test, expected in cases:
        errors = redundant_parts(test, ("rule",), KNOWN, UNKNOWN)

        assert [(e.code, e.path) for e in errors] == [
            ("part_idle", ("rule", *path)) for path in expected
        ]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [(exact, []), (is_true, [("any", 1)]), (is_possible, [])],
)
def test_what_is_asked_of_some_alone_is_idle_where_only_true_counts(counts, expected):
    # The box is asked of who is five or more; of others it is not known.
    gated = [fact for fact in UNKNOWN if fact.answers["age"] == 5]
    gated += [Facts({"age": age}, {}) for age in (1, 3, None)]

    errors = redundant_parts({"any": [B, A]}, (), KNOWN, gated, counts)

    assert [error.path for error in errors] == expected


@pytest.mark.parametrize(
    ("counts", "expected"), [(exact, []), (is_possible, [("all", 1)])]
)
def test_a_part_that_stays_unknown_is_idle_where_unknown_fulfils(counts, expected):
    young = {"at_most": ["age", 4]}
    facts = [Facts({"age": 5, "box": box}, {}) for box in ("yes", "no", None)]
    facts += [Facts({"age": age}, {}) for age in (1, None)]

    errors = redundant_parts({"all": [young, A]}, (), KNOWN, facts, counts)

    assert [error.path for error in errors] == expected


def leaves():
    ages = st.integers(0, 9).map(lambda age: {"at_least": ["age", age]})
    return ages | st.sampled_from(({"is": ["box", "yes"]}, {"is": ["box", "no"]}))


def junctions(inner):
    lists = st.lists(inner, min_size=1, max_size=3)
    both = st.builds(
        lambda name, tests: {name: tests}, st.sampled_from(("all", "any")), lists
    )
    return both | inner.map(lambda test: {"not": test})


def without(test, path):
    """Return the rule without the parts at some places, which are told last first."""
    test = copy.deepcopy(test)
    for *above, index in sorted(path, key=lambda each: each[-1], reverse=True):
        inner = test
        for step in above:
            inner = inner[step]
        del inner[index]
    return test


EVERY = [
    Facts({"age": a, "box": b}, {})
    for a in (*range(10), None)
    for b in ("yes", "no", None)
]


@given(st.recursive(leaves(), junctions, max_leaves=6))
def test_a_rule_without_its_idle_parts_is_the_same_and_has_none(test):
    idle = [error.path for error in redundant_parts(test, (), KNOWN, EVERY)]
    less = without(test, idle)

    values = [compile_test(test, KNOWN).holds(fact) for fact in EVERY]
    assert [compile_test(less, KNOWN).holds(fact) for fact in EVERY] == values
    assert [*redundant_parts(less, (), KNOWN, EVERY)] == []


def test_a_question_that_changes_nothing_is_told():
    space = factors([AGE, BOX], [{"at_least": ["age", 5]}], {})
    statements = {case: case[0] for case in cases(space)}

    influential = influential_questions(space, statements)
    errors = list(irrelevant_questions([AGE, BOX], influential))

    assert influential == {"age"}
    assert [(e.code, e.path) for e in errors] == [("question_idle", ("questions", 1))]


def test_a_decision_that_a_new_answer_turns_around_is_found():
    space = factors([BOX], [], {})

    # Unknown is decided, and an answer decides otherwise.
    steps, turned = reversed_decisions(
        space, {(0,): ["met"], (1,): ["unmet"], (2,): ["met"]}
    )

    assert steps == 2
    assert turned == [(0, (2,))]


def test_what_is_open_may_be_decided_either_way():
    space = factors([BOX], [], {})

    decided: dict[Case, list[str | None]]
    decided = {(0,): ["met"], (1,): ["unmet"], (2,): [None]}

    assert reversed_decisions(space, decided) == (2, [])


def test_a_decision_must_not_be_lost_either():
    space = factors([BOX], [], {})

    _, turned = reversed_decisions(space, {(0,): [None], (1,): ["met"], (2,): ["met"]})

    assert turned == [(0, (2,))]


def test_days_with_the_same_numbers_are_looked_at_once():
    values = [
        {"valid_from": "2020-01-01", "value": 3},
        {"valid_from": "2024-01-01", "value": 4},
        {"valid_from": "2028-01-01", "value": 4},
        {"valid_from": "2030-01-01", "value": None},
    ]
    document = {
        "calculator": "x",
        "parameters": {"n": {"title": "", "unit": "days", "values": values}},
        "calendar": {"years": {}, "closed": []},
        "as_of": "2026-05-05",
        "wording": {},
        "edition": {},
        "links": {},
        "site": {"title": "", "page": None, "namespace": ""},
        "addresses": {},
    }

    days = days_that_differ(read_context(document), ["n"])

    assert days == (date(2026, 5, 5), date(2020, 1, 1), date(2030, 1, 1))
