"""The rules of every calculator are sound."""

from collections.abc import Iterator, Sequence

from interactive.core.errors import SpecError
from interactive.core.questions import Example
from interactive.core.turkish import is_day
from macros.calculators.spec_messages import message, rule_problems
from macros.content.loader import Content
from macros.content.problems import Problem


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each bad rule, missing examples and invalid days."""
    for slug, spec in content.specs.items():
        yield from rule_problems(content, slug)
        file = content.spec_file(slug)
        for error in _example_problems(spec.examples):
            yield file.problem(error.path, message(error))


def _example_problems(examples: Sequence[Example]) -> Iterator[SpecError]:
    if not examples:
        yield SpecError("no_examples", ("examples",))
    for index, example in enumerate(examples):
        if example.today and not is_day(example.today):
            path = ("examples", index, "today")
            yield SpecError("not_date", path, found=example.today)
