"""What pages need of the process: the reader's path, the front page."""

from typing import Any

from interactive.engine import load
from macros.calculators.answers_checksum import question_checksum
from macros.calculators.document import document, rules_checksum, rules_of
from macros.content.loader import PROCESS_NAME
from macros.handbook.edition import Edition
from macros.handbook.routes import relative
from macros.pages.calculator import question_entries

# The sentences that the script of the path shows.
PREFIXES = ("path_", "state_", "shell_bad_date")


def my_path_context(edition: Edition) -> dict[str, Any]:
    """Return what the template of the path needs beside the content."""
    content = edition.content
    path = content.process
    calculator = load(document(content, PROCESS_NAME, edition.as_of))
    entries = question_entries(calculator, edition.words, content.facts)
    return {
        **process_context(edition),
        "slug": PROCESS_NAME,
        "lists": [*dict.fromkeys(link for step in path.steps for link in step.lists)],
        "questions": [e for e in entries if e["question"].id != path.position],
        "one_at_a_time": False,
        "root": relative("", edition.links.address("sayfa:yolum")),
    }


def process_context(edition: Edition) -> dict[str, Any]:
    """Return what every page says of the process; only `path` is None without one."""
    path = edition.content.process
    if path is None:
        return {"path": None}
    position = next(q for q in path.questions if q.id == path.position)
    return {
        "path": path,
        "position": position,
        "places": [(option.id, option.text) for option in position.options],
        "position_sum": question_checksum(position),
        "step_titles": [(step.id, step.title) for step in path.steps],
        "actors": [(actor.id, actor.title) for actor in path.actors],
        # A summary of other rules is out of date.
        "path_edition": rules_checksum(rules_of(edition.content, PROCESS_NAME)),
        "path_words": {
            key: text for key, text in edition.words.items() if key.startswith(PREFIXES)
        },
        "time_zone": edition.content.site.time_zone,
    }
