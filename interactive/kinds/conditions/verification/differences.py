"""Which answers come out otherwise than in an earlier version of the conditions.

Conditions that share no question are looked at apart, and the verdicts of all
combinations are counted without looking at each: the parts' flags add up.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from math import prod
from typing import Any

from interactive.core.space.answer_space import subspace, with_gates
from interactive.core.space.components import connected_components
from interactive.core.space.factor import Factor
from interactive.kinds.conditions.evaluate import ConditionsCalculator
from interactive.kinds.conditions.verification.case_enumeration import CaseEnumeration
from interactive.kinds.conditions.verification.common_space import common_space
from interactive.kinds.conditions.verification.difference_words import (
    DifferenceWords,
    Result,
    statement,
    texts,
)
from interactive.kinds.conditions.verification.verdicts import (
    Flags,
    flags_of_result,
    verdict_of_flags,
)
from interactive.verification.cases import answers, cases
from interactive.verification.differences import (
    NOTHING,
    STATUS,
    Comparison,
    Row,
    grouped_rows,
)

# Keys of this kind that hold words; those of explanations are told by `compare`.
WORDS = frozenset({"rule", "action", "explanations"})
UNLISTED = frozenset({"explanations"})
# How a row says whether a question is asked.
SHOWN = ("not_asked", "asked")
# What the earlier and the later version say.
Both = tuple[Any, Any]


def compare(
    before: ConditionsCalculator, after: ConditionsCalculator, today: date
) -> Comparison:
    """Return what differs on a day; raise SpecError if there are too many cases."""
    pair = VersionPair(before, after, today)
    rows = [row for part in pair.parts for row in pair.rows(part)]
    verdicts = [*pair.verdicts(_either_of(rows))]
    combinations = prod(len(part.results) for part in pair.parts)
    untouched = prod(len(part.results) - len(pair.touched(part)) for part in pair.parts)
    return Comparison(
        combinations,
        changed=sum(row.count or 0 for row in verdicts),
        touched=combinations - untouched,
        summary="diff_answers",
        rows=(*verdicts, *rows),
        words=tuple(row for part in pair.parts for row in pair.words(part)),
    )


@dataclass(frozen=True, slots=True)
class Part:
    """Questions on which no others depend, and both results of each case."""

    space: tuple[Factor, ...]
    conditions: tuple[str, ...]
    results: Sequence[tuple[Result, Result]]

    def decided(self) -> Iterator[tuple[str, list[Both]]]:
        """Yield each condition, and what both versions decide about it in each case."""
        for name in self.conditions:
            pairs = ((statement(o, name), statement(n, name)) for o, n in self.results)
            yield name, [*pairs]

    def shown(self) -> Iterator[tuple[str, list[Both]]]:
        """Yield each question, and whether both versions ask it in each case."""
        for factor in self.space:
            name = factor.question.id
            yield (
                name,
                [(name in o["asked"], name in n["asked"]) for o, n in self.results],
            )

    def flags(self) -> Counter[Both]:
        """Count what the cases contribute to the verdicts of both versions."""
        return Counter(
            (self._flags(before), self._flags(after)) for before, after in self.results
        )

    def _flags(self, result: Result) -> Flags:
        own = (each for each in result["conditions"] if each["id"] in self.conditions)
        return flags_of_result(own)


class VersionPair:
    """Two versions of a calculator on one day."""

    def __init__(
        self, before: ConditionsCalculator, after: ConditionsCalculator, today: date
    ) -> None:
        """Find the common space, and its parts that share no question."""
        self.versions, self.today = (before, after), today
        self.sentences = DifferenceWords(before.spec, after.spec, after.context)
        self.space = common_space(before, after, today)
        reads = _reads(self.versions)
        linked = connected_components([*reads.values(), *self._questions()])
        self.parts = [self._part(part, reads) for part in linked]

    def _questions(self) -> Iterator[frozenset[str]]:
        """Yield each question with those that decide in a version if it is shown."""
        for factor in self.space:
            question = frozenset((factor.question.id,))
            yield question.union(
                *(with_gates(question, v.gates) for v in self.versions)
            )

    def _part(self, part: frozenset[str], reads: Mapping[str, frozenset[str]]) -> Part:
        space = subspace(self.space, part)
        own = tuple(name for name, questions in reads.items() if questions <= part)
        raws = [answers(space, case) for case in cases(space)]
        results = ([v.evaluate(raw, self.today) for raw in raws] for v in self.versions)
        return Part(space, own, [*zip(*results, strict=True)])

    def rows(self, part: Part) -> Iterator[Row]:
        """Yield what a part decides otherwise, in few rows."""
        for name, pairs in part.decided():
            for (was, now), when, count in self._grouped(part, pairs):
                text = self.sentences.decided(name, was, now)
                yield Row(name, when, _json(was), _json(now), count, text)
        for name, pairs in part.shown():
            for (was, now), when, count in self._grouped(part, pairs):
                text = self.sentences.shown(name, now=now)
                yield Row(name, when, SHOWN[was], SHOWN[now], count, text)

    def words(self, part: Part) -> Iterator[Row]:
        """Yield what only reads otherwise: where it is decided as before."""
        for name, pairs in part.decided():
            read = [(texts(old, name), texts(new, name)) for old, new in part.results]
            same = [
                w if p[0] == p[1] else ((), ())
                for w, p in zip(read, pairs, strict=True)
            ]
            for (was, now), when, count in self._grouped(part, same):
                before, after = _parts_that_differ(was, now)
                text = self.sentences.reworded(name, before, after)
                yield Row(name, when, before, after, count, text)

    def _grouped(
        self, part: Part, pairs: Sequence[Both]
    ) -> Iterator[tuple[Both, str, int]]:
        # Each case of a part stands for all combinations of the other parts.
        others = prod(len(e.results) for e in self.parts) // len(part.results)
        context = self.versions[1].context
        for pair, when, number in grouped_rows(part.space, pairs, context):
            yield pair, when, number * others

    def touched(self, part: Part) -> set[int]:
        """Return the cases of a part in which anything differs but words."""
        lists = [pairs for _, pairs in (*part.decided(), *part.shown())]
        return {
            at for pairs in lists for at, (was, now) in enumerate(pairs) if was != now
        }

    def verdicts(self, when: str) -> Iterator[Row]:
        """Yield each verdict that became another, and in how many combinations."""
        counted: Counter[Both] = Counter({(Flags(), Flags()): 1})
        for part in self.parts:
            pairs = product(counted.items(), part.flags().items())
            counted = Counter()
            for ((was, now), number), ((old, new), more) in pairs:
                counted[was | old, now | new] += number * more
        changed: Counter[Both] = Counter()
        for flags, number in counted.items():
            (was, _), (now, _) = map(verdict_of_flags, flags)
            if was != now:
                changed[was, now] += number
        for (was, now), number in sorted(changed.items()):
            text = self.sentences.verdict(was, now)
            yield Row(STATUS, when, was, now, number, text)


def _reads(versions: Sequence[ConditionsCalculator]) -> dict[str, frozenset[str]]:
    """Return the questions that each condition reads in either version."""
    reads: dict[str, frozenset[str]] = {}
    for version in reversed(versions):
        enumeration = CaseEnumeration(version)
        for condition in version.conditions:
            name = condition.spec.id
            reads[name] = reads.get(name, frozenset()) | enumeration.reads(condition)
    return reads


def _either_of(rows: Sequence[Row]) -> str:
    """Return the answers of rows in words; nothing if one row allows them all."""
    listed = [*dict.fromkeys(row.when for row in rows if row.before not in SHOWN)]
    if "" in listed:
        return ""
    if len(listed) == 1:
        return listed[0]
    return " / ".join(f"({when})" for when in listed)


def _json(decided: object) -> str:
    return NOTHING if decided is None else str(decided)


def _parts_that_differ(
    was: tuple[tuple[str, ...], ...], now: tuple[tuple[str, ...], ...]
) -> tuple[str, str]:
    """Return those parts of two texts that are not the same in both."""
    pairs = [(old, new) for old, new in zip(was, now, strict=True) if old != new]
    before, after = (
        " ".join(t for part in side for t in part if t)
        for side in zip(*pairs, strict=True)
    )
    return before or NOTHING, after or NOTHING
