"""What can be wrong in a calculator of kind `conditions`, reported by the build."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from interactive.core.errors import Path, SpecError
from interactive.core.rules.rule import ALWAYS, Rule
from interactive.core.rules.scope import Scope
from interactive.core.turkish import is_day
from interactive.kinds.conditions.spec import (
    Condition,
    Spec,
    Version,
    rules_of,
    versions_of,
)
from interactive.kinds.conditions.verification.value_checks import (
    other_days,
    sound_values,
    value_problems,
)
from interactive.verification.spec_checks import (
    date_question_problems,
    id_problems,
    question_problems,
    rule_problems,
)

OUTCOMES = ("met", "unmet", "unknown", "not_covered")
VERDICTS = {"blocking": ("uygun-degil", "bilgi-eksik"), "action": ("islem-gerekli",)}


def problems(spec: Spec, parameters: Mapping[str, int]) -> Iterator[SpecError]:
    """Yield every problem of the calculator, each with its path."""
    malformed = [*_malformed(spec, parameters)]
    yield from malformed
    # Only rules that can be read can be looked into.
    if not malformed:
        yield from value_problems(spec)
        yield from other_days(spec)


def _malformed(spec: Spec, parameters: Mapping[str, int]) -> Iterator[SpecError]:
    questions = {question.id: question for question in spec.questions}
    for name in ("questions", "values", "conditions", "verdicts"):
        yield from id_problems(getattr(spec, name), name)
    values, wrong = sound_values(spec.values, Scope(questions, parameters))
    yield from wrong
    yield from question_problems(spec.questions, parameters, values)
    for missing in sorted(_needed_verdicts(spec) - {v.id for v in spec.verdicts}):
        yield SpecError("verdict_missing", ("verdicts",), found=missing)
    broken = {value.id for value in spec.values} - {*values}
    above: dict[str, Rule] = {}
    for index, condition in enumerate(spec.conditions):
        # What a condition of another name would say does not matter here.
        scope = Scope(questions, parameters, values, dict(above))
        for error in _condition_problems(condition, scope, ("conditions", index)):
            # The cause has been told.
            if error.details.get("found") not in broken:
                yield error
        above[condition.id] = ALWAYS


def _needed_verdicts(spec: Spec) -> set[str]:
    """Return the verdicts that conditions of these weights can give."""
    weights = {condition.weight for condition in spec.conditions}
    return {"engel-gorunmuyor"}.union(*(VERDICTS[weight] for weight in weights))


def _condition_problems(
    condition: Condition, scope: Scope, path: Path
) -> Iterator[SpecError]:
    for version, below in versions_of(condition, path):
        yield from _version_problems(version, scope, below)
    if condition.met_when is None and not condition.versions:
        yield SpecError("never_looked_at", (*path, "id"))
    yield from _day_problems(condition, path)
    below = (*path, "effective_on")
    yield from date_question_problems(condition.effective_on, scope, below)


def _version_problems(
    version: Condition | Version, scope: Scope, path: Path
) -> Iterator[SpecError]:
    for test, below in rules_of(version, path):
        yield from rule_problems(test, scope, below)
    # What no longer applies to anybody has no scope either.
    if version.applies_when and not version.met_when:
        yield SpecError("ended_covers", (*path, "applies_when"))
    unconditional = {e.outcome for e in version.explanations if e.when is None}
    for outcome in sorted(_needed_explanations(version) - unconditional):
        yield SpecError("explanation_missing", (*path, "explanations"), outcome=outcome)


def _needed_explanations(version: Condition | Version) -> set[str]:
    """Return the outcomes that need an explanation without `when`.

    An unanswered question is possible, so an unknown outcome is. Whether any other is
    only the proof can tell; it reports a missing explanation then.
    """
    unit = ["unit_decides"] if version.unit_decides_when else []
    outcomes = {e.outcome for e in version.explanations} & {*OUTCOMES}
    return {*unit, *(outcomes | {"unknown"} if version.met_when else ["met"])}


def _day_problems(condition: Condition, path: Path) -> Iterator[SpecError]:
    """Yield days that are malformed or not after the one before, and repetitions.

    A version holds until the next one begins, so there can be no gap between them.
    """
    last_day = ""
    previous: Condition | Version | None = None
    for version, below in versions_of(condition, path):
        day, day_path = version.valid_from, (*below, "valid_from")
        if day is not None and not is_day(day):
            yield SpecError("not_date", day_path, found=day)
        elif day is not None and day <= last_day:
            yield SpecError("not_later", day_path, found=day, before=last_day)
        if previous is not None and _same_rules(version, previous):
            yield SpecError("version_repeats", day_path)
        # A first version without a day begins before all others.
        last_day, previous = day or last_day, version


def _same_rules(version: Condition | Version, other: Condition | Version) -> bool:
    names = (field.name for field in fields(Version) if field.name != "valid_from")
    return all(getattr(version, name) == getattr(other, name) for name in names)
