"""A calculator's rules hold together, and its worked examples come out."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from interactive.engine import load
from interactive.errors import SpecError
from interactive.kinds import kind
from interactive.spec_checks import example_problems
from macros.bundle import document
from macros.content import Content
from macros.errors import Problem
from macros.spec_messages import message


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each bad rule and each example that comes out otherwise."""
    if content.site.edition not in content.sources:
        return
    for slug, spec in content.calculators.items():
        file = content.files[f"calculators/{slug}"]
        found = list(kind(spec.kind).problems(spec, frozenset(content.parameters)))
        if not found:
            found = list(_examples(content, slug))
        for error in found:
            yield file.problem(error.path, message(error))


def _examples(content: Content, slug: str) -> Iterator[SpecError]:
    checked_on = content.source.edition.checked_on
    calculator = load(document(content, slug, checked_on))

    def evaluate(answers: Mapping[str, Any], today: str | None) -> Mapping[str, Any]:
        day = date.fromisoformat(today) if today else checked_on
        return calculator.evaluate(answers, day)

    yield from example_problems(content.calculators[slug].examples, evaluate)
