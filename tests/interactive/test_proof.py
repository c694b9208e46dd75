"""What is found by looking at every case."""

from datetime import date

import pytest

from interactive.facts import Facts
from interactive.logic import Known
from interactive.proof import (
    days_that_differ,
    idle_questions,
    never_true,
    turned_around,
)
from interactive.questions import Question
from interactive.setting import read_setting
from interactive.space import Case, cases, factors

AGE = Question(id="age", title="", text="", type="integer", minimum=0, maximum=9)
BOX = Question(id="box", title="", text="", type="yes_no")
KNOWN = Known({"age": AGE, "box": BOX}, frozenset())
FACTS = [Facts({"age": a, "box": b}, {}) for a in range(10) for b in ("yes", "no")]


def found(test, facts=FACTS):
    return [(e.code, e.path) for e in never_true(test, ("rule",), KNOWN, facts)]


@pytest.mark.parametrize(
    ("test", "expected"),
    [
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
    ],
)
def test_a_part_of_a_rule_that_never_holds_is_told_at_its_place(test, expected):
    assert found(test) == expected


def test_a_question_that_changes_nothing_is_told():
    space = factors([AGE, BOX], [{"at_least": ["age", 5]}], {})
    said = {case: case[0] for case in cases(space)}

    errors = list(idle_questions([AGE, BOX], space, said))

    assert [(e.code, e.path) for e in errors] == [("question_idle", ("questions", 1))]


def test_a_decision_that_a_new_answer_turns_around_is_found():
    space = factors([BOX], [], {})

    # Unknown is decided, and an answer decides otherwise.
    steps, turned = turned_around(
        space, {(0,): ["met"], (1,): ["unmet"], (2,): ["met"]}
    )

    assert steps == 2
    assert turned == [(0, (2,))]


def test_what_is_open_may_be_decided_either_way():
    space = factors([BOX], [], {})

    decided: dict[Case, list[str | None]]
    decided = {(0,): ["met"], (1,): ["unmet"], (2,): [None]}

    assert turned_around(space, decided) == (2, [])


def test_a_decision_must_not_be_lost_either():
    space = factors([BOX], [], {})

    _, turned = turned_around(space, {(0,): [None], (1,): ["met"], (2,): ["met"]})

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

    days = days_that_differ(read_setting(document), ["n"])

    assert days == (date(2026, 5, 5), date(2020, 1, 1), date(2030, 1, 1))
