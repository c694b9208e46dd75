"""What is due to be read again: a warning, never an error."""

from collections.abc import Iterator
from datetime import date

from macros.content import Content
from macros.errors import Problem


def due_for_review(content: Content, today: date) -> Iterator[Problem]:
    """Yield a parameter for each whose day of review has passed."""
    for slug, parameter in content.parameters.items():
        if parameter.review_by < today:
            file = content.files[f"parameters/{slug}"]
            message = f"En geç {parameter.review_by} günü yeniden bakılmalıydı."
            hint = "Kaynağı okuyun, 'checked_on' ve 'review_by' günlerini yazın."
            yield file.problem(("review_by",), f"{message} {hint}")
