"""The places in a text where an answer comes to stand: `{first_name}`."""

import re
from collections.abc import Iterator

from interactive.kinds.letter.shared import Layout
from interactive.kinds.letter.spec import Phrase, Spec

PLACE = re.compile(r"\{([^{}]*)\}")
CAPITALS = "_capitals"
SUBJECT = "subject"


def split(text: str) -> Iterator[tuple[str, str]]:
    """Yield each place with the words before it; the rest comes last, with no place.

    >>> [*split("Sayın {name},")]
    [('Sayın ', 'name'), (',', '')]
    """
    end = 0
    for place in PLACE.finditer(text):
        yield text[end : place.start()], place[1]
        end = place.end()
    yield text[end:], ""


def names_in(text: str) -> list[str]:
    """Return the names of a text's places, in order.

    >>> names_in("{a} ile {b_capitals}")
    ['a', 'b_capitals']
    """
    return [name for _, name in split(text) if name]


def own_texts(spec: Spec) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield each text of a letter's file that may have places, with its path."""
    yield ("subject",), spec.subject
    yield from ((("recipient", at), line) for at, line in enumerate(spec.recipient))
    if spec.greeting:
        yield ("greeting",), spec.greeting
    for at, paragraph in enumerate(spec.paragraphs):
        yield ("paragraphs", at, "text"), paragraph.text
    for at, attachment in enumerate(spec.attachments):
        yield ("attachments", at, "text"), attachment.text
    for at, phrase in enumerate(spec.phrases):
        for path, text in texts_of(phrase):
            yield ("phrases", at, *path), text


def texts_of(phrase: Phrase) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the texts of a phrase, each with its path in it."""
    yield from ((("texts", option), text) for option, text in phrase.texts.items())


def layout_texts(layout: Layout) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield each text of a layout that may have places, with its path in it."""
    for at, block in enumerate(layout.blocks):
        if block.text:
            yield ("blocks", at, "text"), block.text
        for line, text in enumerate(block.lines):
            yield ("blocks", at, "lines", line), text
