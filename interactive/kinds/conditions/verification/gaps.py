"""Days on which a condition lacks a version or a parameter's value."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.errors import Path, SpecError
from interactive.kinds.conditions.spec import Condition, Spec, Version, versions_of
from interactive.verification.gaps import (
    Validity,
    parameter_uses,
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
            for use in parameter_uses(_own_fields(version), below, context):
                yield from value_gaps(use, context, validity)


def _own_fields(version: Condition | Version) -> dict[str, Any]:
    """Return a version as data; a condition, which is the first, without the others."""
    return {key: value for key, value in asdict(version).items() if key != "versions"}


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
