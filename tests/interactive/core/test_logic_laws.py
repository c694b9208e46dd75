"""Laws that hold for every rule: knowledge only adds, and open questions are honest."""

from datetime import date
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from interactive.core.facts import Facts
from interactive.core.logic import Scope, compile_test
from interactive.core.questions import Option, Question

OPTIONS = (Option(id="x", text=""), Option(id="y", text=""), Option(id="z", text=""))
KNOWN = Scope(
    {
        "a": Question(id="a", title="", text="", type="yes_no"),
        "b": Question(id="b", title="", text="", type="yes_no"),
        "c": Question(id="c", title="", text="", type="choice", options=OPTIONS),
        "n": Question(id="n", title="", text="", type="integer", minimum=0, maximum=4),
        "d": Question(id="d", title="", text="", type="date"),
    },
    frozenset({"p"}),
)
DAYS = [date(2026, 1, 30), date(2026, 2, 28), date(2026, 3, 1)]
VALUES: dict[str, list[Any]] = {
    "a": ["yes", "no"],
    "b": ["yes", "no"],
    "c": ["x", "y", "z"],
    "n": [0, 1, 2, 3, 4],
    "d": DAYS,
}
LIMITS = st.integers(0, 4) | st.just({"parameter": "p"})
ISO = st.sampled_from([day.isoformat() for day in DAYS])
LEAVES = st.one_of(
    st.sampled_from(["a", "b"]).flatmap(
        lambda name: st.sampled_from(["yes", "no"]).map(lambda v: {"is": [name, v]})
    ),
    st.sampled_from("xyz").map(lambda v: {"is": ["c", v]}),
    st.sets(st.sampled_from("xyz"), min_size=1).map(lambda v: {"in": ["c", sorted(v)]}),
    st.tuples(st.sampled_from(["is", "at_least", "at_most"]), LIMITS).map(
        lambda drawn: {drawn[0]: ["n", drawn[1]]}
    ),
    st.tuples(LIMITS, LIMITS).map(lambda drawn: {"between": ["n", *drawn]}),
    st.tuples(st.sampled_from(["before", "after"]), ISO).map(
        lambda drawn: {drawn[0]: ["d", drawn[1]]}
    ),
)
TESTS = st.recursive(
    LEAVES,
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


def facts_of(answers, hidden, parameter):
    return Facts(
        {q: answers[q] if q in hidden else None for q in answers}, {"p": parameter}
    )


@given(test=TESTS, answers=FULL, hidden=HIDDEN, more=HIDDEN, parameter=PARAMETERS)
def test_more_knowledge_never_turns_a_decided_rule_around(
    test, answers, hidden, more, parameter
):
    rule = compile_test(test, KNOWN)
    before = rule.holds(facts_of(answers, hidden, parameter))
    assume(before is not None)

    after = rule.holds(facts_of(answers, hidden | more, parameter))

    assert after is before


@given(test=TESTS, answers=FULL)
def test_full_knowledge_decides_every_rule(test, answers):
    rule = compile_test(test, KNOWN)

    assert rule.holds(Facts(answers, {"p": 2})) in (True, False)
    assert rule.open_questions(Facts(answers, {"p": 2})) == frozenset()


@given(test=TESTS, answers=FULL, hidden=HIDDEN, parameter=PARAMETERS)
def test_only_unanswered_questions_that_the_rule_reads_are_open(
    test, answers, hidden, parameter
):
    rule = compile_test(test, KNOWN)

    still_open = rule.open_questions(facts_of(answers, hidden, parameter))

    assert still_open <= rule.questions - hidden


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


@given(test=TESTS, answers=FULL, hidden=HIDDEN, parameter=PARAMETERS)
def test_a_decided_rule_has_no_open_question(test, answers, hidden, parameter):
    rule = compile_test(test, KNOWN)
    facts = facts_of(answers, hidden, parameter)
    assume(rule.holds(facts) is not None)

    assert rule.open_questions(facts) == frozenset()


@given(
    tests=st.lists(TESTS, min_size=1, max_size=3),
    answers=FULL,
    hidden=HIDDEN,
    parameter=PARAMETERS,
)
def test_de_morgan_holds_with_unknowns(tests, answers, hidden, parameter):
    one = compile_test({"not": {"all": tests}}, KNOWN)
    other = compile_test({"any": [{"not": test} for test in tests]}, KNOWN)
    facts = facts_of(answers, hidden, parameter)

    assert one.holds(facts) is other.holds(facts)
    assert one.open_questions(facts) == other.open_questions(facts)


@given(test=TESTS, answers=FULL, hidden=HIDDEN, parameter=PARAMETERS)
def test_to_deny_twice_is_to_say_it(test, answers, hidden, parameter):
    facts = facts_of(answers, hidden, parameter)

    twice = compile_test({"not": {"not": test}}, KNOWN).holds(facts)

    assert twice is compile_test(test, KNOWN).holds(facts)
