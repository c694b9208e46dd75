"""Kleene's strong three-valued logic over a reader's answers.

A test is JSON: one operator and its arguments. It is compiled once into a `Rule`,
which evaluates to True, False or None (unknown) and knows which unanswered questions
can still change that. Source: S. C. Kleene, *Introduction to Metamathematics* (1952),
§64.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from interactive.core.errors import SpecError
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question, Test
from interactive.core.rule import NO_NAMES, Limit, Names, Rule
from interactive.core.turkish import is_day


@dataclass(frozen=True, slots=True)
class Scope:
    """The questions and parameters that a test may name."""

    questions: Mapping[str, Question]
    parameters: frozenset[str]


def compile_test(test: Test, scope: Scope) -> Rule:
    """Return the rule that `test` describes; raise SpecError if it is malformed.

    >>> scope = Scope({"right": Question(id="right", title="", text="",
    ...     type="yes_no")}, frozenset())
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
    rules = _compile_each(argument, lambda test: compile_test(test, scope))
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
    rule = compile_test(argument, scope)  # type: ignore[arg-type]

    def holds(facts: Facts) -> bool | None:
        value = rule.holds(facts)
        return None if value is None else not value

    return _combined((rule,), holds)


def _compile_each[Part, Compiled](
    parts: Iterable[Part], compile_part: Callable[[Part], Compiled], first: int = 0
) -> tuple[Compiled, ...]:
    """Return the compiled parts; a SpecError gets the part's index in its path."""
    compiled = []
    for index, part in enumerate(parts, start=first):
        try:
            compiled.append(compile_part(part))
        except SpecError as error:
            raise error.below(index) from None
    return tuple(compiled)


def _combined(rules: tuple[Rule, ...], holds: Callable[[Facts], bool | None]) -> Rule:
    def open_questions(facts: Facts) -> Names:
        if holds(facts) is not None:
            return NO_NAMES
        return NO_NAMES.union(*(rule.open_questions(facts) for rule in rules))

    questions = NO_NAMES.union(*(rule.questions for rule in rules))
    parameters = NO_NAMES.union(*(rule.parameters for rule in rules))
    return Rule(holds, open_questions, questions, parameters, parts=rules)


Compare = Callable[[Answer, tuple[Answer, ...]], bool]
Compile = Callable[[object, Scope], Rule]


def _comparison(
    argument: object,
    scope: Scope,
    types: frozenset[str],
    compare: Compare,
    arity: int = 1,
) -> Rule:
    """Compile a question and `arity` values that its answer is compared with."""
    if not isinstance(argument, list | tuple) or len(argument) != arity + 1:
        raise SpecError("arguments", needed=arity + 1)
    question = _question(argument[0], scope, types)
    return _leaf(question, _values(argument[1:], question, scope), compare)


def _membership(argument: object, scope: Scope) -> Rule:
    match argument:
        case [name, [_, *_] as options]:
            question = _question(name, scope, ANY_TYPE)
        case _:
            raise SpecError("membership")
    try:
        values = _values(options, question, scope, first=0)
    except SpecError as error:
        raise error.below(1) from None
    return _leaf(question, values, lambda answer, values: answer in values)


def _question(name: object, scope: Scope, types: frozenset[str]) -> Question:
    if not isinstance(name, str) or name not in scope.questions:
        raise SpecError("unknown_question", (0,), found=name, known=[*scope.questions])
    question = scope.questions[name]
    if question.type not in types:
        raise SpecError("wrong_type", (0,), found=name, type=question.type)
    return question


def _values(
    raw: Sequence[object], question: Question, scope: Scope, first: int = 1
) -> tuple[Limit, ...]:
    def limit(value: object) -> Limit:
        if isinstance(value, dict):
            return None, _parameter(value, question, scope)
        return _constant(value, question), None

    return _compile_each(raw, limit, first)


def _parameter(raw: dict[str, object], question: Question, scope: Scope) -> str:
    name = raw.get("parameter")
    if len(raw) != 1 or not isinstance(name, str) or name not in scope.parameters:
        raise SpecError("unknown_parameter", found=name, known=sorted(scope.parameters))
    if question.type != "integer":
        raise SpecError("wrong_type", found=question.id, type=question.type)
    return name


def _constant(raw: object, question: Question) -> Answer:
    options = {
        "choice": [option.id for option in question.options],
        "yes_no": ["yes", "no"],
    }.get(question.type)
    if options is not None:
        if raw not in options:
            raise SpecError("unknown_option", found=raw, known=options)
        return str(raw)
    if question.type == "integer":
        if not isinstance(raw, int) or isinstance(raw, bool):
            raise SpecError("not_integer", found=raw)
        return raw
    if not isinstance(raw, str) or not is_day(raw):
        raise SpecError("not_date", found=raw)
    return date.fromisoformat(raw)


def _leaf(question: Question, values: tuple[Limit, ...], compare: Compare) -> Rule:
    name, only_question = question.id, frozenset((question.id,))
    constants = tuple(value for value, _ in values)
    parameters = frozenset(parameter for _, parameter in values if parameter)

    def holds(facts: Facts) -> bool | None:
        answer = facts.answers.get(name)
        return None if answer is None else compare(answer, constants)

    def holds_with_parameters(facts: Facts) -> bool | None:
        answer = facts.answers.get(name)
        if answer is None:
            return None
        # A list comprehension: a generator takes twice as long here.
        limits = tuple([facts.parameters[n] if n else value for value, n in values])
        return None if None in limits else compare(answer, limits)

    def open_questions(facts: Facts) -> Names:
        return only_question if facts.answers.get(name) is None else NO_NAMES

    # Looking parameters up takes time, so constant comparisons do without.
    compiled = holds_with_parameters if parameters else holds
    return Rule(
        compiled, open_questions, only_question, parameters, subject=name, limits=values
    )


NUMBER, DATE = frozenset({"integer"}), frozenset({"date"})
ANY_TYPE = NUMBER | DATE | {"choice", "yes_no"}


def _compare(types: frozenset[str], compare: Compare, arity: int = 1) -> Compile:
    return partial(_comparison, types=types, compare=compare, arity=arity)


# The ignores: mypy cannot know that the question's type makes both sides comparable.
COMPILERS: dict[str, Compile] = {
    "all": partial(_junction, decides=False),
    "any": partial(_junction, decides=True),
    "not": _negation,
    "in": _membership,
    "is": _compare(ANY_TYPE, lambda answer, v: answer == v[0]),
    "at_least": _compare(NUMBER, lambda answer, v: answer >= v[0]),  # type: ignore[operator]
    "at_most": _compare(NUMBER, lambda answer, v: answer <= v[0]),  # type: ignore[operator]
    "before": _compare(DATE, lambda answer, v: answer < v[0]),  # type: ignore[operator]
    "after": _compare(DATE, lambda answer, v: answer > v[0]),  # type: ignore[operator]
    "between": _compare(NUMBER | DATE, lambda answer, v: v[0] <= answer <= v[1], 2),  # type: ignore[operator]
}
