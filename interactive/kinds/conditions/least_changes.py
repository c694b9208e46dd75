"""The least changes of answers that make some conditions better.

One, two and more answers are tried in turn, by classes of answers that no rule tells
apart; so the changes are exact and no smaller ones exist.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations, islice, product
from typing import Any

from interactive.core.facts import Facts
from interactive.kinds.conditions.condition_evaluation import ConditionEvaluator
from interactive.kinds.conditions.counterfactual import Counterfactual
from interactive.kinds.conditions.reading import FactsFor, Memory, Reading
from interactive.kinds.conditions.verdict import BEST, VERDICTS, group_of

# Combinations of answers of one size that are tried: more would keep readers waiting.
MOST_TRIED = 3_000
# Levels of a condition, a part or all: indexes of the verdicts, the best one last.
ORDER = [*VERDICTS]
LEVELS = {group: level for level, (group, _) in enumerate(VERDICTS.values())}
HIGHEST = ORDER.index(BEST)
# For each of some questions, by index, the answer classes as a bit mask.
Cube = tuple[tuple[int, int], ...]


def level_of(weight: str, outcome: str) -> int:
    """Return the index of the best verdict that a condition allows.

    >>> level_of("blocking", "unknown"), level_of("action", "met")
    (1, 3)
    """
    return HIGHEST if outcome == "met" else LEVELS[group_of(weight, outcome)]


@dataclass(slots=True)
class LeastChanges:
    """The least changes of a part that reach a goal, each with the level it reaches."""

    # The answers, as pairs of a question's index and an answer class.
    changes: list[tuple[tuple[tuple[int, int], ...], int]]
    # Whether there was too much to try: nothing is known of changes then.
    given_up: bool = False
    _cubes: dict[int, list[Cube]] = field(default_factory=dict)

    @property
    def best(self) -> int:
        """Return the highest level that one of them reaches."""
        return max(level for _, level in self.changes)

    def cubes(self, bound: int) -> list[Cube]:
        """Return the changes that reach a level, answers that do the same together."""
        if bound not in self._cubes:
            fitting = (change for change, level in self.changes if level >= bound)
            self._cubes[bound] = _merged(fitting)
        return self._cubes[bound]


def _merged(changes: Iterable[tuple[tuple[int, int], ...]]) -> list[Cube]:
    """Return rows of answer classes that cover exactly these changes.

    >>> _merged([((0, 1),), ((0, 2),), ((3, 0),)])
    [((0, 6),), ((3, 1),)]
    """
    rows = [tuple((at, 1 << index) for at, index in change) for change in changes]
    longest = max(map(len, rows), default=0)
    # Rows that differ in one question only become one row.
    for axis in range(longest):
        masks: dict[Any, int] = {}
        for row in rows:
            at, mask = row[axis]
            rest = row[:axis], at, row[axis + 1 :]
            masks[rest] = masks.get(rest, 0) | mask
        rows = [
            (*before, (at, mask), *after) for (before, at, after), mask in masks.items()
        ]
    return rows


class Part:
    """Conditions that share changeable answers, and these answers."""

    def __init__(
        self,
        evaluators: Sequence[ConditionEvaluator],
        questions: Sequence[tuple[int, Counterfactual]],
        page_order: Iterable[str],
        facts_for: FactsFor,
    ) -> None:
        """Take the changeable questions with their indexes, in page order."""
        self.evaluators, self.questions = evaluators, questions
        self.facts_for = facts_for
        names = frozenset[str]().union(*(each.depends_on for each in evaluators))
        self.depends_on = [name for name in page_order if name in names]
        self._memory = Memory[LeastChanges | None]()

    def level(self, facts: Facts) -> int:
        """Return the level of the worst condition."""
        return min(
            level_of(each.spec.weight, each.condition.outcome(facts))
            for each in self.evaluators
        )

    def least_changes(self, reading: Reading, goal: int) -> LeastChanges | None:
        """Return the least changes that reach a level, None if there are none."""
        key = goal, reading.key(self.depends_on)
        return self._memory.recall(
            reading.today, key, lambda: self._search(reading, goal)
        )

    def _search(self, reading: Reading, goal: int) -> LeastChanges | None:
        questions = [(at, each.given(reading.facts)) for at, each in self.questions]
        for number in range(1, len(questions) + 1):
            candidates = chain.from_iterable(
                product(*(_answers(each) for each in chosen))
                for chosen in combinations(questions, number)
            )
            few = [*islice(candidates, MOST_TRIED + 1)]
            if len(few) > MOST_TRIED:
                return LeastChanges([], given_up=True)
            levels = ((each, self._level_after(each, reading)) for each in few)
            changes = [
                (tuple((at, index) for at, index, _, _ in each), level)
                for each, level in levels
                if level >= goal
            ]
            if changes:
                return LeastChanges(changes)
        return None

    def _level_after(self, change: Sequence[tuple[Any, ...]], reading: Reading) -> int:
        names = [name for _, _, name, _ in change]
        return min(
            self.level(
                self.facts_for(
                    {**reading.answers, **dict(zip(names, ends, strict=True))},
                    reading.today,
                )
            )
            for ends in product(*(each for *_, each in change))
        )


def _answers(indexed: tuple[int, Counterfactual]) -> Iterator[tuple[Any, ...]]:
    """Yield each class: the indexes of question and class, the name, its ends."""
    at, question = indexed
    for index, ends in enumerate(question.ends):
        yield at, index, question.question, ends
