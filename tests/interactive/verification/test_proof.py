"""What is found by looking at every case."""

import copy
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from interactive.core.context import read_context
from interactive.core.facts import Facts
from interactive.core.rules.logic import compile_test
from interactive.core.rules.scope import Scope
from interactive.verification.proof import (
    days_that_differ,
    exact,
    irrelevant_questions,
    is_possible,
    is_true,
    never_true,
    redundant_parts,
    reversed_decisions,
)
from tests.interactive.sample_questions import BOX, question

AGE = question("age", "integer", minimum=0, maximum=9)
KNOWN = Scope({"age": AGE, "box": BOX}, {})
FACTS = [Facts({"age": a, "box": b}, {}) for a in range(10) for b in ("yes", "no")]


def test_a_part_of_a_rule_that_never_holds_is_told_at_its_place():
    either, nobody = {"in": ["box", ["yes", "no"]]}, {"is": ["age", 11]}
    cases: list[Any] = [
        ({"at_least": ["age", 5]}, []),
        ({"at_least": ["age", 10]}, [("never_holds", ("at_least",))]),
        ({"at_least": ["age", 0]}, [("always_holds", ("at_least",))]),
        (either, [("holds_if_answered", ("in",))]),
        ({"any": [{"is": ["box", "yes"]}, {"is": ["age", 3]}]}, []),
        ({"any": [{"is": ["age", 3]}, nobody]}, [("never_holds", ("any", 1, "is"))]),
        (
            {"all": [{"is": ["box", "yes"]}, {"is": ["box", "no"]}]},
            [("never_holds", ("all",))],
        ),
        ({"not": either}, [("holds_if_answered", ("not", "in"))]),
    ]
    for test, expected in cases:
        errors = never_true(test, ("rule",), KNOWN, FACTS)

        assert [(error.code, error.path[1:]) for error in errors] == expected


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


def test_what_counts_of_a_rule_decides_which_part_is_idle():
    young = {"at_most": ["age", 4]}
    # The box is asked of who is five or more; of others it is not known.
    facts = [Facts({"age": 5, "box": box}, {}) for box in ("yes", "no", None)]
    facts += [Facts({"age": age}, {}) for age in (1, 3, None)]
    cases: list[Any] = [
        # What is asked of some alone is idle where only true counts,
        ({"any": [B, A]}, exact, []),
        ({"any": [B, A]}, is_true, [("any", 1)]),
        ({"any": [B, A]}, is_possible, []),
        # and a part that stays unknown where unknown fulfils.
        ({"all": [young, A]}, exact, []),
        ({"all": [young, A]}, is_possible, [("all", 1)]),
    ]
    for test, counts, expected in cases:
        errors = redundant_parts(test, (), KNOWN, facts, counts)

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
    errors = list(irrelevant_questions([AGE, BOX], {"age"}))

    assert [(e.code, e.path) for e in errors] == [("question_idle", ("questions", 1))]


def test_a_decision_that_a_new_answer_turns_around_or_loses_is_found():
    cases: list[Any] = [
        ("met", "unmet", {"c"}),
        ("met", None, {"c"}),
        ("met", "met", set()),
        # What is open may be decided either way.
        (None, "met", set()),
    ]
    for less, more, expected in cases:
        turned = reversed_decisions({"c": less, "d": 1}, {"c": more, "d": 1})

        assert turned == expected, (less, more)


def test_days_with_the_same_numbers_are_looked_at_once(document_for):
    starts = (("2020", 3), ("2022", 5), ("2024", 4), ("2028", 4), ("2030", None))
    values = [{"valid_from": f"{y}-01-01", "value": value} for y, value in starts]
    numbers = {"n": {"title": "", "unit": "days", "values": values}}
    context = read_context(document_for({}, parameters=numbers))

    days = days_that_differ(context, ["n"])

    years = (2020, 2022, 2030)
    assert days == (context.as_of, *(date(year, 1, 1) for year in years))


def test_a_value_that_has_always_held_is_looked_at_on_its_last_day(document_for):
    # Today's value is the second one.
    values = [
        {"valid_from": day, "value": value}
        for day, value in ((None, 3), ("2024-01-01", 4))
    ]
    for entries, others in ((values, (date(2023, 12, 31),)), (values[:1], ())):
        numbers = {"n": {"title": "", "unit": "days", "values": entries}}
        context = read_context(document_for({}, parameters=numbers))

        assert days_that_differ(context, ["n"]) == (context.as_of, *others)
