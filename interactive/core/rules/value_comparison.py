"""Comparisons of computed values, and of two answers with each other."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from interactive.core.errors import SpecError
from interactive.core.facts import Facts
from interactive.core.questions import Question
from interactive.core.rules.limits import ScaledLimit, limit_values
from interactive.core.rules.rule import NO_NAMES, Names, Rule
from interactive.core.rules.scope import Scope
from interactive.core.values.computed import ComputedValue, difference
from interactive.core.values.expression import Interval

NUMBER, DATE = frozenset({"integer", "number"}), frozenset({"date"})
ONE_ANSWER = NUMBER | DATE | {"choice", "yes_no"}
# The intervals in which a number or a day (its ordinal) satisfies a comparison.
Ends = tuple[int | None, int | None]
ACCEPTED: dict[str, Callable[[Sequence[int]], list[Ends]]] = {
    "is": lambda v: [(v[0], v[0])],
    "in": lambda v: [(each, each) for each in v],
    "at_least": lambda v: [(v[0], None)],
    "at_most": lambda v: [(None, v[0])],
    "before": lambda v: [(None, v[0] - 1)],
    "after": lambda v: [(v[0] + 1, None)],
    "between": lambda v: [(v[0], v[1])],
}
# What two answers can be compared by.
PAIRED = ("is", "at_least", "at_most", "before", "after")


def value_rule(
    value: ComputedValue,
    limits: tuple[ScaledLimit, ...],
    accepted: Callable[[Sequence[int]], list[Ends]],
) -> Rule:
    """Return the rule that a value lies where a comparison accepts it."""
    # Days are compared by their ordinals.
    limits = tuple(
        (each.toordinal() if isinstance(each, date) else each, name, factor)
        for each, name, factor in limits
    )

    def holds(facts: Facts) -> bool | None:
        numbers = limit_values(limits, facts)
        if None in numbers:
            return None
        return decide(value.interval(facts), accepted(numbers))  # type: ignore[arg-type]

    def open_questions(facts: Facts) -> Names:
        return value.open_questions(facts) if holds(facts) is None else NO_NAMES

    named = frozenset(name for _, name, _ in limits if name)
    return Rule(
        holds,
        open_questions,
        value.questions,
        value.parameters | named,
        subject=value.id,
        values=NO_NAMES if value.compared else frozenset((value.id,)),
    )


def decide(interval: Interval, accepted: Iterable[Ends]) -> bool | None:
    """Return whether all numbers of an interval are accepted; None if only some are.

    >>> [decide(each, [(4, None)]) for each in ((3, 5), (4, 5), (1, 3))]
    [None, True, False]
    """
    low, high = interval
    meets = False
    for first, last in accepted:
        if (first is None or first <= low) and (last is None or high <= last):
            return True
        if (first is None or first <= high) and (last is None or low <= last):
            meets = True
    return None if meets else False


def pair_rule(
    subject: Question,
    value: ComputedValue | None,
    raw: dict[str, object],
    scope: Scope,
    operator: str,
) -> Rule:
    """Compile the comparison of two answers or values."""
    kind = next(t for t in (NUMBER, DATE, ONE_ANSWER) if subject.type in t)
    name = raw["answer"]
    other = scope.subject(name)
    if len(raw) != 1 or other is None or other.id == subject.id:
        known = [each for each in scope.names if each != subject.id]
        raise SpecError("unknown_question", ("answer",), found=name, known=known)
    if other.type not in kind or (kind is ONE_ANSWER and other.type != subject.type):
        fitting = {subject.type} if kind is ONE_ANSWER else kind
        details = {"type": other.type, "types": ", ".join(sorted(fitting))}
        raise SpecError("wrong_type", ("answer",), found=name, **details)
    if kind is ONE_ANSWER:
        return _same_answer(subject, other)
    both = difference((subject, value), (other, scope.values.get(other.id)))
    rule = value_rule(both, ((0, None, 1),), ACCEPTED[operator])
    named = frozenset({subject.id, other.id} & {*scope.values})
    return replace(rule, subject=subject.id, other=other.id, values=named)


def _same_answer(subject: Question, other: Question) -> Rule:
    both = frozenset((subject.id, other.id))

    def holds(facts: Facts) -> bool | None:
        first, second = facts.answers.get(subject.id), facts.answers.get(other.id)
        return None if first is None or second is None else first == second

    def open_questions(facts: Facts) -> Names:
        if holds(facts) is not None:
            return NO_NAMES
        return frozenset(name for name in both if facts.answers.get(name) is None)

    return Rule(
        holds, open_questions, both, NO_NAMES, subject=subject.id, other=other.id
    )
