"""The comparisons that decide a rule, against every other value of the rest."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from interactive.core.explanation.deciding import deciding_comparisons
from interactive.core.facts import Facts
from interactive.core.rules.logic import compile_test
from interactive.core.rules.rule import ALWAYS
from interactive.core.rules.scope import Scope
from tests.interactive.sample_questions import question

NAMES = "abcdef"
SCOPE = Scope({name: question(name, "yes_no") for name in NAMES}, {})
ANSWERS = st.fixed_dictionaries(
    dict.fromkeys(NAMES, st.sampled_from(("yes", "no", None)))
)


def yes(name):
    return {"is": [name, "yes"]}


@st.composite
def rules(draw, names=NAMES):
    """Return a rule in which every question occurs once at most, and these questions.

    Where one stood in two places, fewer comparisons might suffice.
    """
    if len(names) == 1:
        test = yes(names)
    else:
        cut = draw(st.integers(1, len(names) - 1))
        parts = [draw(rules(names[:cut])), draw(rules(names[cut:]))]
        test = {draw(st.sampled_from(("all", "any"))): parts}
    return {"not": test} if draw(st.booleans()) else test


def subjects(test, answers):
    rule = compile_test(test, SCOPE)
    return [each.comparison.subject for each in deciding_comparisons(rule, answers)]


def possible(test, answers, fixed):
    """Return what a rule may come to if only some answers are fixed."""
    free = [name for name in NAMES if name not in fixed and f"'{name}'" in str(test)]
    holds = compile_test(test, SCOPE).holds
    fixed = {name: answers[name] for name in fixed}
    return {
        holds(Facts({**fixed, **dict(zip(free, values, strict=True))}, {}))
        for values in product(("yes", "no", None), repeat=len(free))
    }


@given(names=st.sampled_from(("a", "ab", "abc", "abcd")), data=st.data())
def test_what_decides_suffices_and_nothing_of_it_can_be_left_out(names, data):
    test, answers = data.draw(rules(names)), data.draw(ANSWERS)
    value = compile_test(test, SCOPE).holds(Facts(answers, {}))

    fixed = subjects(test, Facts(answers, {}))

    assert possible(test, answers, fixed) == {value}
    for name in fixed:
        assert possible(test, answers, [n for n in fixed if n != name]) != {value}


def test_what_is_known_explains_more_than_what_is_not():
    """A branch is closed by the answer that closes it, whichever stands first."""
    branches = [{"all": [yes("b"), yes("a")]}, {"all": [yes("c"), yes("d")]}]
    facts = Facts({"a": "no", "c": "yes"}, {})

    assert subjects({"any": branches}, facts) == ["a", "c", "d"]


def test_a_comparison_that_stands_twice_is_told_once_and_saves_others():
    first, second = {"any": [yes("b"), yes("a")]}, {"any": [yes("a"), yes("c")]}
    facts = Facts({"a": "yes", "b": "yes", "c": "yes"}, {})

    assert subjects({"all": [first, second]}, facts) == ["a"]


def test_it_is_told_whether_a_comparison_works_for_the_rule_or_against_it():
    rule = compile_test({"not": {"any": [yes("a"), {"not": yes("b")}]}}, SCOPE)

    deciding = deciding_comparisons(rule, Facts({"a": "no", "b": "yes"}, {}))

    assert [(each.holds, each.wanted) for each in deciding] == [
        (False, False),
        (True, True),
    ]
    assert deciding_comparisons(ALWAYS, Facts({}, {})) == []
