"""Every worked example of a calculator gives the result that it states."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from interactive.core.errors import SpecError
from interactive.engine import evaluate, load
from interactive.verification.spec_checks import example_problems
from macros.calculators.document import document
from macros.calculators.spec_messages import message
from macros.content.loader import Content
from macros.content.problems import Problem

# Calculators only run on content without other problems.
NEEDS_SOUND_CONTENT = True


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each example with another result."""
    for slug in content.specs:
        file = content.spec_file(slug)
        for error in _examples(content, slug):
            yield file.problem(error.path, message(error))


def _examples(content: Content, slug: str) -> Iterator[SpecError]:
    # An example without a day is as old as the source, so its result never changes.
    checked_on = content.source.edition.checked_on
    calculator = load(document(content, slug, checked_on))

    def result(answers: Mapping[str, Any], today: str | None) -> Mapping[str, Any]:
        day = date.fromisoformat(today) if today else checked_on
        return evaluate(calculator, answers, day)

    spec = content.specs[slug]
    yield from example_problems(spec.examples, result, spec.questions)
