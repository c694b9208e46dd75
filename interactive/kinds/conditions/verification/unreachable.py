"""Rules and explanations of a condition that make no difference to any answer."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from interactive.core.errors import Path, SpecError
from interactive.core.facts import Facts
from interactive.core.rules.logic import compile_test
from interactive.kinds.conditions.condition import CompiledCondition
from interactive.kinds.conditions.verification.case_enumeration import CaseEnumeration
from interactive.kinds.conditions.version import CompiledVersion
from interactive.verification.proof import ineffective_parts

OUTCOMES = ("met", "unmet", "unknown")


def ineffective_rules(enumeration: CaseEnumeration) -> Iterator[SpecError]:
    """Yield the rules, and the parts of rules, that decide nothing."""
    for rule in enumeration.rules():
        names = compile_test(rule.test, enumeration.scope).questions
        facts = enumeration.facts(names, rule.days)
        # A version that is never in force: its day has been reported already.
        if facts:
            located = rule.test, rule.path, enumeration.scope
            yield from ineffective_parts(*located, facts, rule.view)


def always_applicable(
    enumeration: CaseEnumeration, condition: CompiledCondition, path: Path
) -> Iterator[SpecError]:
    """Yield each `applies_when` that excludes no answer."""
    for version, below in condition.located_versions(path):
        if version.applies is not None:
            days = enumeration.days_of(condition, version)
            facts = enumeration.facts(version.applies.questions, days)
            if days and False not in {*map(version.applies.holds, facts)}:
                yield SpecError("covers_all", (*below, "applies_when"))


@dataclass(slots=True)
class ExplanationCoverage:
    """The outcomes and explanations of a condition that some case leads to."""

    outcomes: set[str] = field(default_factory=set)
    # The outcomes of each version, and the explanations, by their `id()`.
    by_version: dict[int, set[str]] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)
    # Explanations without which a reader would be told something else.
    needed: set[int] = field(default_factory=set)

    def add(self, condition: CompiledCondition, facts: Facts) -> None:
        """Record what the result says in one case."""
        version, dated = condition.reported_version(facts)
        unit = ["unit_decides"] if condition.unit_decides(facts) else []
        self.outcomes.add(condition.outcome(facts))
        reached = self.by_version.setdefault(id(version), set())
        for outcome in (condition.statement(facts), *unit):
            self.outcomes.add(outcome)
            reached.add(outcome)
            first, *rest = (*version.fitting_explanations(outcome, dated), None)
            if first is not None:
                self.used.add(id(first))
                second = rest[0]
                if second is None or version.words(first) != version.words(second):
                    self.needed.add(id(first))


def unreachable_explanations(
    enumeration: CaseEnumeration, condition: CompiledCondition, path: Path
) -> Iterator[SpecError]:
    """Yield outcomes that never occur, and explanations that are never needed."""
    coverage = ExplanationCoverage()
    days = enumeration.days(condition)
    for facts in enumeration.facts(enumeration.reads(condition), days):
        coverage.add(condition, facts)
    for outcome in OUTCOMES:
        if outcome not in coverage.outcomes:
            yield SpecError("outcome_unreachable", (*path, "met_when"), outcome=outcome)
    for version, below in condition.located_versions(path):
        if id(version) in coverage.by_version:
            yield from _missing_explanations(version, below, coverage)
            yield from _unused_explanations(version, below, coverage)


def _missing_explanations(
    version: CompiledVersion, path: Path, coverage: ExplanationCoverage
) -> Iterator[SpecError]:
    written = {explanation.outcome for explanation in version.spec.explanations}
    missing = coverage.by_version[id(version)] - written
    below = (*path, "explanations")
    for outcome in (each for each in OUTCOMES if each in missing):
        yield SpecError("words_missing", below, outcome=outcome)
    if "not_covered" in missing:
        yield SpecError("uncovered_words_missing", below)


def _unused_explanations(
    version: CompiledVersion, path: Path, coverage: ExplanationCoverage
) -> Iterator[SpecError]:
    for index, explanation in enumerate(version.spec.explanations):
        below, outcome = (*path, "explanations", index), explanation.outcome
        if outcome == "unit_decides" and not version.spec.unit_decides_when:
            yield SpecError("words_without_rule", below)
        elif outcome == "not_covered" and not version.spec.applies_when:
            yield SpecError("words_without_scope", below)
        elif outcome not in coverage.outcomes:
            continue  # the unreachable outcome is already reported
        elif outcome not in coverage.by_version[id(version)]:
            yield SpecError("words_needless", below, outcome=outcome)
        elif id(explanation) not in coverage.used:
            yield SpecError("words_unreachable", below, outcome=outcome)
        elif explanation.when and id(explanation) not in coverage.needed:
            yield SpecError("words_idle", below, outcome=outcome)
