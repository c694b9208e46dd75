"""Rules by which facts follow from others say one thing, and each matters."""

import pytest

from interactive.core.context import read_context
from interactive.core.derived_facts import Derivation, Fact
from interactive.verification.facts.derivations import derivation_gaps, fact_problems

SOURCE = Fact(id="age", title="Yaş", text="", type="integer", minimum=0, maximum=99)


def derived(*rules):
    pairs = tuple(Derivation(answer=answer, when=when) for answer, when in rules)
    return Fact(
        id="adult",
        title="",
        text="",
        type="yes_no",
        derived=pairs,
        derived_from="Yaştan:",
    )


@pytest.fixture
def gaps(document_for):
    values = [
        {"value": 18, "valid_from": None, "clause": "M1", "checked_on": "2026-01-05"},
        {
            "value": 21,
            "valid_from": "2027-01-01",
            "clause": "M1",
            "checked_on": "2026-01-05",
        },
    ]
    limit = {"title": "Sınır", "unit": "count", "values": values}
    context = read_context(document_for({}, parameters={"limit": limit}))

    def found(fact):
        return [
            (error.code, error.path)
            for error in derivation_gaps([SOURCE, fact], context)
        ]

    return found


def test_rules_that_share_no_case_are_proven_on_every_day(gaps):
    limit = {"parameter": "limit"}
    rule = {"at_least": ["age", limit]}

    assert gaps(derived(("yes", rule), ("no", {"not": rule}))) == []
    # 18 was the limit, and 21 will be: then 19 is both.
    both = derived(("yes", {"at_least": ["age", 18]}), ("no", {"not": rule}))
    assert gaps(both) == [("derived_twice", ("facts", 1, "derived", 1))]


def test_a_rule_that_never_holds_is_told_and_two_for_one_answer_may_meet(gaps):
    never = derived(("yes", {"at_least": ["age", 100]}))
    assert gaps(never) == [
        ("never_holds", ("facts", 1, "derived", 0, "when", "at_least"))
    ]
    assert not gaps(
        derived(("yes", {"at_least": ["age", 18]}), ("yes", {"at_least": ["age", 65]}))
    )


def test_a_fact_in_a_circle_is_told_however_long_the_circle_is():
    facts = [
        Fact(
            id=name,
            title="",
            text="",
            type="yes_no",
            derived=(Derivation(answer="yes", when={"is": [other, "yes"]}),),
            derived_from="!",
        )
        for name, other in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"))
    ]

    codes = [(error.code, error.path) for error in fact_problems(facts, {})]

    assert codes == [("fact_circle", ("facts", at, "derived")) for at in range(3)]
