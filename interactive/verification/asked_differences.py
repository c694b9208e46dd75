"""Where two versions of a calculator lead when they are asked question by question.

For every kind: only questions that either version still asks are answered, as the
others can change nothing. Kinds with days to count need a comparison of their own; of
one without, the worked examples are compared.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from math import prod
from typing import Any, Protocol

from interactive.core.answers import UNKNOWN
from interactive.core.context import CalculatorContext
from interactive.core.errors import SpecError
from interactive.core.questions import Example, Test
from interactive.core.rules.logic import COMPILERS
from interactive.core.space.factor import Factor
from interactive.verification.cases import MOST_CASES, Case, answers, cases, size
from interactive.verification.differences import (
    STATUS,
    Comparison,
    Row,
    common_space,
    grouped_rows,
    merged_rows,
)

Result = Mapping[str, Any]
# For each question that was asked, the index of the answer's class.
Way = Mapping[str, int]


class Evaluator(Protocol):
    """What is compared: a calculator of any kind."""

    spec: Any
    context: CalculatorContext

    def evaluate(self, raw: Mapping[str, Any], today: date) -> dict[str, Any]:
        """Return the result for raw answers on a day."""
        ...


def compare(before: Evaluator, after: Evaluator, today: date) -> Comparison:
    """Return what differs on a day; raise SpecError if there are too many ways."""
    walk = Walk((before, after), today)
    # Where answers are compared with each other, one cannot be looked at after another.
    linked = any(factor.cells for factor in walk.space)
    rows = [*(walk.linked_rows() if linked else walk.rows())]
    return Comparison(
        size(walk.space),
        changed=sum(row.count or 0 for row in rows if row.before != row.after),
        touched=sum(row.count or 0 for row in rows),
        summary="diff_answers_status",
        rows=tuple(rows),
    )


def compare_examples(before: Evaluator, after: Evaluator, today: date) -> Comparison:
    """Return which worked examples of either version have another result."""
    examples = {each.name: each for v in (before, after) for each in v.spec.examples}
    rows = []
    for name, example in examples.items():
        day = date.fromisoformat(example.today) if example.today else today
        end = End({}, *(_answered(v, example, day) for v in (before, after)))
        if end.statuses[0] != end.statuses[1]:
            rows.append(Row(STATUS, name, *end.statuses, 1, end.text(after.context)))
    number = len(rows)
    key = "diff_answers_examples"
    listed = tuple(rows)
    return Comparison(len(examples), number, number, key, listed, is_complete=False)


def _answered(version: Evaluator, example: Example, day: date) -> Result:
    """Return the result of an example, with what follows from its answers."""
    questions = version.spec.questions
    answers, _ = version.context.completed(questions, example.answers, day)
    return version.evaluate(answers, day)


@dataclass(frozen=True, slots=True)
class End:
    """Where both versions lead, and the answers on the way."""

    way: Way
    before: Result
    after: Result

    @property
    def statuses(self) -> tuple[str, str]:
        """Return the status of both versions."""
        return str(self.before["status"]), str(self.after["status"])

    @property
    def sides(self) -> tuple[Any, Any]:
        """Return what is compared: the status, and what was asked on the way."""
        results = (self.before, self.after)
        before, after = ((r["status"], tuple(r.get("asked", ()))) for r in results)
        return before, after

    def text(self, context: CalculatorContext) -> str:
        """Return what differs, in words."""
        if self.statuses[0] == self.statuses[1]:
            return context.word("diff_way", title=self.after["title"])
        titles = {"before": self.before["title"], "after": self.after["title"]}
        return context.word("diff_instead", **titles)


class Walk:
    """Every way through two versions."""

    def __init__(self, versions: tuple[Evaluator, Evaluator], today: date) -> None:
        """Find the answers that either version tells apart."""
        self.versions, self.today, self.number = versions, today, 0
        before, after = versions
        questions = (before.spec.questions, after.spec.questions)
        tests = (*tests_in(asdict(before.spec)), *tests_in(asdict(after.spec)))
        self.space = common_space(questions, (before.context, after.context), tests)
        self.factors = {factor.question.id: factor for factor in self.space}
        self.asked_questions = [f.question.id for f in self.space if f.value is None]
        self.context = after.context

    def linked_rows(self) -> Iterator[Row]:
        """Yield what differs, every combination of answers looked at."""
        ends = [*map(self._end, cases(self.space))]
        titles: dict[Any, str] = {}
        for end in ends:
            titles.setdefault(end.sides, end.text(self.context))
        pairs = [end.sides for end in ends]
        for pair, when, number in grouped_rows(self.space, pairs, self.context):
            (was, _), (now, _) = pair
            yield Row(STATUS, when, was, now, number, titles[pair])

    def _end(self, case: Case) -> End:
        known = answers(self.space, case)
        raw = {name: known.get(name, UNKNOWN) for name in self.asked_questions}
        return End({}, *(v.evaluate(raw, self.today) for v in self.versions))

    def rows(self) -> Iterator[Row]:
        """Yield what differs, those with the same difference in few rows."""
        changed: dict[Any, list[End]] = {}
        for end in self.ends({}):
            if end.sides[0] != end.sides[1]:
                key = (*end.statuses, end.text(self.context))
                changed.setdefault(key, []).append(end)
        for (was, now, text), group in changed.items():
            for when, number in self._merged(group):
                yield Row(STATUS, when, was, now, number, text)

    def _merged(self, ends: Sequence[End]) -> Iterator[tuple[str, int]]:
        """Yield the answers on some ways in few rows, each with their number."""
        names = {name for end in ends for name in end.way}
        used = [factor for factor in self.space if factor.question.id in names]
        others = prod(len(f.classes) for f in self.space if f.question.id not in names)
        cubes = [tuple(_mask(factor, end.way) for factor in used) for end in ends]
        for when, number in merged_rows(used, cubes, self.context):
            yield when, number * others

    def ends(self, way: Way) -> Iterator[End]:
        """Yield where each way leads; raise SpecError if they are too many."""
        raw = {name: _answer(self.factors[name], at) for name, at in way.items()}
        before, after = (v.evaluate(raw, self.today) for v in self.versions)
        waiting = [*before.get("ask_next", ()), *after.get("ask_next", ())]
        following = next((name for name in waiting if name not in way), None)
        if following is None:
            self.number += 1
            if self.number > MOST_CASES:
                details = {"found": self.number, "most": MOST_CASES}
                raise SpecError("space_too_large", ("questions",), **details)
            yield End(way, before, after)
            return
        for at in range(len(self.factors[following].classes)):
            yield from self.ends({**way, following: at})


def tests_in(data: object) -> Iterator[Test]:
    """Yield every rule in a spec as data."""
    if isinstance(data, dict) and len(data) == 1 and data.keys() <= COMPILERS.keys():
        yield data
    elif isinstance(data, dict | list | tuple):
        for each in data.values() if isinstance(data, dict) else data:
            yield from tests_in(each)


def _answer(factor: Factor, at: int) -> object:
    # "I do not know" is an answer; a question left out would be asked again.
    answer = factor.classes[at].answer
    return UNKNOWN if answer is None else answer


def _mask(factor: Factor, way: Way) -> int:
    """Return the classes of a factor that a way allows: one, or all if not asked."""
    at = way.get(factor.question.id)
    return (1 << len(factor.classes)) - 1 if at is None else 1 << at
