"""Which days come out otherwise than in an earlier version of a timeline.

Each date question is given every day of the known years; an item is evaluated with
nothing but what it counts from, which costs little. Another date beside it is unknown,
long past or far ahead: that settles which of several days an item takes. What needs no
day, such as an order of two dates, is compared as it is written.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain, product
from typing import Any

from interactive.core.answer_text import answer_text
from interactive.core.answers import Mistake, read_answer
from interactive.core.calendar import ONE_DAY
from interactive.core.questions import Question, Test
from interactive.core.space.factor import Factor
from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.verification.case_enumeration import value_starts
from interactive.kinds.schedule.verification.difference_words import (
    Change,
    DifferenceWords,
    statement,
)
from interactive.kinds.schedule.verification.single_items import (
    alone,
    item_of,
    names_in,
    parts_of,
    rests_on,
)
from interactive.kinds.schedule.verification.written_differences import (
    WORDS,
    written_rows,
)
from interactive.verification.differences import (
    Comparison,
    Row,
    common_space,
    merged_questions,
)

__all__ = ["UNLISTED", "WORDS", "compare"]

# Of these a reader sees nothing.
UNLISTED = frozenset({"revision", "rules_checksum"})
# More combinations of other answers than these are not tried with every day.
MOST_VARIANTS = 64
ONE_YEAR = 366
Raw = Mapping[str, Any]
Versions = tuple[ScheduleCalculator, ScheduleCalculator]


def compare(
    before: ScheduleCalculator, after: ScheduleCalculator, today: date
) -> Comparison:
    """Return what differs on a day of calculation."""
    pair = VersionPair((before, after), today)
    rows = [row for item in pair.items for row in pair.rows(item)]
    changed = sum(map(len, pair.changed_days.values()))
    return Comparison(
        len(pair.days) * len(pair.leading),
        changed,
        changed,
        "diff_days",
        (*rows, *written_rows(before, after)),
    )


class VersionPair:
    """Two versions of a timeline on one day of calculation."""

    def __init__(self, versions: Versions, today: date) -> None:
        """Find the items and the questions of both versions."""
        self.versions, self.today = versions, today
        before, after = (version.spec for version in versions)
        merged = merged_questions(before.questions, after.questions)
        self.questions = {question.id: question for question in merged}
        items = {i.id: i.title for i in (*after.items, *before.items)}
        self.items = [*items]
        titles = {question.id: question.title for question in merged} | items
        self.words = DifferenceWords(titles, versions[1].context)
        self.space = _space(versions)
        self.leading = frozenset[str]().union(*map(self._leading, self.items))
        self.changed_days: dict[str, set[date]] = {n: set() for n in self.leading}

    @cached_property
    def days(self) -> list[date]:
        """Return every day of the years whose closed days either version knows."""
        known = chain.from_iterable(v.context.calendar.years for v in self.versions)
        years = sorted({*known}) or [self.today.year]
        first, last = date(years[0], 1, 1), date(years[-1], 12, 31)
        return [first + ONE_DAY * n for n in range((last - first).days + 1)]

    def rows(self, item: str) -> Iterator[Row]:
        """Yield what differs of an item, for each date that it counts from."""
        if self._is_same(item):
            return
        calculators = [alone(version, item) for version in self.versions]
        leading = sorted(self._leading(item), key=[*self.questions].index)
        for question in (*leading,) or (None,):
            days = self.days if question else [self.today]
            usual: set[Change] | None = None
            for other in self._variants(item, question):
                changes = [*self._changes(calculators, item, question, days, other)]
                if question:
                    self.changed_days[question] |= {day for day, _, _ in changes}
                # What is so without other answers is not told once more with them.
                more = [change for change in changes if change not in (usual or ())]
                yield from self.words.rows(item, question, self._in_words(other), more)
                usual = {*changes} if usual is None else usual

    def _changes(
        self,
        calculators: Sequence[ScheduleCalculator],
        item: str,
        question: str | None,
        days: Sequence[date],
        other: Raw,
    ) -> Iterator[Change]:
        """Yield each day of a question on which an item differs, and how."""
        may_appear = self._appears_by(item, question)
        for day in days:
            raw = {**other, question: day.isoformat()} if question else other
            was, now = (
                statement(c.evaluate(raw, self.today), item) for c in calculators
            )
            if was != now:
                yield day, was, now
            elif was is None and not may_appear:
                # Both hide the item, and no other day would show it.
                return

    def _appears_by(self, item: str, question: str | None) -> bool:
        """Return whether a question decides in a version if an item is shown."""
        shown = ((v, item_of(v, item)) for v in self.versions)
        return any(i and question in names_in(v, i.shown_when) for v, i in shown)

    def _leading(self, item: str) -> set[str]:
        """Return the date questions from which an item counts in either version."""
        names: set[str] = set()
        for version in self.versions:
            rules = (i.date for i in version.spec.items if i.id == item and i.date)
            names = names.union(*(names_in(version, rule) for rule in rules))
        return {n for n in names if n in self.questions and self._is_date(n)}

    def _is_date(self, name: str) -> bool:
        return self.questions[name].type == "date"

    def _is_same(self, item: str) -> bool:
        """Return whether an item and all that it rests on are as they were."""
        before, after = (rests_on(version, item) for version in self.versions)
        return bool(before == after)

    def _variants(self, item: str, question: str | None) -> list[Raw]:
        """Return what else may be answered, first that nothing is."""
        names = set[str]()
        for read in (
            names_in(version, item_of(version, item)) for version in self.versions
        ):
            # What only the other version counts from makes no difference to this one.
            names |= read if question is None or question in read else set()
        others = [q for n, q in self.questions.items() if n in names and n != question]
        counted = self._leading(item)
        answers = {
            q.id: (None, *self._answers(q, counted=q.id in counted)) for q in others
        }
        chosen = [
            dict(zip(answers, each, strict=True)) for each in product(*answers.values())
        ]
        if len(chosen) > MOST_VARIANTS:
            single = ({name: one} for name, each in answers.items() for one in each[1:])
            chosen = [{}, *single]
        return [{n: a for n, a in each.items() if a is not None} for each in chosen]

    def _answers(self, question: Question, *, counted: bool) -> Iterator[Any]:
        """Yield answers to a question beside the one that is given every day."""
        if self._is_date(question.id):
            # What is counted from an edge may leave the known years.
            inside = min(ONE_YEAR, len(self.days) // 3)
            for at in (0, inside, -1 - inside, -1) if counted else (0,):
                yield self.days[at].isoformat()
        [factor] = (f for f in self.space if f.question.id == question.id)
        yield from (each.answer for each in factor.classes if each.answer is not None)

    def _in_words(self, raw: Raw) -> str:
        wording = self.versions[1].context.wording
        texts = []
        for name, answer in raw.items():
            question = self.questions[name]
            read = read_answer(question, answer)
            text = (
                str(answer)
                if isinstance(read, Mistake)
                else answer_text(question, read, wording)
            )
            texts.append(f"{question.title}: {text}")
        return "; ".join(texts)


def _space(versions: Versions) -> tuple[Factor, ...]:
    """Return the answers that a rule of either version tells apart."""
    tests: list[Test] = []
    for version in versions:
        tests += (
            part.shown_when for part in parts_of(version).values() if part.shown_when
        )
        tests += value_starts(version.spec, version.context)
    before, after = versions
    questions = (before.spec.questions, after.spec.questions)
    return common_space(questions, (before.context, after.context), tests)
