"""Where a process leads another way than in an earlier version of it.

The planner is compared by itself: here are the steps and their states.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.questions import Test
from interactive.core.space.answer_space import subspace, with_gates
from interactive.core.space.factor import Factor
from interactive.kinds.process.evaluate import ProcessCalculator
from interactive.kinds.process.spec import tests_of
from interactive.verification.cases import answers, cases
from interactive.verification.differences import (
    NOTHING,
    STATUS,
    Comparison,
    Row,
    common_space,
    grouped_rows,
)

# Keys of this kind that hold words: no answer depends on them.
WORDS = frozenset({"today", "waiting_text", "finished_text", "documents", "link"})
UNLISTED = frozenset[str]()
# The title and the state of each step.
States = tuple[tuple[str, str], ...]


def compare(
    before: ProcessCalculator, after: ProcessCalculator, today: date
) -> Comparison:
    """Return what differs on a day; raise SpecError if there are too many answers."""
    versions = (before, after)
    space = _space(versions)
    pairs: list[tuple[Any, Any]] = []
    for case in cases(space):
        raw = answers(space, case)
        one, other = (_said(version, raw, today) for version in versions)
        pairs.append((one, other))
    rows = [*_rows(space, pairs, versions)]
    changed = sum(row.count or 0 for row in rows)
    return Comparison(len(pairs), changed, changed, "diff_answers_status", tuple(rows))


def _space(versions: tuple[ProcessCalculator, ProcessCalculator]) -> tuple[Factor, ...]:
    """Return the questions that a rule of either version reads, and where one is."""
    tests: list[Test] = []
    read = frozenset[str]()
    for version in versions:
        tests += [test for test, _ in tests_of(version.spec)]
        gates = (question.shown_when for question in version.spec.questions)
        tests += [gate for gate in gates if gate is not None]
        own = frozenset((version.spec.position,)).union(
            *(step.questions for step in version.steps)
        )
        read |= with_gates(own, version.gates)
    first, second = versions
    questions = first.spec.questions, second.spec.questions
    whole = common_space(questions, (first.context, second.context), tests)
    return subspace(whole, read)


def _said(
    version: ProcessCalculator, raw: Mapping[str, Any], today: date
) -> tuple[str, States]:
    result = version.evaluate(raw, today)
    steps = ((step["title"], step["state"]) for step in result["steps"])
    return result["title"], tuple(steps)


def _rows(
    space: tuple[Factor, ...],
    pairs: list[tuple[Any, Any]],
    versions: tuple[ProcessCalculator, ProcessCalculator],
) -> Iterator[Row]:
    context = versions[1].context
    for (was, now), when, count in grouped_rows(space, pairs, context):
        before, after = was[0], now[0]
        if before == after:
            # The same step, but another one has another state.
            before, after = (
                _listed(was[1], now[1], context),
                _listed(now[1], was[1], context),
            )
        text = context.word("diff_instead", before=before, after=after)
        yield Row(STATUS, when, before, after, count, text)


def _listed(steps: States, others: States, context: CalculatorContext) -> str:
    """Return the steps that have another state than in `others`, in words."""
    differing = (each for each in steps if each not in others)
    words = (f"{name}: {context.word(f'process_{state}')}" for name, state in differing)
    return "; ".join(words) or NOTHING
