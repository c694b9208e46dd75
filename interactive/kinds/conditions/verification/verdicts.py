"""Which verdicts the outcomes of conditions give; checks `evaluate` independently."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from interactive.core.errors import SpecError
from interactive.kinds.conditions.spec import VerdictText

# The status, and whether it comes only from what the source does not cover.
Verdict = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Flags:
    """What some conditions contribute to the verdict."""

    # A blocking condition is unmet; one is unknown; one is not covered by the source.
    unmet: bool = False
    unknown: bool = False
    uncovered: bool = False
    # An action is left; one is, and the source does not cover it.
    left: bool = False
    left_uncovered: bool = False

    def __or__(self, other: "Flags") -> "Flags":
        """Return what both contribute together."""
        return Flags(
            self.unmet or other.unmet,
            self.unknown or other.unknown,
            self.uncovered or other.uncovered,
            self.left or other.left,
            self.left_uncovered or other.left_uncovered,
        )

    @property
    def in_order(self) -> tuple[bool, ...]:
        """Return the flags in the order in which they decide."""
        return (
            self.unmet,
            self.unknown,
            self.uncovered,
            self.left,
            self.left_uncovered,
        )


# The verdicts in the order of the flags; the last if no flag is raised.
VERDICTS: tuple[Verdict, ...] = (
    ("uygun-degil", False),
    ("bilgi-eksik", False),
    ("bilgi-eksik", True),
    ("islem-gerekli", False),
    ("islem-gerekli", True),
    ("engel-gorunmuyor", False),
)


def verdict_of_flags(flags: Flags) -> Verdict:
    """Return the first verdict that fits.

    >>> verdict_of_flags(Flags(uncovered=True, left=True))
    ('bilgi-eksik', True)
    """
    return VERDICTS[[*flags.in_order, True].index(True)]


def possible_verdicts(parts: Iterable[set[Flags]]) -> set[Verdict]:
    """Return the verdicts that independent parts can give together."""
    combined = {Flags()}
    for flags in parts:
        # Parts share no question, so any combination of their flags can occur.
        combined = {a | b for a, b in product(combined, flags)}
    return {*map(verdict_of_flags, combined)}


def written_verdicts(verdicts: Iterable[VerdictText]) -> Iterator[Verdict]:
    """Yield the verdicts for which there are words."""
    for verdict in verdicts:
        yield verdict.id, False
        if verdict.not_covered is not None:
            yield verdict.id, True


def verdict_problems(
    verdicts: Iterable[VerdictText], reached: Container[Verdict], *, late: bool
) -> Iterator[SpecError]:
    """Yield the words that are never spoken, and those that are missing.

    If a rule begins too `late`, words for what is not covered until then are not asked
    for.
    """
    for index, verdict in enumerate(verdicts):
        path, name = ("verdicts", index), verdict.id
        plain, silent = (name, False) in reached, (name, True) in reached
        if not plain and not silent:
            yield SpecError("verdict_unreachable", (*path, "id"), found=name)
        elif verdict.not_covered is None and silent and not late:
            yield SpecError("not_covered_missing", (*path, "id"), found=name)
        elif verdict.not_covered is not None and not silent:
            yield SpecError("not_covered_needless", (*path, "not_covered"))


def fitting_verdicts(conditions: Iterable[Mapping[str, Any]]) -> list[Verdict]:
    """Return the verdicts whose definition fits the outcomes: it must be exactly one.

    These are the definitions of the verdicts, each by itself and not in order, as an
    independent check of the evaluation.
    """
    flags = flags_of_result(conditions)
    blocked = flags.unknown or flags.uncovered
    left = flags.left or flags.left_uncovered
    definitions = {
        ("uygun-degil", False): flags.unmet,
        ("bilgi-eksik", False): flags.unknown and not flags.unmet,
        ("bilgi-eksik", True): blocked and not flags.unmet and not flags.unknown,
        ("islem-gerekli", False): flags.left and not flags.unmet and not blocked,
        ("islem-gerekli", True): left and not (flags.unmet or blocked or flags.left),
        ("engel-gorunmuyor", False): not (flags.unmet or blocked or left),
    }
    return [verdict for verdict, fits in definitions.items() if fits]


def flags_of_result(conditions: Iterable[Mapping[str, Any]]) -> Flags:
    """Return the flags for the conditions of a result."""
    return flags_of((c["weight"], c["outcome"], c["covered"]) for c in conditions)


def flags_of(outcomes: Iterable[tuple[str, str, bool]]) -> Flags:
    """Return the flags for weights, outcomes and whether the source covers them."""
    triples = {*outcomes}
    return Flags(
        any(o == "unmet" for weight, o, _ in triples if weight == "blocking"),
        ("blocking", "unknown", True) in triples,
        ("blocking", "unknown", False) in triples,
        any(o != "met" and covered for w, o, covered in triples if w == "action"),
        ("action", "unknown", False) in triples,
    )
