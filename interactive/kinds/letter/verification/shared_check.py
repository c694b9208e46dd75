"""What can be wrong in what letters share, and between a letter and its layout."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields

from interactive.core.errors import Path, SpecError
from interactive.core.turkish import lower
from interactive.kinds.letter.placeholders import CAPITALS, layout_texts, names_in
from interactive.kinds.letter.refused_numbers import ALGORITHMS
from interactive.kinds.letter.shared import Agreement, Block, Layout, Shared
from interactive.kinds.letter.spec import Spec
from interactive.kinds.letter.verification.suffixes import suffixes_on_places
from interactive.kinds.letter.verification.texts import Names
from interactive.verification.id_checks import id_problems

# Fields of a block, and the blocks that have them.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": ("subject",),
    "heading": ("attachments",),
    "lines": ("lines",),
    "indent": ("body",),
}


def shared_problems(shared: Shared) -> Iterator[SpecError]:
    """Yield what is wrong in `letters.yml` by itself."""
    for name in ("layouts", "phrases", "notes"):
        yield from id_problems(getattr(shared, name), name)
    for index, layout in enumerate(shared.layouts):
        yield from (e.below("layouts", index) for e in _layout_problems(layout))
    known = [layout.id for layout in shared.layouts]
    for index, note in enumerate(shared.notes):
        for at, name in enumerate(note.layouts):
            if name not in known:
                path = ("notes", index, "layouts", at)
                yield SpecError("letter_note_layout", path, found=name, known=known)
    for index, name in enumerate(shared.refused_numbers):
        if name not in ALGORITHMS:
            details = {"found": name, "known": [*ALGORITHMS]}
            yield SpecError(
                "letter_unknown_number", ("refused_numbers", index), **details
            )


def delicate_problems(
    shared: Shared, questions: Collection[str]
) -> Iterator[SpecError]:
    """Yield what is wrong with delicate words, given all questions of type text."""
    for index, each in enumerate(shared.delicate):
        for at, name in enumerate(each.questions):
            if name not in questions:
                path: Path = ("delicate", index, "questions", at)
                known = [*questions]
                yield SpecError(
                    "letter_delicate_question", path, found=name, known=known
                )
        for at, word in enumerate(each.words):
            if not word.isalpha() or word != lower(word):
                path = ("delicate", index, "words", at)
                yield SpecError("letter_delicate_word", path, found=word)


def _layout_problems(layout: Layout) -> Iterator[SpecError]:
    if "body" not in {block.block for block in layout.blocks}:
        yield SpecError("letter_no_body", ("blocks",))
    for index, block in enumerate(layout.blocks):
        yield from (e.below("blocks", index) for e in _block_problems(block))
    for path, text in layout_texts(layout):
        if any(True for _ in suffixes_on_places(text)):
            name, written = next(suffixes_on_places(text))
            yield SpecError("letter_suffix_text", path, text=written, place=name)


def _block_problems(block: Block) -> Iterator[SpecError]:
    defaults = {field.name: field.default for field in fields(Block)}
    for name, blocks in FIELDS.items():
        if getattr(block, name) != defaults[name] and block.block not in blocks:
            yield SpecError("letter_block_field", (name,), found=name)


def agreement_problems(
    spec: Spec, agreement: Agreement, path: Path
) -> Iterator[SpecError]:
    """Yield what is wrong with an agreement, given a letter that asks its questions."""
    questions = {question.id: question for question in spec.questions}
    for name, kind in (("question", "text"), ("follows", "choice")):
        found = getattr(agreement, name)
        if questions[found].type != kind:
            details = {"found": found, "type": kind}
            yield SpecError("letter_agreement_type", (*path, name), **details)
    options = [option.id for option in questions[agreement.follows].options]
    for option in agreement.endings:
        if option not in options:
            below = (*path, "endings", option)
            details = {"found": option, "question": agreement.follows, "known": options}
            yield SpecError("letter_phrase_extra", below, **details)


def layout_problems(
    spec: Spec, shared: Shared, parameters: Mapping[str, int]
) -> Iterator[SpecError]:
    """Yield what a letter lacks for its layout."""
    try:
        layout = shared.layout(spec.layout)
    except SpecError as error:
        yield error
        return
    path: Path = ("layout",)
    blocks = {block.block for block in layout.blocks}
    if "greeting" in blocks and not spec.greeting:
        yield SpecError("letter_no_greeting", path, found=layout.id)
    if "recipient" in blocks and not spec.recipient:
        yield SpecError("letter_no_recipient", path, found=layout.id)
    known = Names(spec, shared.phrases, parameters).known
    named = (name for _, text in layout_texts(layout) for name in names_in(text))
    for name in dict.fromkeys(named):
        if name not in known and name.removesuffix(CAPITALS) not in known:
            yield SpecError("letter_not_asked", path, found=name, layout=layout.id)
