"""A calculator's rules hold together."""

from collections.abc import Iterable, Iterator
from datetime import date

from interactive.errors import SpecError
from interactive.kinds import kind
from interactive.questions import Example
from macros.content import Content
from macros.errors import Problem
from macros.spec_messages import message


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each bad rule and each example of a day that is none."""
    for slug, spec in content.calculators.items():
        file = content.files[f"calculators/{slug}"]
        found = [*kind(spec.kind).problems(spec, frozenset(content.parameters))]
        for error in (*found, *_example_days(spec.examples)):
            yield file.problem(error.path, message(error))


def _example_days(examples: Iterable[Example]) -> Iterator[SpecError]:
    for place, example in enumerate(examples):
        if example.today and not _is_date(example.today):
            path = ("examples", place, "today")
            yield SpecError("not_date", path, found=example.today)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
