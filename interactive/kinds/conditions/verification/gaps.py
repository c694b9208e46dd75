"""Days on which a condition lacks a version or a parameter's value."""

from collections.abc import Iterator
from datetime import date

from interactive.core.context import CalculatorContext
from interactive.core.errors import Path, SpecError
from interactive.kinds.conditions.spec import Condition, Spec, Version, versions_of
from interactive.kinds.conditions.verification.case_enumeration import RULES
from interactive.verification.gaps import (
    ParameterUse,
    Validity,
    first_uses,
    parameters_in,
    parameters_in_text,
    shown_when_gaps,
    value_gaps,
)


def gaps(spec: Spec, context: CalculatorContext) -> Iterator[SpecError]:
    """Yield a problem for each version that begins too late or lacks a value."""
    yield from shown_when_gaps(spec.questions, context)
    for index, condition in enumerate(spec.conditions):
        path: Path = ("conditions", index)
        yield from _late_first_version(condition, context, path)
        versions = [*versions_of(condition, path)]
        # Each version ends where the next begins; the last one is open-ended.
        ends = [*(version.valid_from for version, _ in versions[1:]), None]
        for (version, below), until in zip(versions, ends, strict=True):
            validity = Validity(_day(version.valid_from), _day(until))
            for use in first_uses(_uses(version, context, below)):
                yield from value_gaps(use, context, validity)


def _day(iso_day: str | None) -> date | None:
    return date.fromisoformat(iso_day) if iso_day else None


def _late_first_version(
    condition: Condition, context: CalculatorContext, path: Path
) -> Iterator[SpecError]:
    """Yield a problem if the first version is yet to come; nothing holds until then."""
    first = condition.valid_from
    if first and first > context.as_of.isoformat():
        days = {"found": first, "day": context.as_of.isoformat()}
        yield SpecError("version_begins_late", (*path, "valid_from"), **days)


def _uses(
    version: Condition | Version, context: CalculatorContext, path: Path
) -> Iterator[ParameterUse]:
    """Yield the parameters that a version names, those of its rules first."""
    for name in RULES:
        if test := getattr(version, name):
            yield from parameters_in(test, (*path, name))
    explanations = [
        (explanation, (*path, "explanations", index))
        for index, explanation in enumerate(version.explanations)
    ]
    for explanation, below in explanations:
        if explanation.when:
            yield from parameters_in(explanation.when, (*below, "when"))
    yield from parameters_in_text(version.rule, context, (*path, "rule"))
    for explanation, below in explanations:
        yield from parameters_in_text(explanation.text, context, (*below, "text"))
