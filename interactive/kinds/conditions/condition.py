"""A condition with its rules compiled, in every version that it has had."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from interactive.core.errors import Path
from interactive.core.facts import Facts
from interactive.core.parameters import Parameter
from interactive.core.questions import EARLIEST
from interactive.core.rules.rule import Names, Rule
from interactive.core.rules.scope import Scope
from interactive.kinds.conditions.spec import Condition, Version, versions_of
from interactive.kinds.conditions.version import CompiledVersion, compile_version

Parameters = Mapping[str, Parameter]
# A version, and the facts with the parameter values of a day on which it is in force.
DatedVersion = tuple[CompiledVersion, Facts]


@dataclass(frozen=True, slots=True)
class CompiledCondition:
    """A condition in all its versions.

    If the day that selects the version is unknown, any version may apply: what they
    agree on is known all the same, the rest is unknown (Kleene).
    """

    spec: Condition
    versions: tuple[CompiledVersion, ...]
    # The days on which a version or a parameter's value begins; the first of them is
    # the first day about which anything is known.
    starts: tuple[date, ...]
    # In force before `starts`; None if the condition holds since ever.
    before: CompiledVersion | None = None
    # The conditions that its rules name, and those that these name.
    builds_on: tuple["CompiledCondition", ...] = ()

    def possible_versions(self, facts: Facts) -> list[DatedVersion]:
        """Return what may apply: one version on one day, or several."""
        if self.spec.effective_on is None:
            return [self._dated(facts, facts.today)]
        day = facts.answers.get(self.spec.effective_on)
        days = (day,) if isinstance(day, date) else self.starts
        return [self._dated(facts, each) for each in days]

    def reported_version(self, facts: Facts) -> DatedVersion:
        """Return the version that the result describes: if several may apply, today's.

        It explains the outcome that all possible versions agree on.
        """
        possible = self.possible_versions(facts)
        if len(possible) == 1:
            return possible[0]
        early = self._is_early(facts.today)
        reported = possible[0] if early else self._dated(facts, facts.today)
        if reported[0].ended and self.outcome(facts) == "unknown":
            # An ended version has no explanation of an unknown outcome.
            return next(each for each in reversed(possible) if not each[0].ended)
        return reported

    def _dated(self, facts: Facts, day: date | None) -> DatedVersion:
        return self.version_on(day), facts.on(day)

    def version_on(self, day: date | None) -> CompiledVersion:
        """Return the version in force on a day."""
        if self.before is not None and self._is_early(day):
            return self.before
        in_force = self.versions[0]
        for version in self.versions[1:]:
            if day is not None and (version.valid_from or day) <= day:
                in_force = version
        return in_force

    def _is_early(self, day: date | None) -> bool:
        return day is not None and day < self.starts[0]

    def outcome(self, facts: Facts) -> str:
        """Return met, unmet or unknown."""
        outcomes = {v.outcome(dated) for v, dated in self.possible_versions(facts)}
        return outcomes.pop() if len(outcomes) == 1 else "unknown"

    def covers(self, facts: Facts) -> bool:
        """Return whether the source may apply in one of the versions."""
        return any(v.covers(dated) for v, dated in self.possible_versions(facts))

    def statement(self, facts: Facts) -> str:
        """Return which explanations speak: those of the outcome, or of no coverage."""
        return self.outcome(facts) if self.covers(facts) else "not_covered"

    def unit_decides(self, facts: Facts) -> bool:
        """Return whether the unit has the last word, whichever version applies."""
        possible = self.possible_versions(facts)
        return all(version.unit_decides(dated) for version, dated in possible)

    def open_questions(self, facts: Facts) -> Names:
        """Return the questions whose answer can still change what the result says."""
        possible = self.possible_versions(facts)
        questions = frozenset[str]().union(
            *(version.open_questions(dated) for version, dated in possible)
        )
        effective_on = self.spec.effective_on
        if effective_on is None or facts.answers.get(effective_on) is not None:
            return questions
        # The day matters only if the versions would tell the reader different things.
        differs = len({*_statements(possible)}) > 1
        return questions | {effective_on} if differs else questions

    def located_versions(self, path: Path) -> Iterator[tuple[CompiledVersion, Path]]:
        """Yield every version with its path, given the condition's own."""
        paths = (below for _, below in versions_of(self.spec, path))
        yield from zip(self.versions, paths, strict=True)

    def versions_on(self, day: date) -> tuple[CompiledVersion, ...]:
        """Return the version in force on a day, and those of what it builds on."""
        return tuple(each.version_on(day) for each in (self, *self.builds_on))

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return every rule of every version."""
        return tuple(rule for version in self.versions for rule in version.rules)


def _statements(possible: list[DatedVersion]) -> Iterator[tuple[object, ...]]:
    """Yield all that a reader would see of each version."""
    for version, facts in possible:
        statement, unit = version.statement(facts), version.unit_decides(facts)
        explanation = version.explanation(statement, facts)
        yield statement, unit, *version.words(explanation)


def compile_condition(
    condition: Condition, scope: Scope, parameters: Parameters
) -> CompiledCondition:
    """Return the condition with its rules compiled; raise SpecError for a bad rule."""
    specs: list[Condition | Version] = [condition, *condition.versions]
    versions = tuple(compile_version(spec, scope) for spec in specs)
    return CompiledCondition(condition, versions, tuple(_starts(versions, parameters)))


def _starts(
    versions: tuple[CompiledVersion, ...], parameters: Parameters
) -> list[date]:
    names = frozenset[str]().union(*(version.parameters for version in versions))
    values = {name: parameters[name].starts for name in names}
    version_starts = [v.valid_from for v in versions if v.valid_from]
    own = version_starts[:1] if versions[0].valid_from else []
    # Only the first version can begin before its parameters do: the build checks that
    # the parameters of a later one exist when it begins.
    needed = [values[name][0] for name in versions[0].parameters]
    first = max([EARLIEST, *own, *needed])
    days = [day for each in (*values.values(), version_starts) for day in each]
    return sorted({day for day in (first, *days) if day >= first})
