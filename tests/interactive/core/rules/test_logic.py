"""Kleene's three-valued logic: against a reference, its laws, and what is refused."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interactive.core.errors import SpecError
from interactive.core.facts import Facts
from interactive.core.questions import Option
from interactive.core.rules.logic import compile_test
from interactive.core.rules.scope import Scope
from tests.interactive.sample_questions import question

OPTIONS = tuple(Option(id=name, text="") for name in "xyz")
DAYS = [date(2026, 1, 30), date(2026, 2, 28), date(2026, 3, 1)]
VALUES: dict[str, list[Any]] = {
    "a": ["yes", "no"],
    "b": ["yes", "no"],
    "c": ["x", "y", "z"],
    "n": [0, 1, 2, 3, 4],
    "d": DAYS,
}
QUESTIONS = (
    question("a", "yes_no"),
    question("b", "yes_no"),
    question("c", "choice", options=OPTIONS),
    question("n", "integer", minimum=0, maximum=4),
    question("d", "date"),
)
KNOWN = Scope({each.id: each for each in QUESTIONS}, {"p": 0})
A, B = {"is": ["a", "yes"]}, {"is": ["b", "yes"]}
LIMITS: list[Any] = [0, 2, 4, {"parameter": "p"}]
LEAVES: list[dict[str, Any]] = [
    *({"is": [name, value]} for name in "ab" for value in VALUES[name]),
    *({"is": ["c", value]} for value in "xyz"),
    *({"in": ["c", values]} for values in (["x"], ["x", "z"])),
    *({"in": ["n", [1, limit]]} for limit in LIMITS),
    *({name: ["n", v]} for name in ("is", "at_least", "at_most") for v in LIMITS),
    *({"between": ["n", low, high]} for low in LIMITS for high in LIMITS),
    *({name: ["d", str(d)]} for name in ("is", "before", "after") for d in DAYS),
    *({"between": ["d", str(low), str(DAYS[2])]} for low in DAYS),
]
TESTS = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda tests: {"all": tests}),
        st.lists(inner, min_size=1, max_size=3).map(lambda tests: {"any": tests}),
        inner.map(lambda test: {"not": test}),
    ),
    max_leaves=8,
)
PARAMETERS = st.none() | st.integers(0, 4)
FULL = st.fixed_dictionaries({name: st.sampled_from(v) for name, v in VALUES.items()})
HIDDEN = st.sets(st.sampled_from(sorted(VALUES)))
COMPARISONS: dict[str, Any] = {
    "is": lambda answer, limits: answer in limits,
    "in": lambda answer, limits: answer in limits,
    "at_least": lambda answer, limits: not answer < limits[0],
    "at_most": lambda answer, limits: not answer > limits[0],
    "before": lambda answer, limits: answer < limits[0],
    "after": lambda answer, limits: answer > limits[0],
    "between": lambda answer, limits: not limits[0] > answer and not answer > limits[1],
}


def reference(test, facts):
    """Return what Kleene's tables give, and the questions that may still decide."""
    [(operator, argument)] = test.items()
    if operator == "not":
        value, still_open = reference(argument, facts)
        return None if value is None else not value, still_open
    if operator in ("all", "any"):
        values, opens = zip(*(reference(part, facts) for part in argument), strict=True)
        order = (False, None, True) if operator == "all" else (True, None, False)
        value = min(values, key=order.index)
        return value, set().union(*opens) if value is None else set()
    name, *limits = argument
    answer = facts.answers.get(name)
    limits = [
        _limit(each, answer, facts)
        for each in (limits[0] if operator == "in" else limits)
    ]
    if answer is None:
        return None, {name}
    return None if None in limits else COMPARISONS[operator](answer, limits), set()


def _limit(written, answer, facts):
    """Return what a rule compares an answer with."""
    if isinstance(written, dict):
        return facts.parameters[written["parameter"]]
    return date.fromisoformat(written) if isinstance(answer, date) else written


def facts_of(answers, hidden, parameter):
    return Facts(
        {q: answers[q] if q in hidden else None for q in answers}, {"p": parameter}
    )


def agrees_with_reference(test, facts):
    rule = compile_test(test, KNOWN)
    return (rule.holds(facts), rule.open_questions(facts)) == reference(test, facts)


def test_every_operator_is_as_the_reference_for_every_answer():
    tests = [*LEAVES, {"all": [A, B]}, {"any": [A, B]}, {"not": A}]
    for test, parameter in product(tests, [None, *VALUES["n"]]):
        assert agrees_with_reference(test, Facts({}, {"p": parameter})), test
        read = sorted(compile_test(test, KNOWN).questions)
        for answers in product(*([None, *VALUES[name]] for name in read)):
            facts = Facts(dict(zip(read, answers, strict=True)), {"p": parameter})
            assert agrees_with_reference(test, facts), (test, facts)


@given(test=TESTS, answers=FULL, hidden=HIDDEN, parameter=PARAMETERS)
def test_every_rule_is_as_the_reference(test, answers, hidden, parameter):
    assert agrees_with_reference(test, facts_of(answers, hidden, parameter))


@given(test=TESTS, answers=FULL, hidden=HIDDEN, more=HIDDEN, parameter=PARAMETERS)
def test_a_question_that_is_not_open_changes_nothing_whatever_else_is_answered(
    test, answers, hidden, more, parameter
):
    rule = compile_test(test, KNOWN)
    closed = (
        set(VALUES) - hidden - rule.open_questions(facts_of(answers, hidden, parameter))
    )
    without = facts_of(answers, (hidden | more) - closed, parameter)

    for name in closed:
        for value in VALUES[name]:
            answered = Facts({**without.answers, name: value}, without.parameters)
            assert rule.holds(answered) is rule.holds(without)


def test_a_rule_names_what_it_reads():
    test = {"all": [A, {"any": [B, {"at_most": ["n", {"parameter": "p"}]}]}]}

    rule = compile_test(test, KNOWN)

    assert rule.questions == {"a", "b", "n"}
    assert rule.parameters == {"p"}


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
        ({"not": [A]}, "not_of_a_list", ("not",)),
        ({"not": "yes"}, "one_operator", ("not",)),
        ({"is": ["a"]}, "arguments", ("is",)),
        ({"is": "a"}, "arguments", ("is",)),
        ({"between": ["n", 1]}, "arguments", ("between",)),
        ({"in": ["c", "x"]}, "membership", ("in",)),
        ({"in": ["c", []]}, "membership", ("in",)),
        ({"in": ["c"]}, "membership", ("in",)),
        ({"in": ["c", ["x", "w"]]}, "unknown_option", ("in", 1, 1)),
        ({"is": ["z", "yes"]}, "unknown_question", ("is", 0)),
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
        ({"is": ["a", {"parameter": "p"}]}, "wrong_type", ("is", 1)),
    ]
    for test, code, path in cases:
        with pytest.raises(SpecError) as refused:
            compile_test(test, KNOWN)

        assert (refused.value.code, refused.value.path) == (code, path)


def test_what_is_refused_is_named_with_what_could_be_written():
    cases: list[Any] = [
        ({"at_least": ["n", {"parameter": "x"}]}, {"found": "x", "known": ["p"]}),
        (
            {"at_least": ["n", {"parameter": "p", "more": 1}]},
            {"found": "p", "known": ["p"]},
        ),
        (
            {"is": ["d", {"parameter": "p"}]},
            {"found": "d", "type": "date", "types": "integer, number"},
        ),
    ]
    for test, details in cases:
        with pytest.raises(SpecError) as refused:
            compile_test(test, KNOWN)

        assert refused.value.details == details
