"""Properties that the build proves of a calculator over all cases."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from interactive.core.calendar import ONE_DAY
from interactive.core.context import CalculatorContext
from interactive.core.errors import Path, SpecError
from interactive.core.facts import Facts
from interactive.core.parameters import Parameter
from interactive.core.questions import Question, Test
from interactive.core.rules.logic import compile_test
from interactive.core.rules.scope import Scope


@dataclass(frozen=True, slots=True)
class Proof:
    """The number of cases evaluated, what holds in all of them, and the problems."""

    cases: int
    # Each property by its name, and for how many instances it was proven.
    claims: Mapping[str, int]
    problems: tuple[SpecError, ...]


class Prover(Protocol):
    """Looks at every case of a calculator."""

    @property
    def case_count(self) -> int:
        """Return how many cases were looked at."""

    def problems(self) -> Iterator[SpecError]:
        """Yield every problem; raise SpecError if there are too many cases."""

    def claims(self) -> dict[str, int]:
        """Return each property that was proven, and for how many instances."""


def proof_by(prover: Prover) -> Proof:
    """Return what a prover finds or, if there are too many cases, that alone."""
    try:
        problems = tuple(prover.problems())
    except SpecError as error:
        return Proof(0, {}, (error,))
    return Proof(prover.case_count, prover.claims(), problems)


def days_that_differ(
    context: CalculatorContext,
    names: Iterable[str],
    more_days: Iterable[date] = (),
    version_on: Callable[[date], object] = lambda _: None,
) -> tuple[date, ...]:
    """Return a day for each combination of version and parameter values.

    The context's day comes first and stands for all days that are like it.
    """
    parameters = [context.parameters[name] for name in sorted(names)]
    starts = {day for parameter in parameters for day in _a_day_of_each(parameter)}
    days: dict[tuple[object, ...], date] = {}
    for day in (context.as_of, *sorted(starts.union(more_days))):
        entries = [parameter.on(day) for parameter in parameters]
        values = (entry and entry["value"] for entry in entries)
        days.setdefault((version_on(day), *values), day)
    return tuple(days.values())


def _a_day_of_each(parameter: Parameter) -> Iterator[date]:
    """Yield the first day of each value; the last if a value has always held."""
    first, *later = parameter.starts
    yield from later
    if first > date.min:
        yield first
    elif later:
        yield later[0] - ONE_DAY


THRESHOLDS = ("at_least", "at_most", "before", "after", "between")


def never_true(
    test: Test, path: Path, scope: Scope, facts: Sequence[Facts]
) -> Iterator[SpecError]:
    """Yield the innermost parts of a rule that hold in no case.

    What holds as soon as it is answered is reported as well: it decides nothing.
    """
    inner_problems = [
        problem
        for inner, below in _parts(test, path)
        for problem in never_true(inner, below, scope, facts)
    ]
    yield from inner_problems
    # The cause is enough: the parts around it fail only because of it.
    if inner_problems:
        return
    [operator] = test
    holds = compile_test(test, scope).holds
    values = {holds(fact) for fact in facts}
    if True not in values:
        yield SpecError("never_holds", (*path, operator))
    elif False not in values:
        # Answered whichever way, it holds.
        if operator in THRESHOLDS:
            yield SpecError("always_holds", (*path, operator))
        else:
            yield SpecError("holds_if_answered", (*path, operator))


def _parts(test: Test, path: Path) -> list[tuple[Test, Path]]:
    """Return the rules that a rule joins or negates, each with its path."""
    [(operator, argument)] = test.items()
    if operator == "not":
        return [(argument, (*path, operator))]
    joined = argument if operator in ("all", "any") else ()
    return [(part, (*path, operator, index)) for index, part in enumerate(joined)]


Truth = bool | None
# Maps a rule's truth value to what the rule's user distinguishes.
TruthView = Callable[[Truth], object]


def exact(value: Truth) -> object:
    """Return the value itself, where all three values make a difference."""
    return value


def is_true(value: Truth) -> object:
    """Return whether a rule is fulfilled, where unknown does not fulfil it."""
    return value is True


def is_possible(value: Truth) -> object:
    """Return whether a rule is fulfilled, where unknown fulfils it."""
    return value is not False


def redundant_parts(
    test: Test,
    path: Path,
    scope: Scope,
    facts: Sequence[Facts],
    view: TruthView = exact,
) -> Iterator[SpecError]:
    """Yield the parts without which a rule has the same value in every case.

    Parts are removed one by one, the last first: of two equal parts, the earlier stays.
    """
    rest = deepcopy(test)
    holds = compile_test(test, scope).holds
    values = [view(holds(fact)) for fact in facts]

    def is_equivalent() -> bool:
        holds = compile_test(rest, scope).holds
        pairs = zip(facts, values, strict=True)
        return all(view(holds(fact)) == value for fact, value in pairs)

    for part_path in _removed_parts(rest, path, is_equivalent):
        yield SpecError("part_idle", part_path)


def _removed_parts(
    test: Test, path: Path, is_equivalent: Callable[[], bool]
) -> Iterator[Path]:
    """Remove from a rule what it does not need; yield the path of each part removed."""
    [(operator, argument)] = test.items()
    needed = _parts(test, path)
    if operator != "not":
        for index in reversed(range(len(needed))):
            removed = argument.pop(index)
            # An empty list is no rule.
            if argument and is_equivalent():
                yield needed.pop(index)[1]
            else:
                argument.insert(index, removed)
    for part, below in needed:
        yield from _removed_parts(part, below, is_equivalent)


def ineffective_parts(
    test: Test, path: Path, scope: Scope, facts: Sequence[Facts], view: TruthView
) -> Iterator[SpecError]:
    """Yield the parts of a rule that never hold or, if none, those without effect."""
    never = [*never_true(test, path, scope, facts)]
    yield from never or redundant_parts(test, path, scope, facts, view)


def irrelevant_questions(
    questions: Iterable[Question], influential: Container[str]
) -> Iterator[SpecError]:
    """Yield a problem for each question whose answer never changes anything."""
    for index, question in enumerate(questions):
        if question.id not in influential:
            yield SpecError("question_idle", ("questions", index), found=question.id)


def reversed_decisions(
    less: Mapping[str, object], more: Mapping[str, object]
) -> set[str]:
    """Return the decisions that one more answer reverses; an open decision is None.

    Larger steps of knowledge are made of single answers. What is no longer decided
    about is not reversed.

    >>> reversed_decisions({"a": 1, "b": None, "c": 3}, {"a": 2, "b": 2})
    {'a'}
    """
    if less == more:
        return set()
    return {
        name
        for name, decision in less.items()
        if decision is not None and more.get(name, decision) != decision
    }
