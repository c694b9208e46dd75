"""What a page's script needs to name what the reader has answered anywhere."""

from typing import Any

from macros.calculators.answers_checksum import question_checksum
from macros.calculators.choices import choices
from macros.handbook.edition import Edition


def facts_by_id(edition: Edition) -> dict[str, dict[str, Any]]:
    """Return the title, type, options… of all that the handbook asks, by id."""
    content = edition.content
    questions = {
        question.id: question
        for spec in content.specs.values()
        for question in spec.questions
    }
    return {
        name: {
            "title": question.title,
            "type": question.type,
            "sum": question_checksum(question),
            "options": dict(choices(question, edition.words)),
            "former": question.former_ids,
        }
        for name, question in (questions | content.facts.by_id).items()
    }
