"""Which small changes of a calculator no worked example would notice.

Examples are an editor's only tests. What they do not notice could be broken in silence;
so each such change is told with the example that is missing. A change that makes no
difference for any answer needs none.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, tee
from typing import Any, Protocol

from interactive.core.errors import SpecError
from interactive.core.questions import Example
from interactive.core.turkish import is_day
from interactive.verification.changes import Change
from interactive.verification.missing_example import (
    Coverage,
    MissingExample,
    Unnoticed,
    distinct_phrase,
)
from interactive.verification.rule_changes import LEFT_OUT
from interactive.verification.spec_checks import agrees, example_problems, texts_in

Document = Mapping[str, Any]
Result = Mapping[str, Any]
Load = Callable[[Document], Any]
# Answers by question, and a day.
Case = tuple[Mapping[str, Any], date]
# A part of a result, and a phrase that it says.
Expected = tuple[dict[str, Any], str]
# An outcome or a day is more telling than another part, and that than a sentence.
TIERS = OUTCOMES, PARTS, WORDS = range(3)


class Kind(Protocol):
    """What a kind's `verification.changes` knows of its calculators."""

    def changes(self, document: Document) -> Iterator[Change]:
        """Yield the small changes of a calculator."""
        ...

    def cases(self, base: Any, changed: Any, change: Change) -> Iterator[Case]:  # noqa: ANN401
        """Yield cases; if the change makes a difference, it does in one of them."""
        ...

    def expectations(self, result: Result) -> Sequence[Iterable[dict[str, Any]]]:
        """Return what an example may expect: outcomes and days, then all else."""
        ...

    def readable(self, result: Result) -> object:
        """Return the part of a result whose sentences an example may pin."""
        ...

    def problems(self, spec: Any, parameters: Any) -> Iterator[SpecError]:  # noqa: ANN401
        """Yield what the checker refuses without running anything."""
        ...


class ExampleCoverage:
    """The worked examples of one calculator, tried on its small changes."""

    def __init__(self, document: Document, kind: Kind, load: Load) -> None:
        """Load the calculator and keep the examples that hold."""
        self.document, self.kind, self.load = document, kind, load
        self.base = load(document)
        # A day that is none is the checker's.
        examples = (
            (index, self._whole(example))
            for index, example in enumerate(self.base.spec.examples)
            if is_day(example.today or self.document["as_of"])
        )
        self.holding = {i: e for i, e in examples if not self._fails(e, self.base)}
        self.idle, self.order = set(self.holding), [*self.holding]
        self.missing: list[MissingExample] = []

    def _whole(self, example: Example) -> Example:
        """Return an example with the answers that follow from its own, now given."""
        questions, day = self.base.spec.questions, self._day(example.today)
        whole, _ = self.base.context.completed(questions, example.answers, day)
        stated = {n: value for n, value in example.result.items() if n != "derived"}
        return replace(example, answers=whole, result=stated)

    def coverage(self, *, warned_only: bool = True) -> Coverage:
        """Return which changes are not noticed, and which examples notice none."""
        changes = [*self._loaded(self.kind.changes(self.document))]
        unnoticed = [each for each in changes if not self._noticed(each[1])]
        listed = [each for each in unnoticed if each[0].warned or not warned_only]
        unseen = tuple(each for pair in listed for each in self._unnoticed(*pair))
        # Where nothing small can change, no example can notice it.
        idle = tuple(i for i in self.holding if changes and i in self.idle)
        return Coverage(len(changes), unseen, (*self.missing,), idle)

    def _loaded(self, changes: Iterable[Change]) -> Iterator[tuple[Change, Any]]:
        """Yield the changes that the checker would accept, with their calculators."""
        parameters = self.base.context.decimals
        for change in changes:
            try:
                changed = self.load(change.apply(self.document))
            except SpecError:
                continue
            if not any(True for _ in self.kind.problems(changed.spec, parameters)):
                yield change, changed

    def _fails(self, example: Any, calculator: Any) -> bool:  # noqa: ANN401
        """Return whether a calculator gives another result than an example states."""

        def evaluate(answers: Mapping[str, Any], today: str | None) -> Result:
            result: Result = calculator.evaluate(answers, self._day(today))
            return result

        return any(True for _ in example_problems((example,), evaluate))

    def _day(self, today: str | None) -> date:
        return date.fromisoformat(today or self.document["as_of"])

    def _noticed(self, changed: Any) -> bool:  # noqa: ANN401
        """Return whether an example fails on a changed calculator."""
        # All of those that have not failed are tried: one may fail on this change only.
        failed = {i for i in self.idle if self._fails(self.holding[i], changed)}
        self.idle -= failed
        if failed:
            return True
        for index in self.order:
            if index not in self.idle and self._fails(self.holding[index], changed):
                # Changes of one rule follow each other: it may notice the next one.
                self.order.remove(index)
                self.order.insert(0, index)
                return True
        return False

    def _unnoticed(self, change: Change, changed: Any) -> Iterator[Unnoticed]:  # noqa: ANN401
        """Yield the change with an example that notices it; nothing if none can."""
        after = None if change.after is LEFT_OUT else change.after
        for index, example in enumerate(self.missing):
            if self._fails(example, changed):
                yield Unnoticed(change.path, change.before, after, index)
                return
        if number := self._extended(change, changed):
            yield Unnoticed(change.path, change.before, after, number - 1)

    def _extended(self, change: Change, changed: Any) -> int:  # noqa: ANN401
        """Let an example notice a change; return which by its number, 0 if none can."""
        # Of a sentence only words can change.
        is_sentence = isinstance(change.before, str) and " " in change.before
        tiers = TIERS[-1:] if is_sentence else TIERS
        # Most cases tell nothing: each is evaluated for this once, not for every tier.
        telling = tee(self._telling_cases(change, changed), len(tiers))
        for tier, cases in zip(tiers, telling, strict=True):
            for number, example in enumerate(self.missing, start=1):
                case = example.answers, self._day(example.today)
                if expected := self._expected(changed, case, tier=tier):
                    example.expect(*expected)
                    return number
            for case in cases:
                if expected := self._expected(changed, case, tier=tier):
                    whole, more = self._completed(changed, case, expected, tier)
                    self.missing.append(self._new(*whole))
                    self.missing[-1].expect(*more)
                    return len(self.missing)
        return 0

    def _telling_cases(self, change: Change, changed: Any) -> Iterator[Case]:  # noqa: ANN401
        """Yield the cases in which a change makes a difference."""
        examples = self.holding.values()
        stated = ((each.answers, self._day(each.today)) for each in examples)
        for case in chain(stated, self.kind.cases(self.base, changed, change)):
            if self._differing(changed, case):
                yield case

    def _differing(self, changed: Any, case: Case) -> tuple[Result, Result] | None:  # noqa: ANN401
        """Return the results with and without a change; nothing if they are alike."""
        before, after = (each.evaluate(*case) for each in (self.base, changed))
        # Answers that both refuse are no story about the rules.
        if before == after or before["mistakes"] == after["mistakes"] != []:
            return None
        return before, after

    def _new(self, raw: Mapping[str, Any], day: date) -> MissingExample:
        """Return an example for some answers: that which has them, if there is one."""
        for index, example in self.holding.items():
            if example.answers == raw and self._day(example.today) == day:
                kept = dict(example.result), [*example.says]
                return MissingExample(raw, day.isoformat(), *kept, index)
        return MissingExample(dict(raw), day.isoformat())

    def _expected(
        self,
        changed: Any,  # noqa: ANN401
        case: Case,
        *,
        tier: int,
    ) -> Expected | None:
        """Return what holds of a result, but not of the changed calculator's.

        It is a part of the result or, if only words differ and count, a phrase.
        """
        results = self._differing(changed, case)
        if results is None:
            return None
        before, after = results
        status = {"status": before["status"]}
        if before["mistakes"]:
            questions = [{"question": m["question"]} for m in before["mistakes"]]
            status = {"mistakes": questions}
        elif after["mistakes"]:
            return status, ""
        for expectation in chain(*self.kind.expectations(before)[: tier + 1]):
            if not agrees(expectation, after):
                return status | expectation, ""
        if tier < WORDS:
            return None
        texts, others = (texts_in(self.kind.readable(r)) for r in (before, after))
        phrase = distinct_phrase(texts, [*others])
        return (status, phrase) if phrase else None

    def _completed(
        self,
        changed: Any,  # noqa: ANN401
        case: Case,
        expected: Expected,
        tier: int,
    ) -> tuple[Case, Expected]:
        """Return the case laid over the example that has most of its answers.

        A whole story is easier to judge than the answers that matter alone.
        """
        raw, day = case
        examples = [e for e in self.holding.values() if self._day(e.today) == day]

        def differing(example: Example) -> int:
            return sum(example.answers.get(name) != raw[name] for name in raw)

        nearest = [min(examples, key=differing)] if examples else []
        for whole in (*({**e.answers, **raw} for e in nearest), raw):
            shown = self.base.evaluate(whole, day)["asked"]
            heard = {name: answer for name, answer in whole.items() if name in shown}
            if more := self._expected(changed, (heard, day), tier=tier):
                return (heard, day), more
        return case, expected
