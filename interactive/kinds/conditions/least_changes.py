"""The least changes of answers that bring some conditions to a level.

One, two and more answers are tried in turn, by classes of answers that no rule tells
apart, so the changes are exact and no smaller one exists. Of two and more numbers from
which the same value is computed, one example stands for each class of the value.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations, product
from typing import Any

from interactive.core.answers import Mistake, read_answer
from interactive.core.explanation.comparison_text import as_json
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Question
from interactive.core.space.factor import UNANSWERED, AnswerClass, Factor, RawAnswer
from interactive.core.space.search import CellSearch
from interactive.kinds.conditions.condition_evaluation import ConditionEvaluator
from interactive.kinds.conditions.counterfactual import (
    Counterfactual,
    FactsIf,
    Selection,
    joined,
)
from interactive.kinds.conditions.reading import (
    MOST_REMEMBERED,
    FactsFor,
    Memory,
    Reading,
)
from interactive.kinds.conditions.verdict import level_of

# Answers that are tried; more would keep readers waiting.
MOST_TRIED = 20_000
# For each of some questions, by index, the answers that it may have.
Change = tuple[tuple[int, Selection], ...]
# A change, and all answers after it.
ChangedAnswers = tuple[Change, Mapping[str, Answer]]
IndexedQuestion = tuple[int, Counterfactual]


@dataclass(slots=True)
class LeastChanges:
    """The least changes of a part that reach a goal, each with the level it reaches."""

    changes: list[tuple[Change, int]]
    # Whether there was too much to try: nothing is known of changes then.
    given_up: bool = False
    _merged: dict[int, list[Change]] = field(default_factory=dict)

    @property
    def best(self) -> int:
        """Return the highest level that one of them reaches."""
        return max(level for _, level in self.changes)

    def reaching(self, bound: int) -> list[Change]:
        """Return the changes that reach a level, answers that do the same together."""
        if bound not in self._merged:
            fitting = (change for change, level in self.changes if level >= bound)
            self._merged[bound] = merged(fitting)
        return self._merged[bound]


def merged(changes: Iterable[Change]) -> list[Change]:
    """Return fewer changes that cover exactly these.

    >>> merged([((0, 0b010),), ((0, 0b100),), ((3, ((5, 9),)),)])
    [((0, 6),), ((3, ((5, 9),)),)]
    """
    rows = [*changes]
    longest = max(map(len, rows), default=0)
    # Rows that differ in one question only become one row.
    for axis in range(longest):
        selections: dict[Any, Selection] = {}
        for row in rows:
            at, selection = row[axis]
            rest = row[:axis], at, row[axis + 1 :]
            selections[rest] = joined(selections.get(rest, 0), selection)
        rows = [
            (*before, (at, selection), *after)
            for (before, at, after), selection in selections.items()
        ]
    return rows


class Part:
    """Conditions that share changeable answers, and these answers."""

    def __init__(
        self,
        evaluators: Sequence[ConditionEvaluator],
        questions: Sequence[IndexedQuestion],
        space: Sequence[Factor],
        facts_for: FactsFor,
    ) -> None:
        """Take the changeable questions with their indexes, in page order."""
        self.evaluators, self.questions = evaluators, questions
        self.facts_for = facts_for
        names = frozenset[str]().union(*(each.depends_on for each in evaluators))
        self.questions_by_id = {
            f.question.id: f.question for f in space if f.value is None
        }
        self.depends_on = [name for name in self.questions_by_id if name in names]
        self.values = [
            (each, each.value)
            for each in space
            if each.value is not None and each.value.questions <= names
        ]
        self._memory: Memory[LeastChanges | None] = Memory()
        self._changeable = {each.question for _, each in questions}
        # For which goals and unchangeable answers no change helps.
        self._hopeless: set[Hashable] = set()

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
        def facts_if(answers: Mapping[str, Answer]) -> Facts:
            return self.facts_for(answers, reading.today)

        situation = reading.today, goal, self._situation(reading)
        if situation in self._hopeless:
            return None
        tried = 0
        for number in range(1, len(self.questions) + 1):
            changes = []
            for chosen in combinations(self.questions, number):
                for change, answers in self._changed(chosen, reading, facts_if):
                    tried += 1
                    level = self.level(facts_if(answers))
                    if level >= goal:
                        changes.append((change, level))
                if tried > MOST_TRIED:
                    return LeastChanges([], given_up=True)
            if changes:
                return LeastChanges(changes)
        if len(self._hopeless) >= MOST_REMEMBERED:
            self._hopeless.clear()
        self._hopeless.add(situation)
        return None

    def _situation(self, reading: Reading) -> tuple[Answer | bool, ...]:
        """Return on what it hangs whether any change helps at all.

        Any known answer that can be changed may become any other.
        """
        answers = ((name, reading.answers[name]) for name in self.depends_on)
        return tuple(a is None if n in self._changeable else a for n, a in answers)

    def _changed(
        self, chosen: Sequence[IndexedQuestion], reading: Reading, facts_if: FactsIf
    ) -> Iterator[ChangedAnswers]:
        """Yield the answers if other ones were given to just these questions."""
        together = [each for each in chosen if _is_shared(each, chosen)]
        apart = [each for each in chosen if each not in together]
        changed: list[ChangedAnswers] = [((), reading.answers)]
        # What is enough of a number hangs on the other answers, so numbers come last.
        for at, question in sorted(apart, key=lambda each: bool(each[1].values)):
            changed = [
                ((*change, (at, selection)), {**answers, question.question: answer})
                for change, answers in changed
                for selection, answer in question.candidates(answers, facts_if)
            ]
        if together:
            changed = [
                (change + more, after)
                for change, answers in changed
                for more, after in self._examples(together, answers, facts_if)
            ]
        for change, answers in changed:
            yield tuple(sorted(change, key=lambda each: each[0])), answers

    def _examples(
        self,
        numbers: Sequence[IndexedQuestion],
        answers: Mapping[str, Answer],
        facts_if: FactsIf,
    ) -> Iterator[ChangedAnswers]:
        """Yield an example for each class of what is computed from several numbers."""
        for classes in product(*(each.factor.known for _, each in numbers)):
            given = {
                each.question: (each.factor.question, own)
                for (_, each), own in zip(numbers, classes, strict=True)
            }
            own_answers = {name: own.answer for name, (_, own) in given.items()}
            facts = facts_if({**answers, **_read(given, own_answers)})
            others = {
                name: (
                    self.questions_by_id[name],
                    _only(self.questions_by_id[name], facts.answers[name]),
                )
                for name in self.depends_on
                if name in facts.answers and name not in given
            }
            search = CellSearch(self.values, facts.with_answers({}), others | given)
            for _, raw in search.cells():
                example = _read(given, raw)
                change = tuple(
                    (at, ((number, number),))
                    for at, each in numbers
                    if (number := _number(example[each.question])) is not None
                )
                yield change, {**answers, **example}


def _is_shared(one: IndexedQuestion, chosen: Iterable[IndexedQuestion]) -> bool:
    """Return whether a value is computed from this and from another chosen number."""
    own = {value.id for value, _ in one[1].values}
    others = (each[1].values for each in chosen if each[0] != one[0])
    return any(value.id in own for values in others for value, _ in values)


def _read(
    given: Mapping[str, tuple[Question, AnswerClass]], raw: Mapping[str, RawAnswer]
) -> dict[str, Answer]:
    """Return raw answers of our own making, which are sound, read."""
    read = {name: read_answer(q, raw[name]) for name, (q, _) in given.items()}
    return {name: each for name, each in read.items() if not isinstance(each, Mistake)}


def _number(answer: Answer) -> int | None:
    """Return a scaled number, the ordinal of a day, or None for anything else."""
    if isinstance(answer, date):
        return answer.toordinal()
    return answer if isinstance(answer, int) else None


def _only(question: Question, answer: Answer) -> AnswerClass:
    """Return the class that holds nothing but one answer."""
    if answer is None:
        return UNANSWERED
    number = _number(answer)
    return AnswerClass(as_json(question, answer), number, number)
