"""What can be wrong in computed values, and in conditions that build on others."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from interactive.core.errors import SpecError
from interactive.core.questions import Test
from interactive.core.rules.mentions import comparisons_in, questions_in
from interactive.core.rules.scope import Scope
from interactive.core.values.compilation import compile_value
from interactive.core.values.computed import ComputedValue
from interactive.core.values.spec import Value
from interactive.kinds.conditions.compilation import named_conditions
from interactive.kinds.conditions.spec import Condition, Spec, rules_of, versions_of
from interactive.verification.question_checks import unit_problems

# Options of one question that rules name one by one: each doubles its answers.
MOST_OPTIONS = 10


def sound_values(
    specs: Iterable[Value], scope: Scope
) -> tuple[dict[str, ComputedValue], list[SpecError]]:
    """Return the values that can be computed, and what is wrong with the others."""
    specs = [*specs]
    values: dict[str, ComputedValue] = {}
    problems: list[SpecError] = []
    broken: set[str] = set()
    for index, spec in enumerate(specs):
        problems += (e.below("values", index) for e in unit_problems(spec.unit))
        if spec.id in scope.questions:
            path = ("values", index, "id")
            problems.append(SpecError("name_taken", path, found=spec.id))
            continue
        try:
            values[spec.id] = compile_value(spec, replace(scope, values=dict(values)))
        except SpecError as error:
            broken.add(spec.id)
            below = {each.id for each in specs[index:]}
            # What is built on a broken value is broken, too; the cause has been told.
            if error.details.get("found") not in broken - below:
                problems.append(_with_place(error, below).below("values", index))
    return values, problems


def _with_place(error: SpecError, below: set[str]) -> SpecError:
    """Return an error that says so if it is about a value that is not above."""
    if error.code == "unknown_question" and error.details["found"] in below:
        return SpecError("value_below", error.path, found=error.details["found"])
    return error


def value_problems(spec: Spec) -> Iterator[SpecError]:
    """Yield values that no rule uses, and questions of which rules name too much."""
    tests = [*_tests(spec)]
    used = {name for test in tests for name in questions_in(test)}
    used |= {name for value in spec.values for name in _parts(value)}
    for index, value in enumerate(spec.values):
        if value.id not in used:
            yield SpecError("value_idle", ("values", index, "id"), found=value.id)
    named: dict[str, set[str]] = {}
    for test in tests:
        for _, (name, *values) in comparisons_in(test):
            named.setdefault(name, set()).update(map(str, values))
    for index, question in enumerate(spec.questions):
        number = len(named.get(question.id, ()))
        if question.type == "choices" and number > MOST_OPTIONS:
            details = {"found": question.id, "number": number, "most": MOST_OPTIONS}
            yield SpecError("too_many_options", ("questions", index), **details)


def _tests(spec: Spec) -> Iterator[Test]:
    yield from (q.shown_when for q in spec.questions if q.shown_when)
    for value in spec.values:
        yield from value.count
    for condition in spec.conditions:
        for version, path in versions_of(condition, ()):
            yield from (test for test, _ in rules_of(version, path))


def _parts(value: Value) -> Iterator[str]:
    """Yield the names of what a value is computed from."""
    yield from (*value.sum, *(value.weighted_sum or ()))
    yield from (*value.minimum, *value.maximum)
    if value.age:
        yield from (value.age.born, value.age.at)


def other_days(spec: Spec) -> Iterator[SpecError]:
    """Yield conditions whose day an answer selects, but not that of what they name."""
    by_id = {condition.id: condition for condition in spec.conditions}
    for index, condition in enumerate(spec.conditions):
        day = condition.effective_on
        if day is None:
            continue
        for name in named_conditions(condition):
            below = by_id.get(name)
            if below and below.effective_on is None and _is_dated(below):
                details = {"found": name, "question": day}
                path = ("conditions", index, "effective_on")
                yield SpecError("builds_on_other_day", path, **details)


def _is_dated(condition: Condition) -> bool:
    """Return whether a condition may be another one on another day."""
    return bool(condition.versions) or "'parameter'" in str(condition)
