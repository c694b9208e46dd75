"""Every calculator decides every case, and each of its parts matters in one."""

from collections.abc import Iterator

from macros.calculators.proof_cache import proofs_of
from macros.content.checker import language, messages, say
from macros.content.kind_messages import checker_message
from macros.content.loader import Content
from macros.content.problems import Problem, format_value
from macros.handbook.numbers.number_format import grouped

# Calculators only run on content without other problems.
NEEDS_SOUND_CONTENT = True
TAKES_MINUTES = True


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each dead, contradictory or unprovable part of a rule."""
    for slug, proof in proofs_of(content).items():
        file = content.spec_file(slug)
        for error in proof.errors():
            yield file.problem(error.path, message(error.code, error.details))


def message(code: str, details: dict[str, object]) -> str:
    """Return the sentence for the editor."""
    texts = {name: _text(value) for name, value in details.items()}
    return checker_message(code).format(**texts)


def _text(value: object) -> str:
    if isinstance(value, int):
        return grouped(value)
    text = format_value(value)
    key = f"outcomes.{text}"
    return say(key) if key in messages(language()) else text
