"""A letter before any answer, to be filled in with a pen."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.markup import Node, el
from interactive.core.questions import Question
from interactive.kinds.letter import present
from interactive.kinds.letter.compilation import CompiledLetter
from interactive.kinds.letter.composition import described
from interactive.kinds.letter.placeholders import CAPITALS, SUBJECT, split
from interactive.kinds.letter.shared import Block
from interactive.kinds.letter.spec import Attachment, Paragraph, Phrase
from interactive.kinds.letter.values import capitals, dots

# A line is a list of parts: `{"text"}`, or the place of an answer, `{"field", "title",
# "type", "multiline", "longest", "options"}`. `options` are the words of which
# one stands there.
BlankPart = dict[str, Any]

# Words of which one stands in the letter fit on two lines, to be struck out; of more
# than that one is written. In letters.
LONGEST_CHOICE = 160


def blocks(letter: CompiledLetter) -> list[dict[str, Any]]:
    """Return the blocks of the letter; each line is a list of parts.

    A line that some answers only show has a first part `{"if": …}`, always true: paper
    shows a box to tick there.
    """
    lines = ((b, [*_lines(letter, b)]) for b in letter.layout.blocks)
    return [
        described(
            block, _in_capitals(found, letter.context) if block.capitals else found
        )
        for block, found in lines
        if found
    ]


def _in_capitals(
    lines: list[list[BlankPart]], context: CalculatorContext
) -> list[list[BlankPart]]:
    """Return lines with their words in capitals; what a pen writes is left alone."""
    for part in (part for line in lines for part in line):
        if "text" in part:
            part["text"] = capitals(part["text"], context)
        elif "options" in part:
            part["options"] = [capitals(each, context) for each in part["options"]]
    return lines


def page_fragment(letter: CompiledLetter) -> Node:
    """Return the blank letter for a page without a script."""
    parts = (present.block(each, _nodes(letter)) for each in blocks(letter))
    return present.sheet(letter.layout.id, parts, " letter--blank")


def _nodes(letter: CompiledLetter) -> Any:  # noqa: ANN401 - a function
    def nodes(line: Iterable[BlankPart]) -> list[Node]:
        return [_node(letter, part) for part in line]

    return nodes


def _node(letter: CompiledLetter, part: BlankPart) -> Node:
    if "if" in part:
        return el("span", {"class": "letter__choice"}, "☐ ")
    if "text" in part:
        return str(part["text"])
    words = " / ".join(part["options"])
    if 0 < len(words) <= LONGEST_CHOICE:
        return el("span", {"class": "letter__options"}, words)
    question = letter.questions[part["field"]]
    return el(
        "span",
        {"class": "letter__blank", "data-field": part["field"]},
        dots(question, letter.context),
        el("small", {}, f" ({part['title']})"),
    )


def _lines(letter: CompiledLetter, block: Block) -> Iterator[list[BlankPart]]:
    spec = letter.spec
    own: dict[str, Sequence[str]] = {
        "lines": block.lines,
        "recipient": spec.recipient,
        "subject": [block.text or "{subject}"],
        "greeting": [spec.greeting] if spec.greeting else [],
    }
    parts: dict[str, tuple[Paragraph | Attachment, ...]] = {
        "body": spec.paragraphs,
        "attachments": spec.attachments,
    }
    for text in own.get(block.block, ()):
        yield [*_parts(letter, text)]
    for part in parts.get(block.block, ()):
        condition = [{"if": True}] if part.when else []
        yield [*condition, *_parts(letter, part.text)]


def _parts(letter: CompiledLetter, text: str) -> Iterator[BlankPart]:
    """Yield the parts of a text."""
    known = letter.vocabulary
    for words, name in split(text):
        if words:
            yield {"text": words}
        plain_name = name.removesuffix(CAPITALS)
        if name in known.phrases:
            phrase = known.phrases[name]
            question = known.questions[phrase.question]
            yield field(question, [*_alternatives(letter, phrase)])
        elif name == SUBJECT:
            yield from _parts(letter, known.spec.subject)
        elif plain_name in known.questions:
            question = known.questions[plain_name]
            yield field(question, [option.text for option in question.options])
        elif name:
            parameter = known.context.parameters[name]
            yield {"text": known.context.measured(parameter, known.context.as_of)}


def field(question: Question, options: Sequence[str]) -> BlankPart:
    """Return the place of an answer."""
    return {
        "field": question.id,
        "title": question.title,
        "type": question.type,
        "multiline": question.multiline,
        "longest": question.longest,
        "options": [*options],
    }


def _alternatives(letter: CompiledLetter, phrase: Phrase) -> Iterator[str]:
    """Yield the texts of a phrase, each once, with dots in their places."""
    for text in dict.fromkeys(phrase.texts.values()):
        parts = _parts(letter, text)
        yield "".join(
            str(part["text"])
            if "text" in part
            else dots(letter.questions[part["field"]], letter.context)
            for part in parts
        )
