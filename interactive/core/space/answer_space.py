"""The finite space of answers: answers that no rule tells apart form one class.

Numbers, dates and computed values are split at every threshold that a rule names, with
each value a parameter has had; every question may also stay unanswered. Which classes
of questions and of what is computed from them go together, `cells.py` finds.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from interactive.core.facts import Facts
from interactive.core.parameters import Parameter
from interactive.core.questions import Question, Test
from interactive.core.rules.rule import Rule
from interactive.core.rules.scope import Scope
from interactive.core.space.cells import Linker
from interactive.core.space.cutting import Cutter
from interactive.core.space.factor import Factor
from interactive.core.values.computed import ComputedValue


def factors(  # noqa: PLR0913 - what answers are told apart by
    questions: Iterable[Question],
    tests: Iterable[Test],
    parameters: Mapping[str, Parameter],
    values: Mapping[str, ComputedValue] | None = None,
    *,
    counted: Mapping[str, Iterable[Test]] | None = None,
    base: Facts | None = None,
) -> tuple[Factor, ...]:
    """Return each question with the answer classes that the tests distinguish.

    Computed values and the differences of answers that are compared follow as factors
    of their own, as they are on the day of `base`. `counted` holds the tests that
    values count.
    """
    questions, values = tuple(questions), values or {}
    decimals = {name: parameter.decimals for name, parameter in parameters.items()}
    scope = Scope({q.id: q for q in questions}, decimals, values)
    cutter = Cutter(scope, parameters)
    # A value comes after all that it is computed from.
    computed: list[ComputedValue] = []
    for name, value in values.items():
        computed += cutter.add((counted or {}).get(name, ()))
        computed.append(value)
    computed += cutter.add(tests)
    linker = Linker(base or Facts({}, {}))
    return linker.linked(
        (
            *(cutter.factor(question) for question in questions),
            *(cutter.value_factor(value, linker) for value in computed),
        )
    )


def starting_from(
    space: Iterable[Factor], first_days: Mapping[str, date]
) -> tuple[Factor, ...]:
    """Return the space without the days before a date question's first valid one."""
    return _on([_from(factor, first_days) for factor in space], None)


def _from(factor: Factor, first_days: Mapping[str, date]) -> Factor:
    first_day = first_days.get(factor.question.id)
    if first_day is None or factor.value is not None:
        return factor
    first = first_day.toordinal()
    classes = (c for c in factor.classes if c.last is None or c.last >= first)
    return replace(factor, classes=tuple(classes))


def on_day(space: Sequence[Factor], base: Facts) -> tuple[Factor, ...]:
    """Return the space as it is on another day; only what is computed can differ."""
    return _on(space, base)


def _on(space: Sequence[Factor], base: Facts | None) -> tuple[Factor, ...]:
    linkers = [factor.linker for factor in space if factor.linker]
    if not linkers:
        return tuple(space)
    linker = Linker(base or linkers[0].base)
    own = (replace(f, linker=linker) if f.linker else f for f in space)
    return linker.linked(own)


def subspace(space: Iterable[Factor], questions: frozenset[str]) -> tuple[Factor, ...]:
    """Return the factors of some questions and of what is computed from these alone."""
    own = [factor for factor in space if _names(factor) <= questions]
    linkers = [factor.linker for factor in own if factor.linker]
    if linkers:
        return linkers[0].linked(own)
    return tuple(replace(f, cells=None) if f.cells else f for f in own)


def _names(factor: Factor) -> frozenset[str]:
    return factor.value.questions if factor.value else frozenset((factor.question.id,))


def with_gates(
    questions: frozenset[str], gates: dict[str, Rule | None]
) -> frozenset[str]:
    """Return the questions together with all that decide whether they are shown."""
    # A gate reads only questions above it, so one pass upwards finds them all.
    for question, gate in reversed(gates.items()):
        if gate is not None and question in questions:
            questions |= gate.questions
    return questions
