"""The documents of content without a problem."""

import json
from datetime import date
from pathlib import Path

from macros.calculators.document import document
from macros.calculators.document_cache import Documents
from macros.checks import check_content
from macros.content.loader import Content
from macros.content.problems import CallError, report


def checked_documents(root: Path) -> Documents:
    """Return every calculator's document; raise CallError with what is wrong."""
    content, problems = check_content(root)
    if content is None or problems:
        raise CallError(report(problems).rstrip(), status=1)
    return documents(content)


def documents(content: Content) -> Documents:
    """Return every calculator's document, as of no day yet."""
    texts = {
        # Who reads a document says as of which day.
        name: json.dumps(document(content, name, date.min)).encode()
        for name in content.specs
    }
    return Documents(texts, content.site.time_zone)
