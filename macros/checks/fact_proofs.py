"""Derived facts say one thing for all answers, and every derivation matters in one."""

from collections.abc import Iterator

from macros.calculators.proof_cache import facts_proof
from macros.calculators.spec_messages import message
from macros.content.facts.references import FACTS
from macros.content.loader import Content
from macros.content.problems import Problem

# Rules only run on content without other problems.
NEEDS_SOUND_CONTENT = True
TAKES_MINUTES = True


def check(content: Content) -> Iterator[Problem]:
    """Yield each derivation that never holds, contradicts another or does nothing."""
    for error in facts_proof(content).errors():
        yield content.files[FACTS].problem(error.path, message(error))
