"""Days on which a condition holds without what it needs: a form, or a number."""

from collections.abc import Iterator
from datetime import date

from interactive.core.context import Setting
from interactive.core.errors import Path, SpecError
from interactive.kinds.conditions.spec import Condition, Spec, Version, forms_of
from interactive.verification.gaps import Span, Use, gap, numbers_in, numbers_said, once

RULES = ("applies_when", "met_when", "unit_decides_when")


def gaps(spec: Spec, setting: Setting) -> Iterator[SpecError]:
    """Yield a problem for each form that begins too late or lacks a number."""
    for place, question in enumerate(spec.questions):
        if question.shown_when:
            asked: Path = ("questions", place, "shown_when")
            for use in numbers_in(question.shown_when, asked):
                yield from gap(use, setting.parameters, Span(), setting.as_of)
    for place, condition in enumerate(spec.conditions):
        path: Path = ("conditions", place)
        yield from _begins_later(condition, setting, path)
        forms = [*forms_of(condition, path)]
        begins = [form.valid_from for form, _ in forms[1:]]
        for (form, below), until in zip(forms, [*begins, None], strict=True):
            span = Span(_day(form.valid_from), _day(until))
            for use in once(_uses(form, setting, below)):
                yield from gap(use, setting.parameters, span, setting.as_of)


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def _begins_later(
    condition: Condition, setting: Setting, path: Path
) -> Iterator[SpecError]:
    """Yield a problem where the first form is yet to come: what holds until then."""
    first = condition.valid_from
    if first and first > setting.as_of.isoformat():
        days = {"found": first, "day": setting.as_of.isoformat()}
        yield SpecError("form_begins_late", (*path, "valid_from"), **days)


def _uses(form: Condition | Version, setting: Setting, path: Path) -> Iterator[Use]:
    """Yield the numbers that a form names, those of its rules first."""
    for name in RULES:
        if test := getattr(form, name):
            yield from numbers_in(test, (*path, name))
    told = [*enumerate(form.explanations)]
    for place, explanation in told:
        if explanation.when:
            below = (*path, "explanations", place, "when")
            yield from numbers_in(explanation.when, below)
    yield from numbers_said(form.rule, setting.parameters, (*path, "rule"))
    for place, explanation in told:
        text = (*path, "explanations", place, "text")
        yield from numbers_said(explanation.text, setting.parameters, text)
