"""The least sets of answers that would change the verdict to a better one.

A verdict is as good as its worst condition, so every condition that is worse than the
next better verdict has to change. Conditions that no changeable answer connects change
apart from each other: a least set for all of them is made of a least set for each.
"""

from collections.abc import Mapping, Sequence
from itertools import chain, islice, product
from typing import Any

from interactive.core.space.components import connected_components
from interactive.core.space.factor import Factor
from interactive.kinds.conditions.condition_evaluation import ConditionEvaluator
from interactive.kinds.conditions.counterfactual import Counterfactual
from interactive.kinds.conditions.least_changes import Change, LeastChanges, Part
from interactive.kinds.conditions.reading import FactsFor, Reading
from interactive.kinds.conditions.verdict import (
    HIGHEST,
    ORDER,
    VERDICTS,
    VerdictWords,
    group_of,
    level_of,
)

# Alternatives multiply over the parts; nobody reads more.
MOST_SETS = 12


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
        self.questions = [
            Counterfactual(factor, words.context, space) for factor in mutable
        ]
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
                space,
                facts_for,
            )
            self.parts.append((own, part))

    def describe(
        self, reading: Reading, conditions: Sequence[Mapping[str, Any]]
    ) -> list[dict[str, Any]] | None:
        """Return the least sets of answers that would make the verdict better.

        Each is `{from, to, title, answers}`: the verdict's id now and then, its title
        then, and the answers that are all needed, each with the `values` that do,
        one for each class of answers. The list is empty if there is no such set, and
        None if there were too many answers to try.
        """
        levels = [level_of(each["weight"], each["outcome"]) for each in conditions]
        level, sets = self.find(reading, levels)
        if sets is None:
            return None
        before, after = ORDER[min(levels, default=HIGHEST)], ORDER[level]
        return [
            {
                "from": before,
                "to": after,
                "title": self._title(after, change, reading),
                "answers": [self.questions[at].in_words(which) for at, which in change],
            }
            for change in sets
        ]

    def _title(self, status: str, change: Change, reading: Reading) -> str:
        """Return the title of the verdict that a set of answers leads to."""
        verdict = self.words.verdicts[status]
        if verdict.not_covered is None:
            return verdict.title
        answers = {**reading.answers}
        for at, selection in change:
            question = self.questions[at]
            answers[question.question] = question.first(selection)
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

    def find(
        self, reading: Reading, levels: Sequence[int]
    ) -> tuple[int, list[Change] | None]:
        """Return the least sets of answers for a better verdict, and its level.

        `levels` are those of the conditions. Of the least sets only those are
        returned that lead to the best verdict. No set means that none exists, None
        that there were too many answers to try.
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
                if changes.given_up:
                    return now, None
                needed.append(changes)
                level = changes.best
            bound = min(bound, level)
        alternatives = product(*(changes.reaching(bound) for changes in needed))
        sets = (
            tuple(sorted(chain(*each), key=lambda pair: pair[0]))
            for each in alternatives
        )
        return bound, [*islice(sets, MOST_SETS)]
