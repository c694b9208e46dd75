"""Every combination of answers in an answer space, and steps between them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import Any

from interactive.core.errors import SpecError
from interactive.core.space.factor import Cells, Factor

# One combination of answers: for each factor, the index of a class.
Case = tuple[int, ...]

# A larger space is split or refused: at 0.1 ms a case this many take 15 seconds.
MOST_CASES = 150_000


def size(space: Sequence[Factor]) -> int:
    """Return the number of combinations of answers."""
    free = prod(len(factor.classes) for factor in space if factor.cells is None)
    return free * prod(len(cells.cases) for cells, _ in _blocks(space))


def _blocks(space: Sequence[Factor]) -> list[tuple[Cells, list[int]]]:
    """Return the linked factors: their cells, and where they stand in the space."""
    blocks: dict[int, tuple[Cells, list[int]]] = {}
    for at, factor in enumerate(space):
        if factor.cells is not None:
            blocks.setdefault(id(factor.cells), (factor.cells, []))[1].append(at)
    return [*blocks.values()]


def cases(space: Sequence[Factor]) -> Iterator[Case]:
    """Yield every combination; raise SpecError if there are over `MOST_CASES`."""
    number = size(space)
    if number > MOST_CASES:
        details = {"found": number, "most": MOST_CASES}
        raise SpecError("space_too_large", ("questions",), **details)
    blocks = _blocks(space)
    if not blocks:
        yield from product(*(range(len(factor.classes)) for factor in space))
        return
    free = [at for at, factor in enumerate(space) if factor.cells is None]
    parts: list[tuple[list[int], Sequence[Case]]] = [
        ([at], [(index,) for index in range(len(space[at].classes))]) for at in free
    ]
    parts += [(columns, cells.cases) for cells, columns in blocks]
    case = [0] * len(space)
    for combination in product(*(own for _, own in parts)):
        for (columns, _), indexes in zip(parts, combination, strict=True):
            for at, index in zip(columns, indexes, strict=True):
                case[at] = index
        yield tuple(case)


def answers(space: Sequence[Factor], case: Case) -> dict[str, Any]:
    """Return the raw answers of a case, unanswered questions left out."""
    pairs = zip(space, case, strict=True)
    raw = {f.question.id: f.classes[i].answer for f, i in pairs if f.value is None}
    for cells, columns in _blocks(space):
        raw.update(cells.witnesses[tuple(case[at] for at in columns)])
    return {name: answer for name, answer in raw.items() if answer is not None}


def steps_of_knowledge[Outcome](
    space: Sequence[Factor], outcomes: Mapping[Case, Outcome]
) -> Iterator[tuple[str, Outcome, Outcome]]:
    """Yield each question, and the outcomes without and with an answer to it.

    A question that changes nothing in these steps never does: where two answers lead
    to different outcomes, one of them differs from the outcome without an answer.
    """
    questions = [at for at, factor in enumerate(space) if factor.value is None]
    computed = [at for at, factor in enumerate(space) if factor.value is not None]
    by_answers: dict[Case, list[Case]] = {}
    if computed:
        for case in outcomes:
            by_answers.setdefault(tuple(case[at] for at in questions), []).append(case)
    for case, less in outcomes.items():
        for column, at in enumerate(questions):
            factor = space[at]
            unanswered = len(factor.classes) - 1
            if case[at] != unanswered:
                continue
            for answer in range(unanswered):
                if not computed:
                    more = outcomes[*case[:at], answer, *case[at + 1 :]]
                    yield factor.question.id, less, more
                    continue
                known = [case[each] for each in questions]
                known[column] = answer
                for further in by_answers.get(tuple(known), ()):
                    if _is_closer(space, computed, case, further):
                        yield factor.question.id, less, outcomes[further]


def _is_closer(
    space: Sequence[Factor], computed: Iterable[int], less: Case, more: Case
) -> bool:
    """Return whether all values lie within what was known of them before."""
    for at in computed:
        before, now = space[at].classes[less[at]], space[at].classes[more[at]]
        if (now.first or 0) < (before.first or 0) or (now.last or 0) > (
            before.last or 0
        ):
            return False
    return True
