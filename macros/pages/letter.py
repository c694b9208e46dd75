"""What a letter's page shows before any script: the blank sheet, notes, examples."""

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from interactive.core.answers import UNKNOWN
from interactive.core.markup import Node
from interactive.engine import evaluate, load
from macros.calculators.document import document
from macros.handbook.edition import Edition
from macros.handbook.routes import pdf, relative
from macros.pages.calculator import calculator_context, html_of, without_hooks

# Sentences of calculators that a letter puts in its own words.
OWN_WORDS = "letter_"

# What stands beside every sheet of a letter, whatever the answers are: said once.
NOTES = "letter-aside__notes"


def letter_context(edition: Edition, slug: str, address: str) -> dict[str, Any]:
    """Return what the template of a letter's page needs beside the content."""
    context = calculator_context(edition, slug, address)
    calculator = load(document(edition.content, slug, edition.as_of))
    empty = calculator.present(evaluate(calculator, {}, edition.as_of))
    notes = (html_of(edition, node, address) for node in _of_class(empty, NOTES))
    is_on_paper = slug in edition.content.letters_on_paper
    return {
        **context,
        "questions": [*map(_answerable, context["questions"])],
        # Only the live sheet is what scripts look for.
        "rules": html_of(edition, without_hooks(calculator.describe()), address),
        "notes": Markup("").join(notes),
        "pdf": relative(pdf(address), address) if is_on_paper else None,
        "on_paper": is_on_paper,
        "shell_words": own_words(context["shell_words"], edition.words),
    }


def _answerable(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a question of the form without an answer that leaves a gap for good.

    What a letter needs can be unknown only where an option says so in a sentence.
    """
    if entry["optional"]:
        return entry
    known = [choice for choice in entry["choices"] if choice[0] != UNKNOWN]
    return {**entry, "choices": known}


def own_words(
    shell_words: Mapping[str, str], words: Mapping[str, str]
) -> dict[str, str]:
    """Return the sentences of the form's script, a letter's own where it has some.

    >>> own_words({"shell_a": "Sonuç"}, {"letter_shell_a": "Belge"})
    {'shell_a': 'Belge'}
    """
    return {key: words.get(OWN_WORDS + key, text) for key, text in shell_words.items()}


def _of_class(node: Node, css: str) -> Iterator[Node]:
    """Yield the elements of a class in a fragment."""
    if isinstance(node, str):
        return
    if node[1].get("class") == css:
        yield node
    for child in node[2:]:
        yield from _of_class(child, css)
