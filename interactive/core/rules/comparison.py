"""Comparisons: what an answer or a computed value is compared with, and how."""

from collections.abc import Callable
from dataclasses import replace

from interactive.core.answers import NONE
from interactive.core.errors import SpecError
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.core.rules.limits import (
    ScaledLimit,
    compile_limits,
    limit_values,
    scaled_limits,
)
from interactive.core.rules.rule import NO_NAMES, Limit, Names, Rule
from interactive.core.rules.scope import Scope
from interactive.core.rules.value_comparison import (
    ACCEPTED,
    DATE,
    NUMBER,
    ONE_ANSWER,
    PAIRED,
    pair_rule,
    value_rule,
)
from interactive.core.values.computed import ComputedValue

Compare = Callable[[Answer, tuple[Answer, ...]], bool]

SEVERAL = frozenset({"choices"})

# The ignores: mypy cannot know that the question's type makes both sides comparable.
COMPARE: dict[str, tuple[frozenset[str], Compare]] = {
    "is": (ONE_ANSWER, lambda answer, v: answer == v[0]),
    "in": (ONE_ANSWER, lambda answer, v: answer in v),
    "at_least": (NUMBER, lambda answer, v: answer >= v[0]),  # type: ignore[operator]
    "at_most": (NUMBER, lambda answer, v: answer <= v[0]),  # type: ignore[operator]
    "before": (DATE, lambda answer, v: answer < v[0]),  # type: ignore[operator]
    "after": (DATE, lambda answer, v: answer > v[0]),  # type: ignore[operator]
    "between": (NUMBER | DATE, lambda answer, v: v[0] <= answer <= v[1]),  # type: ignore[operator]
    "includes": (SEVERAL, lambda answer, v: v[0] in answer),  # type: ignore[operator]
}


def comparison(argument: object, scope: Scope, operator: str, arity: int = 1) -> Rule:
    """Compile a question or value and `arity` values that it is compared with."""
    if not isinstance(argument, list | tuple) or len(argument) != arity + 1:
        if _has_comma(argument, scope, arity):
            raise SpecError("decimal_comma")
        raise SpecError("arguments", needed=arity + 1)
    types, _ = COMPARE[operator]
    name, *raw = argument
    if operator == "is" and raw == [NONE] and _is_several(name, scope):
        subject, _ = _subject(name, scope, SEVERAL)
        return _leaf(subject, (), lambda answer, _: not answer)
    subject, value = _subject(name, scope, types)
    if operator in PAIRED and isinstance(raw[0], dict) and "answer" in raw[0]:
        try:
            return pair_rule(subject, value, raw[0], scope, operator)
        except SpecError as error:
            raise error.below(1) from None
    for index, each in enumerate(raw, start=1):
        if operator in PAIRED and subject.type in NUMBER | DATE and scope.subject(each):
            raise SpecError("answer_missing", (index,), found=each)
    limits = compile_limits(raw, subject, scope)
    return _compared(subject, value, limits, scope, operator)


def membership(argument: object, scope: Scope) -> Rule:
    """Compile a question or value and a list of which it must be one."""
    types, _ = COMPARE["in"]
    match argument:
        case [name, [_, *_] as options]:
            subject, value = _subject(name, scope, types)
        case _:
            raise SpecError("membership")
    try:
        limits = compile_limits(options, subject, scope, first=0)
    except SpecError as error:
        raise error.below(1) from None
    return _compared(subject, value, limits, scope, "in")


def _has_comma(argument: object, scope: Scope, arity: int) -> bool:
    """Return whether a comma may be meant as a decimal point: `[gpa, 2,50]`."""
    if arity > 1 or not isinstance(argument, list | tuple):
        return False
    question = scope.subject(argument[0]) if argument else None
    numbers = [each for each in argument[1:] if isinstance(each, int | str)]
    return bool(question and question.is_number) and len(numbers) == arity + 1


def _is_several(name: object, scope: Scope) -> bool:
    question = scope.subject(name)
    return question is not None and question.type in SEVERAL


def _subject(
    name: object, scope: Scope, types: frozenset[str]
) -> tuple[Question, ComputedValue | None]:
    question = scope.subject(name)
    if question is None:
        raise SpecError("unknown_question", (0,), found=name, known=scope.names)
    if question.type in SEVERAL:
        if types is not SEVERAL:
            raise SpecError("several_answers", (0,), found=name)
    elif question.type not in types:
        details = {"type": question.type, "types": ", ".join(sorted(types))}
        raise SpecError("wrong_type", (0,), found=name, **details)
    return question, scope.values.get(question.id)


def _compared(
    subject: Question,
    value: ComputedValue | None,
    limits: tuple[Limit, ...],
    scope: Scope,
    operator: str,
) -> Rule:
    in_units = scaled_limits(limits, subject, scope)
    if value is None:
        rule = _leaf(subject, in_units, COMPARE[operator][1])
    else:
        rule = value_rule(value, in_units, ACCEPTED[operator])
    return replace(rule, limits=limits)


def _leaf(
    question: Question, limits: tuple[ScaledLimit, ...], compare: Compare
) -> Rule:
    name, only_question = question.id, frozenset((question.id,))
    constants = tuple(value for value, _, _ in limits)
    parameters = frozenset(parameter for _, parameter, _ in limits if parameter)
    pairs = [(value, parameter) for value, parameter, _ in limits]

    def holds(facts: Facts) -> bool | None:
        answer = facts.answers.get(name)
        return None if answer is None else compare(answer, constants)

    def holds_with_parameters(facts: Facts) -> bool | None:
        answer = facts.answers.get(name)
        if answer is None:
            return None
        # A list comprehension: a generator takes twice as long here.
        values = tuple([facts.parameters[n] if n else value for value, n in pairs])
        return None if None in values else compare(answer, values)

    def holds_with_decimals(facts: Facts) -> bool | None:
        answer = facts.answers.get(name)
        values = limit_values(limits, facts)
        return None if answer is None or None in values else compare(answer, values)

    def open_questions(facts: Facts) -> Names:
        return only_question if facts.answers.get(name) is None else NO_NAMES

    # Looking parameters up takes time, so constant comparisons do without.
    exact = all(factor == 1 for _, _, factor in limits)
    with_parameters = holds_with_parameters if exact else holds_with_decimals
    compiled = with_parameters if parameters else holds
    return Rule(compiled, open_questions, only_question, parameters, subject=name)
