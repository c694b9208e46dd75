"""Kleene's strong three-valued logic over a reader's answers.

A test is JSON: one operator and its arguments. It is compiled once into a
`Rule`, which answers True, False or None (unknown) and tells which unanswered
questions can still change that. Source: S. C. Kleene, *Introduction to
Metamathematics* (1952), §64: unknown spreads only where it decides.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from interactive.core.errors import SpecError
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question, Test
from interactive.core.turkish import is_day

Open = frozenset[str]
NOTHING: Open = frozenset()


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled test, the questions it reads and the parameters it uses."""

    holds: Callable[[Facts], bool | None]
    open: Callable[[Facts], Open]
    questions: frozenset[str]
    parameters: frozenset[str]


ALWAYS = Rule(lambda _: True, lambda _: NOTHING, NOTHING, NOTHING)
"""The rule of what is no longer looked at."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a test may name."""

    questions: Mapping[str, Question]
    parameters: frozenset[str]


def compile_test(test: Test, known: Known) -> Rule:
    """Return the rule that `test` describes; SpecError where it is no rule.

    >>> known = Known({"right": Question(id="right", title="", text="",
    ...     type="yes_no")}, frozenset())
    >>> rule = compile_test({"not": {"is": ["right", "yes"]}}, known)
    >>> rule.holds(Facts({"right": "no"}, {})), rule.holds(Facts({}, {}))
    (True, None)
    """
    if not isinstance(test, dict) or len(test) != 1:
        raise SpecError("one_operator", operators=sorted(COMPILERS))
    [(operator, argument)] = test.items()
    if operator not in COMPILERS:
        raise SpecError("unknown_operator", found=operator, operators=sorted(COMPILERS))
    try:
        return COMPILERS[operator](argument, known)
    except SpecError as error:
        raise error.below(operator) from None


def compile_optional(test: Test | None, known: Known) -> Rule | None:
    """Return the rule of a test that may be left out."""
    return None if test is None else compile_test(test, known)


def _junction(argument: object, known: Known, *, decides: bool) -> Rule:
    """Compile `all`, decided by one False, or `any`, by one True."""
    rules = _rules(argument, known)
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


def _opposite(argument: object, known: Known) -> Rule:
    rule = compile_test(argument, known)  # type: ignore[arg-type]

    def holds(facts: Facts) -> bool | None:
        value = rule.holds(facts)
        return None if value is None else not value

    return _combined((rule,), holds)


def _rules(argument: object, known: Known) -> tuple[Rule, ...]:
    if not isinstance(argument, list | tuple) or not argument:
        raise SpecError("list_of_tests")
    rules = []
    for place, test in enumerate(argument):
        try:
            rules.append(compile_test(test, known))
        except SpecError as error:
            raise error.below(place) from None
    return tuple(rules)


def _combined(rules: tuple[Rule, ...], holds: Callable[[Facts], bool | None]) -> Rule:
    def open_questions(facts: Facts) -> Open:
        if holds(facts) is not None:
            return NOTHING
        return NOTHING.union(*(rule.open(facts) for rule in rules))

    questions = NOTHING.union(*(rule.questions for rule in rules))
    parameters = NOTHING.union(*(rule.parameters for rule in rules))
    return Rule(holds, open_questions, questions, parameters)


Compare = Callable[[Answer, tuple[Answer, ...]], bool]
Compile = Callable[[object, Known], Rule]
Limit = tuple[Answer, str | None]
"""What an answer is compared with: a value, or the parameter that holds it."""


def _comparison(
    argument: object,
    known: Known,
    types: frozenset[str],
    compare: Compare,
    arity: int = 1,
) -> Rule:
    """Compile a question and `arity` values that its answer is compared with."""
    if not isinstance(argument, list | tuple) or len(argument) != arity + 1:
        raise SpecError("arguments", needed=arity + 1)
    question = _question(argument[0], known, types)
    return _leaf(question, _values(argument[1:], question, known), compare)


def _membership(argument: object, known: Known) -> Rule:
    if (
        not isinstance(argument, list | tuple)
        or len(argument) != 2  # noqa: PLR2004 - a question and a list
        or not isinstance(argument[1], list | tuple)
        or not argument[1]
    ):
        raise SpecError("membership")
    question = _question(argument[0], known, ANY_TYPE)
    try:
        values = _values(argument[1], question, known, first=0)
    except SpecError as error:
        raise error.below(1) from None
    return _leaf(question, values, lambda answer, values: answer in values)


def _question(name: object, known: Known, types: frozenset[str]) -> Question:
    if not isinstance(name, str) or name not in known.questions:
        raise SpecError("unknown_question", (0,), found=name, known=[*known.questions])
    question = known.questions[name]
    if question.type not in types:
        raise SpecError("wrong_type", (0,), found=name, type=question.type)
    return question


def _values(
    raw: Sequence[object], question: Question, known: Known, first: int = 1
) -> tuple[Limit, ...]:
    values: list[Limit] = []
    for place, value in enumerate(raw, start=first):
        try:
            if isinstance(value, dict):
                values.append((None, _parameter(value, question, known)))
            else:
                values.append((_constant(value, question), None))
        except SpecError as error:
            raise error.below(place) from None
    return tuple(values)


def _parameter(raw: dict[str, object], question: Question, known: Known) -> str:
    name = raw.get("parameter")
    if len(raw) != 1 or not isinstance(name, str) or name not in known.parameters:
        raise SpecError("unknown_parameter", found=name, known=sorted(known.parameters))
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
    name, alone = question.id, frozenset((question.id,))
    fixed = tuple(value for value, _ in values)
    parameters = frozenset(parameter for _, parameter in values if parameter)

    def holds(facts: Facts) -> bool | None:
        answer = facts.answers.get(name)
        return None if answer is None else compare(answer, fixed)

    def holds_today(facts: Facts) -> bool | None:
        answer = facts.answers.get(name)
        if answer is None:
            return None
        limits = tuple([facts.parameters[n] if n else value for value, n in values])
        return None if None in limits else compare(answer, limits)

    def open_questions(facts: Facts) -> Open:
        return NOTHING if facts.answers.get(name) is not None else alone

    return Rule(holds_today if parameters else holds, open_questions, alone, parameters)


NUMBER, DATE = frozenset({"integer"}), frozenset({"date"})
ANY_TYPE = NUMBER | DATE | {"choice", "yes_no"}


def _compare(types: frozenset[str], compare: Compare, arity: int = 1) -> Compile:
    return partial(_comparison, types=types, compare=compare, arity=arity)


# The type of the question guarantees that both sides can be compared.
COMPILERS: dict[str, Compile] = {
    "all": partial(_junction, decides=False),
    "any": partial(_junction, decides=True),
    "not": _opposite,
    "in": _membership,
    "is": _compare(ANY_TYPE, lambda answer, v: answer == v[0]),
    "at_least": _compare(NUMBER, lambda answer, v: answer >= v[0]),  # type: ignore[operator]
    "at_most": _compare(NUMBER, lambda answer, v: answer <= v[0]),  # type: ignore[operator]
    "before": _compare(DATE, lambda answer, v: answer < v[0]),  # type: ignore[operator]
    "after": _compare(DATE, lambda answer, v: answer > v[0]),  # type: ignore[operator]
    "between": _compare(NUMBER | DATE, lambda answer, v: v[0] <= answer <= v[1], 2),  # type: ignore[operator]
}
