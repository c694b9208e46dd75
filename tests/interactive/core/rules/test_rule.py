"""What a compiled rule tells of how it is written."""

from interactive.core.facts import Facts
from interactive.core.rules.logic import COMPILERS, compile_test
from interactive.core.rules.rule import ALWAYS
from interactive.core.rules.scope import Scope
from tests.interactive.sample_questions import AGE, CARD

SCOPE = Scope({"age": AGE, "card": CARD}, {"least": 0})


def test_a_rule_tells_what_it_joins_and_what_it_compares():
    least = {"at_least": ["age", {"parameter": "least"}]}
    card = {"in": ["card", ["b"]]}

    rule = compile_test({"all": [{"not": least}, card]}, SCOPE)

    negation, membership = rule.parts
    [comparison] = negation.parts
    assert (rule.operator, negation.operator) == ("all", "not")
    assert (comparison.operator, comparison.subject) == ("at_least", "age")
    assert comparison.limits == ((None, "least"),)
    assert (membership.operator, membership.limits) == ("in", (("b", None),))


def test_what_is_asked_of_nobody_compares_nothing():
    assert (ALWAYS.holds(Facts({}, {})), ALWAYS.parts) == (True, ())
    assert ALWAYS.operator in COMPILERS
