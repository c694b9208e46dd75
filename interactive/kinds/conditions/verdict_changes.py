"""The least sets of answers that would change the verdict to a better one.

A verdict is as good as its worst condition, so every condition that is worse than the
next better verdict has to change. Conditions that no changeable answer connects change
apart from each other: a least set for all of them is made of a least set for each.
Within such a part, one, two and more answers are tried in turn, by classes of answers
that no rule tells apart; so the sets are exact and no smaller one exists.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations, islice, product
from typing import Any

from interactive.core.answer_space import Factor, connected_components
from interactive.core.facts import Facts
from interactive.kinds.conditions.condition_evaluation import ConditionEvaluator
from interactive.kinds.conditions.counterfactual import Counterfactual
from interactive.kinds.conditions.reading import FactsFor, Memory, Reading
from interactive.kinds.conditions.verdict import (
    BEST,
    VERDICTS,
    VerdictWords,
    group_of,
)

# Levels of a condition, a part or all: indexes of the verdicts, the best one last.
ORDER = [*VERDICTS]
LEVELS = {group: level for level, (group, _) in enumerate(VERDICTS.values())}
HIGHEST = ORDER.index(BEST)
# Alternatives multiply over the parts; nobody reads more.
MOST_SETS = 12

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
        for number in range(1, len(self.questions) + 1):
            candidates = chain.from_iterable(
                product(*(_answers(each) for each in chosen))
                for chosen in combinations(self.questions, number)
            )
            levels = ((each, self._level_after(each, reading)) for each in candidates)
            changes = [
                (tuple((at, index) for at, index, _, _ in each), level)
                for each, level in levels
                if level >= goal
            ]
            if changes:
                return LeastChanges(changes)
        return None

    def _level_after(self, change: Iterable[tuple[Any, ...]], reading: Reading) -> int:
        answers = {**reading.answers, **{name: a for _, _, name, a in change}}
        return self.level(self.facts_for(answers, reading.today))


def _answers(indexed: tuple[int, Counterfactual]) -> Iterator[tuple[Any, ...]]:
    """Yield one answer of each class: indexes of question and class, name, answer."""
    at, question = indexed
    for index, answer in enumerate(question.answers):
        yield at, index, question.question, answer


class VerdictChanges:
    """What would change the verdict of a calculator."""

    def __init__(
        self,
        evaluators: Sequence[ConditionEvaluator],
        space: Sequence[Factor],
        facts_for: FactsFor,
        words: VerdictWords,
    ) -> None:
        """Split the conditions into parts that change apart from each other."""
        self.evaluators, self.words, self.facts_for = evaluators, words, facts_for
        mutable = [each for each in space if each.is_changeable]
        self.questions = [Counterfactual(factor, words.context) for factor in mutable]
        names = {each.question: at for at, each in enumerate(self.questions)}
        reads = [frozenset(names) & each.depends_on for each in evaluators]
        # Conditions that nothing changeable decides.
        self.fixed = [at for at, each in enumerate(reads) if not each]
        self.parts: list[tuple[list[int], Part]] = []
        for component in connected_components(filter(None, reads)):
            own = [at for at, each in enumerate(reads) if each & component]
            questions = [
                (at, self.questions[at]) for n, at in names.items() if n in component
            ]
            part = Part(
                [evaluators[at] for at in own],
                questions,
                [factor.question.id for factor in space],
                facts_for,
            )
            self.parts.append((own, part))

    def describe(
        self, reading: Reading, conditions: Sequence[Mapping[str, Any]]
    ) -> list[dict[str, Any]]:
        """Return the least sets of answers that would make the verdict better.

        Each is `{from, to, title, answers}`: the verdict's id now and then, its title
        then, and the answers that are all needed, each with the `values` that do,
        one for each class of answers. The list is empty if there is no such set.
        """
        levels = [level_of(each["weight"], each["outcome"]) for each in conditions]
        level, sets = self.find(reading, levels)
        before, after = ORDER[min(levels, default=HIGHEST)], ORDER[level]
        return [
            {
                "from": before,
                "to": after,
                "title": self._title(after, cube, reading),
                "answers": [self.questions[at].in_words(mask) for at, mask in cube],
            }
            for cube in sets
        ]

    def _title(self, status: str, cube: Cube, reading: Reading) -> str:
        """Return the title of the verdict that a set of answers leads to."""
        verdict = self.words.verdicts[status]
        if verdict.not_covered is None:
            return verdict.title
        answers = {**reading.answers}
        for at, mask in cube:
            question = self.questions[at]
            first = (mask & -mask).bit_length() - 1
            answers[question.question] = question.answers[first]
        facts = self.facts_for(answers, reading.today)
        group = VERDICTS[status][0]
        covered = (
            each.condition.covers(facts)
            for each in self.evaluators
            if (outcome := each.condition.outcome(facts)) != "met"
            and group_of(each.spec.weight, outcome) == group
        )
        title, _ = self.words.words(status, only_uncovered=not any(covered))
        return title

    def find(self, reading: Reading, levels: Sequence[int]) -> tuple[int, list[Cube]]:
        """Return the least sets of answers for a better verdict, and its level.

        `levels` are those of the conditions. Of the least sets only those are
        returned that lead to the best verdict. No set means that none exists.
        """
        now = min(levels, default=HIGHEST)
        if now == HIGHEST or any(levels[at] <= now for at in self.fixed):
            return now, []
        bound = min((levels[at] for at in self.fixed), default=HIGHEST)
        needed: list[LeastChanges] = []
        for own, part in self.parts:
            level = min(levels[at] for at in own)
            if level <= now:
                changes = part.least_changes(reading, now + 1)
                if changes is None:
                    return now, []
                needed.append(changes)
                level = changes.best
            bound = min(bound, level)
        alternatives = product(*(changes.cubes(bound) for changes in needed))
        sets = (tuple(sorted(chain(*cubes))) for cubes in alternatives)
        return bound, [*islice(sets, MOST_SETS)]
