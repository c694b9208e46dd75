"""Kleene's strong three-valued logic over a reader's answers.

A test is JSON: one operator and its arguments. It is compiled once into a `Rule`,
which evaluates to True, False or None (unknown) and knows which unanswered questions
can still change that. Source: S. C. Kleene, *Introduction to Metamathematics* (1952),
§64.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from interactive.core.errors import SpecError
from interactive.core.facts import Facts
from interactive.core.questions import Test
from interactive.core.rules.comparison import COMPARE, comparison, membership
from interactive.core.rules.limits import compile_each
from interactive.core.rules.mentions import KNOWN
from interactive.core.rules.rule import NO_NAMES, Names, Rule
from interactive.core.rules.scope import Scope


def compile_test(test: Test, scope: Scope) -> Rule:
    """Return the rule that `test` describes; raise SpecError if it is malformed.

    >>> from interactive.core.questions import Question
    >>> scope = Scope({"right": Question(id="right", title="", text="",
    ...     type="yes_no")}, {})
    >>> rule = compile_test({"not": {"is": ["right", "yes"]}}, scope)
    >>> rule.holds(Facts({"right": "no"}, {})), rule.holds(Facts({}, {}))
    (True, None)
    """
    if not isinstance(test, dict) or len(test) != 1:
        raise SpecError("one_operator", operators=sorted(COMPILERS))
    [(operator, argument)] = test.items()
    if operator not in COMPILERS:
        raise SpecError("unknown_operator", found=operator, operators=sorted(COMPILERS))
    try:
        rule = COMPILERS[operator](argument, scope)
    except SpecError as error:
        raise error.below(operator) from None
    return replace(rule, operator=operator)


def compile_optional(test: Test | None, scope: Scope) -> Rule | None:
    """Return the rule of a test, None if there is no test."""
    return None if test is None else compile_test(test, scope)


def _junction(argument: object, scope: Scope, *, decides: bool) -> Rule:
    """Compile `all`, which one False decides, or `any`, which one True decides."""
    if not isinstance(argument, list | tuple) or not argument:
        raise SpecError("list_of_tests")
    rules = compile_each(argument, lambda test: compile_test(test, scope))
    parts = [rule.holds for rule in rules]

    def holds(facts: Facts) -> bool | None:
        otherwise: bool | None = not decides
        for part in parts:
            value = part(facts)
            if value is decides:
                return decides
            if value is None:
                otherwise = None
        return otherwise

    return _combined(rules, holds)


def _negation(argument: object, scope: Scope) -> Rule:
    if isinstance(argument, list | tuple):
        raise SpecError("not_of_a_list")
    rule = compile_test(argument, scope)  # type: ignore[arg-type]

    def holds(facts: Facts) -> bool | None:
        value = rule.holds(facts)
        return None if value is None else not value

    return _combined((rule,), holds)


def _combined(rules: tuple[Rule, ...], holds: Callable[[Facts], bool | None]) -> Rule:
    def open_questions(facts: Facts) -> Names:
        if holds(facts) is not None:
            return NO_NAMES
        return NO_NAMES.union(*(rule.open_questions(facts) for rule in rules))

    questions = NO_NAMES.union(*(rule.questions for rule in rules))
    parameters = NO_NAMES.union(*(rule.parameters for rule in rules))
    values = NO_NAMES.union(*(rule.values for rule in rules))
    return Rule(
        holds, open_questions, questions, parameters, parts=rules, values=values
    )


def _met(argument: object, scope: Scope) -> Rule:
    """Compile `met`: whether a condition above is met, unknown while that is."""
    if not isinstance(argument, str) or argument not in scope.conditions:
        known = [*scope.conditions]
        raise SpecError("unknown_condition", found=argument, known=known)
    return replace(scope.conditions[argument], subject=argument)


def _known(argument: object, scope: Scope) -> Rule:
    """Compile `known`: whether a question is answered; one left open is not."""
    if not isinstance(argument, str) or argument not in scope.questions:
        known = [*scope.questions]
        raise SpecError("unknown_question", found=argument, known=known)
    name, only_question = argument, frozenset((argument,))

    def holds(facts: Facts) -> bool:
        return facts.answers.get(name) is not None

    def open_questions(facts: Facts) -> Names:
        return NO_NAMES if holds(facts) else only_question

    return Rule(holds, open_questions, only_question, NO_NAMES, subject=name)


Compile = Callable[[object, Scope], Rule]


def _compare(operator: str, arity: int = 1) -> Compile:
    return partial(comparison, operator=operator, arity=arity)


COMPILERS: dict[str, Compile] = {
    "all": partial(_junction, decides=False),
    "any": partial(_junction, decides=True),
    "not": _negation,
    "met": _met,
    KNOWN: _known,
    "in": membership,
    **{
        name: _compare(name, 1 + (name == "between"))
        for name in COMPARE
        if name != "in"
    },
}
