"""The tables of a calculator of kind `conditions`: what its file may contain.

What editors read of each key is in `fields.yml`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from interactive.core.errors import Path
from interactive.core.questions import (
    ClauseRef,
    Example,
    Filled,
    IsoDay,
    LinkRef,
    Question,
    Table,
    Test,
)
from interactive.core.values.spec import Value

Weight = Literal["blocking", "action"]
Verdict = Literal["uygun-degil", "bilgi-eksik", "islem-gerekli", "engel-gorunmuyor"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation(Table):
    """What the reader is told about one outcome of a condition."""

    outcome: Literal["met", "unmet", "unknown", "not_covered", "unit_decides"]
    when: Test | None = None
    text: Filled
    action: str | None = None
    links: tuple[LinkRef, ...] = ()
    clauses: tuple[ClauseRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Table):
    """A condition as it holds from a day on, written out in full."""

    RENAMED: ClassVar = {"covered_when": "applies_when"}
    valid_from: IsoDay
    rule: Filled
    applies_when: Test | None = None
    met_when: Test | None = None
    unit_decides_when: Test | None = None
    clauses: tuple[ClauseRef, ...]
    explanations: tuple[Explanation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Table):
    """A condition of the source, which may bar the reader or leave something to do."""

    RENAMED: ClassVar = {
        "covered_when": "applies_when",
        "chosen_by": "effective_on",
        "later": "versions",
    }
    id: str
    title: str
    rule: Filled
    weight: Weight
    applies_when: Test | None = None
    met_when: Test | None = None
    unit_decides_when: Test | None = None
    clauses: tuple[ClauseRef, ...]
    explanations: tuple[Explanation, ...]
    valid_from: IsoDay | None = None
    effective_on: str | None = None
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCoveredText(Table):
    """What is said of a case that the source does not cover."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictText(Table):
    """The words of one of the verdicts."""

    id: Verdict
    title: str
    text: str
    clauses: tuple[ClauseRef, ...] = ()
    links: tuple[LinkRef, ...] = ()
    not_covered: NotCoveredText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec(Table):
    """A calculator that looks at conditions."""

    RENAMED: ClassVar = {"caution": "disclaimer"}
    kind: Literal["conditions"]
    title: str
    order: int
    summary: str
    disclaimer: str
    clauses: tuple[ClauseRef, ...]
    questions: tuple[Question, ...]
    values: tuple[Value, ...] = ()
    conditions: tuple[Condition, ...]
    verdicts: tuple[VerdictText, ...]
    examples: tuple[Example, ...]


def versions_of(
    condition: Condition, path: Path
) -> Iterator[tuple[Condition | Version, Path]]:
    """Yield every version of a condition with its path, the oldest first."""
    yield condition, path
    for index, version in enumerate(condition.versions):
        yield version, (*path, "versions", index)


def rules_of(version: Condition | Version, path: Path) -> Iterator[tuple[Test, Path]]:
    """Yield every rule of a version with its path."""
    for name in ("applies_when", "met_when", "unit_decides_when"):
        if (test := getattr(version, name)) is not None:
            yield test, (*path, name)
    for index, explanation in enumerate(version.explanations):
        if explanation.when is not None:
            yield explanation.when, (*path, "explanations", index, "when")
