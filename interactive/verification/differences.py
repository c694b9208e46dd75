"""What a calculator says otherwise than an earlier version of it, and to whom.

Both versions are looked at over one space, whose answers are told apart where either
version tells them apart. A kind's `verification/differences.py` does the rest.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from itertools import chain
from math import prod
from operator import or_
from typing import Any

from interactive.core.answer_text import answers_in_words
from interactive.core.context import CalculatorContext
from interactive.core.parameters import Parameter
from interactive.core.questions import Option, Question, Test
from interactive.core.space.answer_space import factors
from interactive.core.space.factor import Factor
from interactive.core.values.words import title_of
from interactive.verification.cases import cases
from interactive.verification.minimize import Cases, Cube, Grid, greedy_cover, grid

# Stands for what one of the versions does not have.
NOTHING = "–"
# Rows over more cases than these are left as they are: merging would take too long.
MOST_MERGED = 20_000
# The part that stands for the result as a whole.
STATUS = "status"


@dataclass(frozen=True, slots=True)
class Row:
    """Answers to which one part of a result differs.

    `before` and `after` are what it was and is: an outcome, a day, or `NOTHING`.
    """

    part: str
    when: str
    """The answers, in words; empty if they are all."""
    before: str
    after: str
    count: int | None
    """How many combinations of answers; None if they are not counted."""
    text: str
    """What differs, in words."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs on one day of calculation."""

    combinations: int
    """How many combinations of answers there are."""
    changed: int
    """To how many of these the status differs; for plans, any of their days."""
    touched: int
    """To how many of these anything differs but words."""
    summary: str
    """The sentence that takes these numbers."""
    rows: tuple[Row, ...] = ()
    words: tuple[Row, ...] = ()
    """What only reads otherwise."""
    is_complete: bool = True
    """Whether all answers were looked at, not worked examples alone."""


def turning_days(
    specs: Iterable[object], contexts: Iterable[CalculatorContext], today: date
) -> list[date]:
    """Return today, and each later day on which a rule or a number changes."""
    starts = chain.from_iterable(
        parameter.starts for each in contexts for parameter in each.parameters.values()
    )
    written = (date.fromisoformat(day) for spec in specs for day in _valid_from(spec))
    return [today, *sorted({day for day in (*starts, *written) if day > today})]


def _valid_from(data: object) -> Iterator[str]:
    if isinstance(data, Mapping):
        if day := data.get("valid_from"):
            yield str(day)
        data = [*data.values()]
    if isinstance(data, list | tuple):
        for each in data:
            yield from _valid_from(each)


def merged_questions(
    before: Iterable[Question], after: Iterable[Question]
) -> list[Question]:
    """Return the questions of both versions, with all answers that either takes.

    Which of them are shown is for each version to say: the merged ones always are.
    """
    former = {question.id: question for question in before}
    questions = [_merged(former.pop(q.id, q), q) for q in after]
    return [replace(q, shown_when=None) for q in (*questions, *former.values())]


def _merged(before: Question, after: Question) -> Question:
    known = {option.id for option in after.options}
    more: tuple[Option, ...] = tuple(o for o in before.options if o.id not in known)
    decimals = max(before.decimals, after.decimals)
    both = [replace(question, decimals=decimals) for question in (before, after)]
    low = min(both, key=lambda question: question.lowest)
    high = max(both, key=lambda question: question.highest)
    return replace(
        after,
        options=(*after.options, *more),
        decimals=decimals,
        minimum=low.minimum,
        first_day=low.first_day,
        maximum=high.maximum,
        last_day=high.last_day,
    )


def merged_parameters(
    before: Mapping[str, Parameter], after: Mapping[str, Parameter]
) -> dict[str, Parameter]:
    """Return the parameters of both versions, each with the values of both."""
    merged = {**before, **after}
    for name in before.keys() & after.keys():
        values = (*before[name].values, *after[name].values)
        merged[name] = replace(after[name], values=values)
    return merged


def bound_tests(
    before: Iterable[Question], after: Iterable[Question]
) -> Iterator[Test]:
    """Yield tests that tell the numbers apart which only one version takes."""
    former = {question.id: question for question in before}
    for question in after:
        pair = (former.get(question.id, question), question)
        if len({(each.lowest, each.highest) for each in pair}) > 1:
            for each in pair:
                yield from _bounds(each)


def _bounds(question: Question) -> Iterator[Test]:
    ends: tuple[tuple[str, object], ...] = (
        ("at_least", question.minimum or 0),
        ("at_most", question.maximum or 0),
    )
    if question.type == "date":
        days = map(date.fromordinal, (question.lowest, question.highest))
        ends = tuple(zip(("before", "after"), map(str, days), strict=True))
    for operator, end in ends:
        yield {operator: [question.id, end]}


def common_space(
    questions: tuple[Sequence[Question], Sequence[Question]],
    contexts: tuple[CalculatorContext, CalculatorContext],
    tests: Iterable[Test],
) -> tuple[Factor, ...]:
    """Return the space of two versions, given the tests of both."""
    parameters = merged_parameters(*(context.parameters for context in contexts))
    every_test = (*tests, *bound_tests(*questions))
    return factors(merged_questions(*questions), every_test, parameters)


def grouped_rows(
    space: Sequence[Factor],
    pairs: Sequence[tuple[Hashable, Hashable]],
    context: CalculatorContext,
) -> Iterator[tuple[tuple[Any, Any], str, int]]:
    """Yield each pair that differs, few rows of answers in words, and their cases.

    `pairs` holds what the versions say in each case of the space. No case is in two
    rows, so that their numbers add up.
    """
    wanted: dict[tuple[Hashable, Hashable], Cases] = {}
    for bit, pair in enumerate(pairs):
        if pair[0] != pair[1]:
            wanted[pair] = wanted.get(pair, 0) | 1 << bit
    own = grid([len(f.classes) for f in space], cases(space)) if wanted else Grid(())
    for pair, bits in wanted.items():
        for cube in disjoint_cover(own, bits):
            yield pair, in_words(space, cube, context), own.cases_of(cube).bit_count()


def merged_rows(
    space: Sequence[Factor], cubes: Sequence[Cube], context: CalculatorContext
) -> Iterator[tuple[str, int]]:
    """Yield disjoint rows as few in words, each with the number of its cases."""
    if prod(len(factor.classes) for factor in space) <= MOST_MERGED:
        own = grid([len(factor.classes) for factor in space])
        cubes = disjoint_cover(own, reduce(or_, map(own.cases_of, cubes), 0))
    for cube in cubes:
        yield in_words(space, cube, context), prod(mask.bit_count() for mask in cube)


def disjoint_cover(space: Grid, wanted: Cases) -> list[Cube]:
    """Return few rows that cover `wanted`, each case once, and nothing else.

    >>> disjoint_cover(grid([2, 2]), 0b1110)
    [(2, 3), (1, 2)]
    """
    rows: list[Cube] = []
    while wanted:
        cover = greedy_cover(space, wanted)
        rows.append(max(cover, key=lambda cube: space.cases_of(cube).bit_count()))
        wanted &= ~space.cases_of(rows[-1])
    return rows


def in_words(space: Sequence[Factor], cube: Cube, context: CalculatorContext) -> str:
    """Return the answers of a row in words; nothing if it allows them all."""
    texts = (
        (title_of(factor, context), answers_in_words(factor, mask, context))
        for factor, mask in zip(space, cube, strict=True)
    )
    return "; ".join(f"{title}: {text}" for title, text in texts if text)
