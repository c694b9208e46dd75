"""Evaluations with their full trace, for many readers, against code by hand."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

from interactive.engine import load
from macros.calculators.document import document
from macros.checks import check_content
from tests.benchmarks.pairs import Pair
from tests.handbook.by_hand import ByHand
from tests.handbook.words_by_hand import TODAY

READERS = 200
"""So many readers with answers of their own are served in turn."""


def pairs() -> Iterator[Pair]:
    """Yield the engine against the same rules in other hands."""
    content, problems = check_content(Path())
    if content is None or problems:
        raise SystemExit("\n".join(map(str, problems)))
    spec = document(content, "uygunluk", TODAY)
    eligibility: Any = load(spec)
    hand = ByHand(eligibility.spec, eligibility.context)
    readers = _readers(eligibility.spec)
    ours, theirs = cycle(readers), cycle(readers)

    def engine() -> object:
        return eligibility.evaluate(next(ours), TODAY)

    yield Pair(
        "eligibility: engine / by hand",
        engine,
        lambda: hand.evaluate(next(theirs)),
        repeat=READERS,
    )
    yield Pair(
        "eligibility: compile the rules / one evaluation",
        lambda: load(spec),
        engine,
        repeat=20,
    )


def _readers(spec: Any) -> list[dict[str, Any]]:
    """Return readers who know some answers and not others, the same at every run."""
    random = Random(READERS)  # noqa: S311 - the same at every run
    return [
        {
            question.id: answer
            for question in spec.questions
            if (answer := random.choice(_answers(question))) is not None
        }
        for _ in range(READERS)
    ]


def _answers(question: Any) -> list[Any]:
    known = {
        "choice": [option.id for option in question.options],
        "yes_no": ["yes", "no"],
        "integer": range(question.minimum or 0, (question.maximum or 0) + 1),
    }
    return [None, "unknown", *known[question.type]]
