"""Every combination of answers in an answer space, and steps between them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import Any

from interactive.core.answer_space import Factor
from interactive.core.errors import SpecError

# One combination of answers: for each factor, the index of a class.
Case = tuple[int, ...]

# A larger space is split or refused: at 0.1 ms a case this many take 15 seconds.
MOST_CASES = 150_000


def size(space: Sequence[Factor]) -> int:
    """Return the number of combinations of answers."""
    return prod(len(factor.classes) for factor in space)


def cases(space: Sequence[Factor]) -> Iterator[Case]:
    """Yield every combination; raise SpecError if there are over `MOST_CASES`."""
    number = size(space)
    if number > MOST_CASES:
        details = {"found": number, "most": MOST_CASES}
        raise SpecError("space_too_large", ("questions",), **details)
    yield from product(*(range(len(factor.classes)) for factor in space))


def answers(space: Sequence[Factor], case: Case) -> dict[str, Any]:
    """Return the raw answers of a case, unanswered questions left out."""
    pairs = zip(space, case, strict=True)
    raw = ((f.question.id, f.classes[index].answer) for f, index in pairs)
    return {name: answer for name, answer in raw if answer is not None}


def steps_of_knowledge[Outcome](
    space: Sequence[Factor], outcomes: Mapping[Case, Outcome]
) -> Iterator[tuple[str, Outcome, Outcome]]:
    """Yield each question, and the outcomes without and with an answer to it.

    A question that changes nothing in these steps never does: where two answers lead
    to different outcomes, one of them differs from the outcome without an answer.
    """
    for case, less in outcomes.items():
        for at, factor in enumerate(space):
            unanswered = len(factor.classes) - 1
            if case[at] == unanswered:
                for answer in range(unanswered):
                    more = outcomes[*case[:at], answer, *case[at + 1 :]]
                    yield factor.question.id, less, more
