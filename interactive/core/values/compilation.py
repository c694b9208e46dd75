"""Computed values compiled from their tables."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from interactive.core.errors import SpecError
from interactive.core.rules.limits import compile_each
from interactive.core.rules.logic import compile_test
from interactive.core.rules.scope import Scope
from interactive.core.turkish import is_day
from interactive.core.values.age import Age
from interactive.core.values.computed import (
    TODAY,
    ComputedValue,
    Part,
    aligned,
    expression_of,
    weighted,
)
from interactive.core.values.expression import Constant, Expression, Extreme, Input
from interactive.core.values.finishing import finished, question_of
from interactive.core.values.numbers import decimals_in, scaled
from interactive.core.values.spec import AgeSpec, Value


def compile_values(specs: Iterable[Value], scope: Scope) -> dict[str, ComputedValue]:
    """Return the values by id, each computed from questions and the values above it.

    Raise SpecError for a malformed one, at its path in the list.
    """
    values: dict[str, ComputedValue] = {}
    for index, spec in enumerate(specs):
        try:
            values[spec.id] = compile_value(spec, replace(scope, values=dict(values)))
        except SpecError as error:
            raise error.below(index) from None
    return values


def compile_value(spec: Value, scope: Scope) -> ComputedValue:
    """Return one value; raise SpecError if it is malformed."""
    written = [name for name in COMPILERS if getattr(spec, name)]
    if len(written) != 1:
        raise SpecError("one_computation", ("id",), known=", ".join(COMPILERS))
    [name] = written
    try:
        return COMPILERS[name](spec, scope)
    except SpecError as error:
        at_field = error.path[:1] in (("decimals",), ("rounding",))
        raise error if at_field else error.below(name) from None


def _sum(spec: Value, scope: Scope) -> ComputedValue:
    parts = compile_each(spec.sum, lambda name: _number(name, scope))
    return _weighted(spec, [(part, 1, 0) for part in parts])


def _weighted_sum(spec: Value, scope: Scope) -> ComputedValue:
    terms = []
    for name, weight in (spec.weighted_sum or {}).items():
        try:
            terms.append((_number(name, scope), *_weight(weight)))
        except SpecError as error:
            raise error.below(name) from None
    return _weighted(spec, terms)


def _weight(written: int | str) -> tuple[int, int]:
    """Return a weight as a whole number and how many decimals it has.

    >>> _weight("0.25"), _weight("50%"), _weight(-10)
    ((25, 2), (5, 1), (-10, 0))
    """
    text = str(written)
    percent = text.removesuffix("%").strip()
    decimals = decimals_in(percent)
    number = scaled(percent, decimals)
    if not number:
        raise SpecError("bad_weight", found=written)
    decimals += 2 if percent != text else 0
    while decimals and not number % 10:
        number, decimals = number // 10, decimals - 1
    return number, decimals


def _weighted(spec: Value, terms: list[tuple[Part, int, int]]) -> ComputedValue:
    """Return the sum of terms: a part, its weight and the decimals of that."""
    decimals = max(part[0].decimals + shift for part, _, shift in terms)
    expression = weighted(
        (
            weight * 10 ** (decimals - shift - part[0].decimals),
            expression_of(*part),
        )
        for part, weight, shift in terms
    )
    return finished(spec, expression, decimals, [part for part, _, _ in terms])


def _minimum(spec: Value, scope: Scope) -> ComputedValue:
    return _extreme(spec, spec.minimum, scope, greatest=False)


def _maximum(spec: Value, scope: Scope) -> ComputedValue:
    return _extreme(spec, spec.maximum, scope, greatest=True)


def _extreme(
    spec: Value, names: tuple[str, ...], scope: Scope, *, greatest: bool
) -> ComputedValue:
    parts = compile_each(names, lambda name: _number_or_day(name, scope))
    days = [question.type == "date" for question, _ in parts]
    if any(days) and not all(days):
        raise SpecError("days_and_numbers", (days.index(not days[0]),))
    decimals = max(question.decimals for question, _ in parts)
    expression = Extreme(
        tuple(aligned(expression_of(*p), p[0].decimals, decimals) for p in parts),
        greatest,
    )
    return finished(spec, expression, decimals, parts, days=days[0])


def _count(spec: Value, scope: Scope) -> ComputedValue:
    rules = compile_each(spec.count, lambda test: compile_test(test, scope))
    question = question_of(spec, "integer", 0, len(rules), 0)
    return ComputedValue(question, None, rules=rules)


def _count_chosen(spec: Value, scope: Scope) -> ComputedValue:
    question = scope.questions.get(spec.count_chosen or "")
    if question is None or question.type != "choices":
        known = [q.id for q in scope.questions.values() if q.type == "choices"]
        raise SpecError("no_choices", found=spec.count_chosen, known=known)
    counted = question_of(spec, "integer", 0, len(question.options), 0)
    return ComputedValue(counted, None, chosen=question)


def _age(spec: Value, scope: Scope) -> ComputedValue:
    age = spec.age
    if age is None:  # as `compile_value` has made sure
        raise SpecError("one_computation")
    try:
        born = _day(age.born, scope)
    except SpecError as error:
        raise error.below("born") from None
    at, parts = _at(age, scope)
    expression = Age(expression_of(*born), at, age.missing_day)
    return finished(spec, expression, 0, [born, *parts])


def _at(age: AgeSpec, scope: Scope) -> tuple[Expression, list[Part]]:
    """Return the day of an age, and the question or value that tells it."""
    if age.at == "today" and "today" not in scope.names:
        return Input(TODAY), []
    if is_day(age.at):
        return Constant(date.fromisoformat(age.at).toordinal()), []
    if scope.subject(age.at) is None:
        raise SpecError("no_day", ("at",), found=age.at, known=_days(scope))
    try:
        at = _day(age.at, scope)
    except SpecError as error:
        raise error.below("at") from None
    return expression_of(*at), [at]


def _days(scope: Scope) -> list[str]:
    subjects = ((name, scope.subject(name)) for name in scope.names)
    return [name for name, each in subjects if each and each.type == "date"]


def _part(name: str, scope: Scope, types: tuple[str, ...]) -> Part:
    question = scope.subject(name)
    if question is None:
        raise SpecError("unknown_question", found=name, known=scope.names)
    if question.type not in types:
        known = ", ".join(types)
        raise SpecError("wrong_type", found=name, type=question.type, types=known)
    return question, scope.values.get(name)


def _number(name: str, scope: Scope) -> Part:
    return _part(name, scope, ("integer", "number"))


def _day(name: str, scope: Scope) -> Part:
    return _part(name, scope, ("date",))


def _number_or_day(name: str, scope: Scope) -> Part:
    return _part(name, scope, ("integer", "number", "date"))


# By the fields of a value; one of them says how it is computed.
COMPILERS = {
    "sum": _sum,
    "weighted_sum": _weighted_sum,
    "minimum": _minimum,
    "maximum": _maximum,
    "count": _count,
    "count_chosen": _count_chosen,
    "age": _age,
}
