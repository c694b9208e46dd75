"""A rule that moves a day in readers' calendars is not changed without their number."""

from collections.abc import Iterator

from macros.content import Content
from macros.errors import Problem
from macros.proofs import part_of
from macros.spec_messages import message

NEEDS_SOUND_CONTENT = True
"""What is wrong in a rule is mended before its change is counted."""


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each calculator whose kind signs rules that were changed."""
    for slug, spec in content.calculators.items():
        file = content.files[f"calculators/{slug}"]
        if revision := part_of(spec.kind, "revision"):
            for error in revision.changed(spec):
                yield file.problem(error.path, message(error))
