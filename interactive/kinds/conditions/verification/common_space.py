"""The answers that either of two versions of the conditions tells apart.

Both versions stand in one spec, as if an editor had written them side by side; its
space is found as that of any other. What has the same name but other rules gets another
name in the earlier version.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.decode import decode
from interactive.core.facts import Facts
from interactive.core.parameters import Parameter
from interactive.core.questions import Question, Test
from interactive.core.rules.scope import Scope
from interactive.core.space.answer_space import factors
from interactive.core.space.factor import Factor
from interactive.core.values.compilation import compile_values
from interactive.kinds.conditions.compilation import compile_conditions
from interactive.kinds.conditions.condition_evaluation import distinguishing_tests
from interactive.kinds.conditions.evaluate import ConditionsCalculator
from interactive.kinds.conditions.spec import Spec
from interactive.verification.differences import bound_tests, merged_questions
from interactive.verification.spec_differences import with_names

Json = Mapping[str, Any]
# What has names that rules use, and the keys that change no rule.
NAMED = ("values", "conditions")
IDLE = frozenset({"title", "unit"})


def common_space(
    before: ConditionsCalculator, after: ConditionsCalculator, today: date
) -> tuple[Factor, ...]:
    """Return the space of both versions as it is on a day."""
    names = _other_names(before, after)
    former: Spec = decode(Spec, with_names(asdict(before.spec), names))
    questions = merged_questions(former.questions, after.spec.questions)
    spec = _side_by_side(former, after.spec, questions, after.context.word)
    context = _context(before.context, after.context, names)
    scope = Scope({each.id: each for each in questions}, context.decimals)
    values = compile_values(spec.values, scope)
    scope = replace(scope, values=values)
    conditions, _ = compile_conditions(spec.conditions, scope, context)
    shown = (*former.questions, *after.spec.questions)
    tests = (
        *distinguishing_tests(shown, conditions),
        *bound_tests(former.questions, after.spec.questions),
        *_first_days(before, after),
    )
    return factors(
        questions,
        tests,
        context.parameters,
        values,
        counted={value.id: value.count for value in spec.values},
        base=Facts({}, context.values_on(today), today, context.values_on),
    )


def _side_by_side(
    former: Spec, later: Spec, questions: list[Question], word: Callable[..., str]
) -> Spec:
    """Return a spec with the values and conditions of both, each once."""
    parts: dict[str, Any] = {}
    for key in NAMED:
        own = getattr(later, key)
        known = {part.id for part in own}
        more = (part for part in getattr(former, key) if part.id not in known)
        titled = (replace(p, title=word("diff_former", title=p.title)) for p in more)
        parts[key] = (*own, *titled)
    return replace(later, questions=tuple(questions), **parts)


def _other_names(
    before: ConditionsCalculator, after: ConditionsCalculator
) -> dict[str, str]:
    """Return the names of the earlier version that mean something else in the later."""
    later = after.context.parameters
    names = {
        name: _other(name)
        for name, parameter in before.context.parameters.items()
        if name in later and _numbers(parameter) != _numbers(later[name])
    }
    twins = {key: _by_id(asdict(after.spec)[key]) for key in NAMED}
    # A value that is computed from another one means something else if that one does.
    while True:
        former = with_names(asdict(before.spec), names)
        more = {
            name: _other(name)
            for key in NAMED
            for name, part in _by_id(former[key]).items()
            if name in twins[key] and _rules(part) != _rules(twins[key][name])
        }
        if not more:
            return names
        names |= more


def _other(name: str) -> str:
    # No name in a file has this sign.
    return f"{name}~"


def _numbers(parameter: Parameter) -> tuple[Any, ...]:
    return parameter.values, parameter.decimals


def _by_id(parts: tuple[Json, ...]) -> dict[str, Json]:
    return {part["id"]: part for part in parts}


def _rules(part: Json) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key not in IDLE}


def _context(
    before: CalculatorContext, after: CalculatorContext, names: Mapping[str, str]
) -> CalculatorContext:
    """Return the later context with the parameters of both."""
    former = {names.get(name, name): p for name, p in before.parameters.items()}
    parameters = {**former, **after.parameters}
    starts = {day for parameter in parameters.values() for day in parameter.starts}
    changes = tuple(sorted({date.min, *starts}))
    return replace(after, parameters=parameters, value_changes=changes)


def _first_days(*versions: ConditionsCalculator) -> Iterator[Test]:
    """Yield tests that tell days apart about which a version knows nothing."""
    for version in versions:
        for question, day in version.first_days.items():
            yield {"before": [question, day.isoformat()]}
