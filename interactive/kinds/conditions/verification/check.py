"""What can be wrong in a calculator of kind `conditions`, found when it is built."""

from collections.abc import Iterator
from dataclasses import fields

from interactive.core.errors import Path, SpecError
from interactive.core.logic import Known
from interactive.core.turkish import is_day
from interactive.kinds.conditions.spec import Condition, Spec, Version, forms_of
from interactive.verification.spec_checks import (
    choosing_problems,
    question_problems,
    repeated,
    rule_problems,
)

OUTCOMES = ("met", "unmet", "unknown")
VERDICTS = {"blocking": ("uygun-degil", "bilgi-eksik"), "action": ("islem-gerekli",)}


def problems(spec: Spec, parameters: frozenset[str]) -> Iterator[SpecError]:
    """Yield every problem of the calculator, each with its place."""
    known = Known({q.id: q for q in spec.questions}, parameters)
    yield from repeated(spec.questions, "questions")
    yield from repeated(spec.conditions, "conditions")
    yield from repeated(spec.verdicts, "verdicts")
    yield from question_problems(spec.questions, parameters)
    for missing in sorted(_needed(spec) - {verdict.id for verdict in spec.verdicts}):
        yield SpecError("verdict_missing", ("verdicts",), found=missing)
    for place, condition in enumerate(spec.conditions):
        yield from _condition_problems(condition, known, ("conditions", place))


def _needed(spec: Spec) -> set[str]:
    """Return the verdicts that conditions of these weights can give."""
    weights = {condition.weight for condition in spec.conditions}
    return {"engel-gorunmuyor"}.union(*(VERDICTS[weight] for weight in weights))


def _condition_problems(
    condition: Condition, known: Known, path: Path
) -> Iterator[SpecError]:
    for form, place in forms_of(condition, path):
        yield from _form_problems(form, known, place)
    if condition.met_when is None and not condition.versions:
        yield SpecError("never_looked_at", (*path, "id"))
    yield from _day_problems(condition, path)
    yield from choosing_problems(condition.effective_on, known, (*path, "effective_on"))


def _form_problems(
    form: Condition | Version, known: Known, path: Path
) -> Iterator[SpecError]:
    for name in ("applies_when", "met_when", "unit_decides_when"):
        yield from rule_problems(getattr(form, name), known, (*path, name))
    for place, explanation in enumerate(form.explanations):
        below = (*path, "explanations", place, "when")
        yield from rule_problems(explanation.when, known, below)
    if form.applies_when and not form.met_when:
        yield SpecError("ended_covers", (*path, "applies_when"))
    always = {e.outcome for e in form.explanations if e.when is None}
    for outcome in sorted(_needed_words(form) - always):
        yield SpecError("explanation_missing", (*path, "explanations"), outcome=outcome)


def _needed_words(form: Condition | Version) -> set[str]:
    """Return the outcomes that need words for all other answers.

    Nothing answered is an answer, too. That a form is never met, or never unmet,
    only the proof can tell: it asks for their words where they are missing.
    """
    unit = ["unit_decides"] if form.unit_decides_when else []
    outcomes = {e.outcome for e in form.explanations} & {*OUTCOMES}
    return {*unit, *(outcomes | {"unknown"} if form.met_when else ["met"])}


def _day_problems(condition: Condition, path: Path) -> Iterator[SpecError]:
    """Yield the days that are none, and those that are not after the one before.

    A form holds until the next begins, so there is never a gap.
    """
    before = ""
    last: Condition | Version | None = None
    for form, place in forms_of(condition, path):
        told, below = form.valid_from, (*place, "valid_from")
        if told is not None and not is_day(told):
            yield SpecError("not_date", below, found=told)
        elif told is not None and told <= before:
            yield SpecError("not_later", below, found=told, before=before)
        if last is not None and _same(form, last):
            yield SpecError("form_repeats", below)
        before, last = told or before, form


def _same(form: Condition | Version, other: Condition | Version) -> bool:
    names = (field.name for field in fields(Version) if field.name != "valid_from")
    return all(getattr(form, name) == getattr(other, name) for name in names)
