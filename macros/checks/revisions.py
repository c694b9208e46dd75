"""A changed rule of dates comes with a new revision number.

Readers' calendars replace an imported event only if its number has grown.
"""

from collections.abc import Iterator

from interactive.kinds import optional_kind_module
from macros.calculators.spec_messages import message
from macros.content.loader import Content
from macros.content.problems import Problem

# The checksum is worth computing only for rules without other problems.
NEEDS_SOUND_CONTENT = True


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each calculator whose rules no longer fit their checksum."""
    for slug, spec in content.calculators.items():
        file = content.files[f"calculators/{slug}"]
        # Kinds that find no dates have no such module.
        if revision := optional_kind_module(spec.kind, "verification.revision"):
            for error in revision.checksum_problems(spec):
                yield file.problem(error.path, message(error))
