"""Every question of a handbook: its facts, and what is asked in one place alone."""

from collections.abc import Iterator

from interactive.core.questions import Question
from macros.content.files.spec_tables import CALCULATORS, LETTERS
from macros.content.loader import Content


def askers(content: Content) -> Iterator[tuple[str, tuple[Question, ...]]]:
    """Yield every file that asks questions, by its path in `content.files`."""
    for folder, specs in (
        (CALCULATORS, content.calculators),
        (LETTERS, content.letters),
    ):
        for slug, spec in specs.items():
            if spec.questions:
                yield f"{folder}/{slug}", spec.questions


def questions_of(content: Content) -> dict[str, Question]:
    """Return every question by its id: the facts, then those of one file alone.

    These are what readers answer, and so what a rule outside a calculator may name.
    """
    by_id: dict[str, Question] | None = content.memo.get(questions_of)
    if by_id is None:
        by_id = {fact.id: fact for fact in content.facts.facts}
        for _, questions in askers(content):
            for question in questions:
                by_id.setdefault(question.id, question)
        content.memo[questions_of] = by_id
    return by_id
