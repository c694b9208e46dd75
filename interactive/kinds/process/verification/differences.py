"""Where a process leads another way than in an earlier version of it.

The planner is compared by itself: here are the steps and their states.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any

from interactive.core.questions import Test
from interactive.core.space.answer_space import subspace, with_gates
from interactive.core.space.factor import Factor
from interactive.kinds.process.evaluate import ProcessCalculator
from interactive.kinds.process.verification.check import rules_of
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


def compare(
    before: ProcessCalculator, after: ProcessCalculator, today: date
) -> Comparison:
    """Return what differs on a day; raise SpecError if there are too many answers."""
    space = _space((before, after))
    raws = [answers(space, case) for case in cases(space)]
    pairs = [(_texts(before, raw, today), _texts(after, raw, today)) for raw in raws]
    rows: list[Row] = []
    for part in dict.fromkeys(p for texts in chain(*pairs) for p in texts):
        values = [
            (was.get(part, NOTHING), now.get(part, NOTHING)) for was, now in pairs
        ]
        rows += _rows(part, space, values, after)
    return Comparison(
        len(pairs),
        changed=sum(row.count or 0 for row in rows if row.part == STATUS),
        touched=sum(was != now for was, now in pairs),
        summary="diff_answers_status",
        rows=tuple(rows),
    )


def _space(versions: tuple[ProcessCalculator, ProcessCalculator]) -> tuple[Factor, ...]:
    """Return the questions that a rule of either version reads, and where one is."""
    tests: list[Test] = []
    read = frozenset[str]()
    for version in versions:
        tests += [test for test, _ in rules_of(version.spec)]
        own = frozenset((version.spec.position,)).union(
            *(step.questions for step in version.steps)
        )
        read |= with_gates(own, version.gates)
    first, second = versions
    questions = first.spec.questions, second.spec.questions
    whole = common_space(questions, (first.context, second.context), tests)
    return subspace(whole, read)


def _texts(
    version: ProcessCalculator, raw: Mapping[str, Any], today: date
) -> dict[str, str]:
    """Return what today is about, and the state of each step, in words."""
    result, word = version.evaluate(raw, today), version.context.word
    states = {each["id"]: word(f"process_{each['state']}") for each in result["steps"]}
    return {STATUS: result["title"], **states}


def _rows(
    part: str,
    space: Sequence[Factor],
    pairs: Sequence[tuple[str, str]],
    after: ProcessCalculator,
) -> Iterator[Row]:
    """Yield to which answers a part differs; a step is told by its title."""
    titles = {each.step.id: each.step.title for each in after.steps}
    for (was, now), when, count in grouped_rows(space, pairs, after.context):
        text = after.context.word("diff_instead", before=was, after=now)
        if part != STATUS:
            name = titles.get(part, part)
            text = after.context.word("diff_item", title=name, changes=text)
        yield Row(part, when, was, now, count, text)
