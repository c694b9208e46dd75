"""Every path through a guide: what is answered on it, and where it ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.core.answers import UNKNOWN
from interactive.kinds.guide.decision_tree import DecisionTree, State
from interactive.kinds.guide.evaluate import GuideCalculator


@dataclass(frozen=True, slots=True)
class GuidePath:
    """The raw answers of a path by question, in order, and the outcome's id."""

    answers: dict[str, Any]
    # None if the last answer leads nowhere, which a proven guide has nowhere.
    outcome: str | None


def paths(calculator: GuideCalculator, day: date | None = None) -> Iterator[GuidePath]:
    """Yield each path on a day, by default the one of the calculator's context.

    Answers that no rule tells apart are represented by one of them. A guide whose
    branches meet again has many paths: see `path_count`.
    """
    tree = calculator.tree_on(day or calculator.context.as_of)
    waiting: list[tuple[State, dict[str, Any]]] = [(tree.start, {})]
    while waiting:
        state, answers = waiting.pop()
        classes = tree.factors[state.question].classes
        further = []
        for each, end in zip(classes, tree.exits[state], strict=True):
            raw = UNKNOWN if each.answer is None else each.answer
            longer = {**answers, state.question: raw}
            if end.state is None:
                yield GuidePath(longer, end.outcome)
            else:
                further.append((end.state, longer))
        waiting += reversed(further)


def path_count(tree: DecisionTree) -> int:
    """Return how many paths there are, without walking along each."""
    counts: dict[State, int] = {}
    for state in tree.last_first():
        ends = (end.state for end in tree.exits[state])
        counts[state] = sum(1 if end is None else counts[end] for end in ends)
    return counts[tree.start]
