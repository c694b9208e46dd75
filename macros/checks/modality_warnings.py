"""What a sentence says of its force, against that of its clauses.

Only words that can hardly say anything else count, and none that is denied. They stand
in the catalogue, as `modality_words_must` and `modality_words_should`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from macros.checks.modality import statements_and_items
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.handbook.inline_markup import parse, words
from macros.handbook.modality import modality_of

# The force that words may contradict, with those of the sentence's own.
CONTRADICTED = {"must": ("should", "may"), "should": ("must",)}


def words_at_odds(content: Content) -> Iterator[Problem]:
    """Warn of each sentence that says another force than its clauses have."""
    for name, path, statement in statements_and_items(content):
        modality = modality_of(statement, content.clauses)
        if not statement.clauses or modality is None:
            continue
        if word := _word_at_odds(statement, modality, content.words):
            force = say(f"modality.{modality}")
            message = say(
                "modality_words.other", word=word, modality=modality, name=force
            )
            yield content.files[name].problem((*path, "text"), message)


def _word_at_odds(
    statement: Any,  # noqa: ANN401 - a statement or an item
    modality: str,
    wording: Mapping[str, str],
) -> str | None:
    text = words(parse(statement.text))
    denied = wording["modality_words_denied"]
    matches = {
        force: _pattern(wording[f"modality_words_{force}"], denied).search(text)
        for force in CONTRADICTED
    }
    # A sentence that joins a duty and an advice says which is which.
    if all(matches.values()):
        return None
    for force, word in matches.items():
        if word and modality in CONTRADICTED[force]:
            return word[0]
    return None


@cache
def _pattern(listed: str, denied: str) -> re.Pattern[str]:
    """Return the pattern of any of some words, separated by commas, not denied."""
    any_word = "|".join(re.escape(word.strip()) for word in listed.split(","))
    return re.compile(rf"\b(?:{any_word})\b(?!\s+(?:{re.escape(denied)})\b)")
