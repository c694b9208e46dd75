"""Properties that the build proves of a calculator over all cases."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from interactive.core.answer_space import Factor
from interactive.core.context import CalculatorContext
from interactive.core.errors import Path, SpecError
from interactive.core.facts import Facts
from interactive.core.logic import Scope, compile_test
from interactive.core.questions import Question, Test
from interactive.verification.cases import Case, neighbours, refinements


@dataclass(frozen=True, slots=True)
class Proof:
    """The number of cases evaluated, what holds in all of them, and the problems."""

    cases: int
    # Each property by its name, and for how many instances it was proven.
    claims: Mapping[str, int]
    problems: tuple[SpecError, ...]


def days_that_differ(
    context: CalculatorContext, names: Iterable[str]
) -> tuple[date, ...]:
    """Return the context's day, and one day for each other set of parameter values."""
    parameters = [context.parameters[name] for name in sorted(names)]
    starts = sorted({entry["valid_from"] for p in parameters for entry in p.values})
    days: dict[tuple[Any, ...], date] = {}
    for day in (context.as_of, *map(date.fromisoformat, starts)):
        entries = [parameter.on(day) for parameter in parameters]
        days.setdefault(tuple(e and e["value"] for e in entries), day)
    return tuple(days.values())


def never_true(
    test: Test, path: Path, scope: Scope, facts: Sequence[Facts]
) -> Iterator[SpecError]:
    """Yield the innermost parts of a rule that hold in no case.

    A threshold that every answer passes is reported as well: it decides nothing.
    """
    [(operator, argument)] = test.items()
    inner_problems = list(_never_true_inside(operator, argument, path, scope, facts))
    yield from inner_problems
    # The cause is enough: the parts around it fail only because of it.
    if inner_problems:
        return
    holds = compile_test(test, scope).holds
    values = {holds(fact) for fact in facts}
    if True not in values:
        yield SpecError("never_holds", (*path, operator))
    elif operator in THRESHOLDS and False not in values:
        yield SpecError("always_holds", (*path, operator))


THRESHOLDS = ("at_least", "at_most", "before", "after", "between")


def _never_true_inside(
    operator: str,
    argument: Any,  # noqa: ANN401
    path: Path,
    scope: Scope,
    facts: Sequence[Facts],
) -> Iterator[SpecError]:
    if operator == "not":
        yield from never_true(argument, (*path, operator), scope, facts)
    elif operator in ("all", "any"):
        for index, inner in enumerate(argument):
            yield from never_true(inner, (*path, operator, index), scope, facts)


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
    holds = compile_test(test, scope).holds
    values = [view(holds(fact)) for fact in facts]

    def equivalent(other: Test) -> bool:
        holds = compile_test(other, scope).holds
        pairs = zip(facts, values, strict=True)
        return all(view(holds(fact)) == value for fact, value in pairs)

    for part_path in _redundant_paths(test, path, lambda inner: inner, equivalent):
        yield SpecError("part_idle", part_path)


def _redundant_paths(
    test: Test,
    path: Path,
    wrap: Callable[[Test], Test],
    equivalent: Callable[[Test], bool],
) -> Iterator[Path]:
    """Yield the paths of redundant parts; `wrap` puts a part back into the rule."""
    [(operator, argument)] = test.items()
    if operator == "not":
        inner = partial(_negate, wrap, operator)
        yield from _redundant_paths(argument, (*path, operator), inner, equivalent)
    if operator not in ("all", "any"):
        return
    needed = dict(enumerate(argument))
    for index in reversed(range(len(argument))):
        rest = [part for at, part in needed.items() if at != index]
        # An empty list is no rule.
        if rest and equivalent(wrap({operator: rest})):
            del needed[index]
            yield (*path, operator, index)
    for index, part in needed.items():
        others = partial(_replace, wrap, operator, needed, index)
        yield from _redundant_paths(part, (*path, operator, index), others, equivalent)


def _negate(wrap: Callable[[Test], Test], operator: str, part: Test) -> Test:
    return wrap({operator: part})


def _replace(
    wrap: Callable[[Test], Test],
    operator: str,
    parts: dict[int, Test],
    index: int,
    part: Test,
) -> Test:
    return wrap({operator: [*(parts | {index: part}).values()]})


def influential_questions(
    space: Sequence[Factor], statements: Mapping[Case, object]
) -> set[str]:
    """Return the questions whose answer alone changes a statement in some case."""
    return {
        factor.question.id
        for at, factor in enumerate(space)
        if any(
            statements[case] != statements[other]
            for case in statements
            for other in neighbours(space, case, at)
        )
    }


def irrelevant_questions(
    questions: Iterable[Question], influential: Container[str]
) -> Iterator[SpecError]:
    """Yield a problem for each question whose answer never changes anything."""
    for index, question in enumerate(questions):
        if question.id not in influential:
            yield SpecError("question_idle", ("questions", index), found=question.id)


def reversed_decisions(
    space: Sequence[Factor], decisions: Mapping[Case, Sequence[object]]
) -> tuple[int, list[tuple[int, Case]]]:
    """Return the number of steps of knowledge, and the decisions that one reverses.

    A step is one more answer; larger steps are made of these. Each reversal is the
    index of a decision and the case before the step. An open decision is None.
    """
    steps = 0
    reversals = []
    for case, before in decisions.items():
        for refined in refinements(space, case):
            steps += 1
            if (after := decisions[refined]) != before:
                pairs = enumerate(zip(before, after, strict=True))
                reversals += [(at, case) for at, (b, a) in pairs if b not in (None, a)]
    return steps, reversals
