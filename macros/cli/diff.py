"""`rehber diff`: which answers, days and letters change between two versions."""

import json
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from types import ModuleType
from typing import Any

from pydantic import TypeAdapter

from interactive.core.errors import SpecError
from interactive.engine import load
from interactive.kinds import Calculator, counts_days, optional_kind_module
from interactive.verification import asked_differences
from interactive.verification.differences import Comparison, turning_days
from interactive.verification.facts.derived_differences import derived_differences
from interactive.verification.spec_differences import (
    changed_questions,
    reworded,
    reworded_context,
)
from macros.calculators.proof_cache import engine
from macros.calculators.spec_messages import message
from macros.cli.question_names import (
    name_questions_as_now,
    part_questions_of_other_types,
)
from macros.cli.versions import Version, mend_first, version_at, work_tree
from macros.content.files.spec_tables import LETTER, LETTERS
from macros.content.loader import Content, load_content
from macros.handbook import clock
from macros.handbook.build_cache import BuildCache, digest

# So much of its questions a calculator shares with its former self under another name.
SAME = 0.5
CACHE, FILE = "differences", "difference.json"
Compare = Callable[[Calculator, Calculator, date], Comparison]
COMPARED, ADDED, REMOVED, RENAMED = "compared", "added", "removed", "renamed"


@dataclass(frozen=True, slots=True)
class Since:
    """What differs from a day of calculation on, until the next such entry."""

    day: date
    comparison: Comparison

    @property
    def differs(self) -> bool:
        """Return whether a reader would notice."""
        return bool(self.comparison.rows or self.comparison.words)


@dataclass(frozen=True, slots=True)
class CalculatorDifference:
    """What differs in one calculator, or in one letter."""

    title: str
    state: str = COMPARED
    notes: tuple[str, ...] = ()
    """What is to say of its name and its questions."""
    since: tuple[Since, ...] = ()
    words: tuple[tuple[str, str, str], ...] = ()
    """Where the calculator reads otherwise, and what stood and stands there."""

    @property
    def differs(self) -> bool:
        """Return whether a reader would notice."""
        return bool(self.notes or self.words or any(s.differs for s in self.since))


ENTRY = TypeAdapter(CalculatorDifference)


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between two versions of a handbook."""

    content: Content
    names: tuple[str, str]
    calculators: Mapping[str, CalculatorDifference]
    letters: Mapping[str, CalculatorDifference]
    unread: tuple[str, ...]
    """What could not be read or compared, one line each."""

    @property
    def differs(self) -> bool:
        """Return whether a reader would notice."""
        both = (self.calculators, self.letters)
        return any(each.differs for compared in both for each in compared.values())


def difference(
    root: Path, ref: str, later: str | None = None, today: date | None = None
) -> Difference:
    """Return what differs between a version and a later one: by default, the files.

    Raise CallError if a version, or what all its rules rest on, cannot be read.
    """
    content, problems = load_content(root)
    if content is None:
        raise mend_first(problems)
    before = version_at(content, ref)
    after = version_at(content, later) if later else work_tree(content)
    day = today or clock.today(content.site.time_zone)
    compared = Comparer((before, after), day)
    hidden = before.unread_specs | after.unread_specs
    old, new = before.content, after.content
    calculators, letters = (
        {slug: compared.calculator(*each) for slug, *each in pairs}
        for pairs in (
            _pairs(old.calculators, new.calculators, hidden),
            # Without what letters share, none can be read.
            () if LETTERS in hidden else _pairs(old.letters, new.letters, hidden),
        )
    )
    unread = (*before.unread(), *after.unread(), *compared.refused)
    return Difference(content, (before.name, after.name), calculators, letters, unread)


def _pairs(
    old: Mapping[str, Any], new: Mapping[str, Any], hidden: Container[str]
) -> Iterator[tuple[str, str | None, str | None]]:
    """Yield the name of each calculator, and its names before and after.

    One that cannot be read in a version, a `hidden` one, is neither new nor gone.
    """
    gone = [slug for slug in old if slug not in new and slug not in hidden]
    for slug, spec in new.items():
        former = slug if slug in old else _former_name(spec, gone, old)
        if former in gone:
            gone.remove(former)
        if former or slug not in hidden:
            yield slug, former, slug
    yield from ((slug, slug, None) for slug in gone)


def _former_name(spec: Any, gone: list[str], old: Mapping[str, Any]) -> str | None:  # noqa: ANN401
    """Return the name under which a new calculator seems to have stood before."""
    questions = {question.id for question in spec.questions}
    for slug in gone:
        others = {question.id for question in old[slug].questions}
        shared = len(questions & others) >= SAME * max(1, len(questions | others))
        if old[slug].kind == spec.kind and shared:
            return slug
    return None


class Comparer:
    """Compares the calculators of two versions as of a day."""

    def __init__(self, versions: tuple[Version, Version], today: date) -> None:
        self.versions, self.today = versions, today
        self.refused: list[str] = []
        # All answers take a minute, and a review is asked for again and again.
        self.cache = BuildCache(versions[1].content.root, CACHE)

    def word(self, key: str, **details: str) -> str:
        """Return a sentence in the language of the handbook."""
        return self.versions[1].content.words[key].format(**details)

    def calculator(self, former: str | None, slug: str | None) -> CalculatorDifference:
        """Return what differs in a calculator, given its names in both versions."""
        before, after = (v.content.specs for v in self.versions)
        if former is None or slug is None:
            state = ADDED if slug else REMOVED
            spec = (after | before)[slug or former or ""]
            is_letter = spec.kind == LETTER
            note = self.word(f"diff_{LETTER if is_letter else 'calculator'}_{state}")
            return CalculatorDifference(spec.title, state, (note,))
        old, new = before[former], after[slug]
        if old.kind != new.kind:
            kinds = {"before": old.kind, "after": new.kind}
            note = self.word("diff_calculator_kind", **kinds)
            return CalculatorDifference(new.title, ADDED, (note,))
        return self._compared(former, slug)

    def _compared(self, former: str, slug: str) -> CalculatorDifference:
        pairs = zip(self.versions, (former, slug), strict=True)
        documents = [version.rules(name, self.today) for version, name in pairs]
        key = digest(engine(), json.dumps(documents, default=str, sort_keys=True))
        if files := self.cache.get(key):
            return ENTRY.validate_json(files[FILE])
        refused, result = [*self.refused], self._compare(former, slug, documents)
        if self.refused == refused:
            self.cache.put(key, {FILE: ENTRY.dump_json(result)})
        return result

    def _compare(
        self, former: str, slug: str, documents: list[dict[str, Any]]
    ) -> CalculatorDifference:
        before, after = documents
        renamed = former != slug
        name = {"name": former}
        notes = [self.word("diff_calculator_renamed", **name)] if renamed else []
        kind = documents[1]["spec"]["kind"]
        module = optional_kind_module(kind, "verification.differences")
        endings: tuple[str, ...] = getattr(module, "NAME_ENDINGS", ())
        name_questions_as_now(before, after, endings)
        old, new = map(load, documents)
        notes += changed_questions(old.spec.questions, new.spec.questions, new.context)
        notes += derived_differences((old.context, new.context), self.today)
        part_questions_of_other_types(before, after, endings)
        words: frozenset[str] = getattr(module, "WORDS", frozenset())
        unlisted: frozenset[str] = getattr(module, "UNLISTED", frozenset())
        state = RENAMED if renamed else COMPARED
        return CalculatorDifference(
            new.spec.title,
            state,
            tuple(notes),
            tuple(self._since(slug, documents, _compare_of(module, kind))),
            (
                *reworded(old.spec, new.spec, words, unlisted),
                *reworded_context(old.context, new.context),
            ),
        )

    def _since(
        self,
        slug: str,
        documents: list[dict[str, Any]],
        compare: Compare,
    ) -> Iterator[Since]:
        """Yield what differs today, then each later day on which that is otherwise."""
        before, after = map(load, documents)
        specs = [document["spec"] for document in documents]
        days = turning_days(specs, (before.context, after.context), self.today)
        try:
            compared = ((day, compare(before, after, day)) for day in days)
            for _, same in groupby(compared, key=lambda each: each[1]):
                yield Since(*next(same))
        except SpecError as error:
            self.refused.append(f"{slug}: {message(error)}")


def _compare_of(module: ModuleType | None, kind: str) -> Compare:
    """Return what compares two calculators of a kind."""
    if module is not None:
        compare: Compare = module.compare
        return compare
    # Where days are counted, more days differ than those that rules name.
    return (
        asked_differences.compare_examples
        if counts_days(kind)
        else asked_differences.compare
    )
