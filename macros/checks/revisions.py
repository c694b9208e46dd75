"""A rule that moves a day in readers' calendars is not changed without their number."""

from collections.abc import Iterator

from interactive.kinds import optional_kind_module
from macros.calculators.spec_messages import message
from macros.content.loader import Content
from macros.content.problems import Problem

NEEDS_SOUND_CONTENT = True
"""What is wrong in a rule is mended before its change is counted."""


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each calculator whose kind signs rules that were changed."""
    for slug, spec in content.calculators.items():
        file = content.files[f"calculators/{slug}"]
        if revision := optional_kind_module(spec.kind, "verification.revision"):
            for error in revision.checksum_problems(spec):
                yield file.problem(error.path, message(error))
