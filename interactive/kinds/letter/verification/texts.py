"""What can be wrong with the places in a text."""

from collections.abc import Iterator, Mapping
from typing import Any

from interactive.core.errors import Path, SpecError
from interactive.core.questions import Question
from interactive.kinds.letter.placeholders import CAPITALS, SUBJECT, names_in
from interactive.kinds.letter.spec import Phrase, Spec
from interactive.kinds.letter.verification.suffixes import suffixes_on_places


class Names:
    """What the texts of a letter may name."""

    def __init__(
        self, spec: Spec, shared: tuple[Phrase, ...], parameters: Mapping[str, int]
    ) -> None:
        """Take the letter and the phrases that letters share.

        A letter need not ask what a shared phrase follows from, unless it is used.
        """
        self.questions: dict[str, Question] = {q.id: q for q in spec.questions}
        asked = [p for p in shared if p.question in self.questions]
        self.phrases = {phrase.id: phrase for phrase in (*asked, *spec.phrases)}
        self.parameters = parameters

    @property
    def known(self) -> list[str]:
        """Return every name."""
        return [*self.questions, *self.phrases, *self.parameters, SUBJECT]


def text_problems(
    text: str, names: Names, path: Path, *, in_phrase: bool = False
) -> Iterator[SpecError]:
    """Yield what is wrong with the places in a text, at its path."""
    names_there = names_in(text)
    if text.count("{") != len(names_there) or text.count("}") != len(names_there):
        yield SpecError("letter_bad_braces", path)
        return
    for name in names_there:
        yield from (e.below(*path) for e in _place(name, names, in_phrase=in_phrase))
    for name, written in suffixes_on_places(text):
        yield _suffix_problem(name, names, written).below(*path)


def _place(name: str, names: Names, *, in_phrase: bool) -> Iterator[SpecError]:
    base = names.questions.get(name.removesuffix(CAPITALS))
    if name in names.phrases:
        if in_phrase:
            yield SpecError("letter_nested_phrase", found=name)
    elif name in names.questions:
        if names.questions[name].type == "choices":
            yield SpecError("letter_choices", found=name)
    elif name.endswith(CAPITALS) and base is not None:
        if base.type != "text":
            yield SpecError("letter_capitals_of", found=name)
    elif name not in names.known:
        yield SpecError("letter_unknown_place", found=name, known=names.known)


def _suffix_problem(name: str, names: Names, written: str) -> SpecError:
    """Return the problem of a suffix; its hint depends on what stands in the place."""
    details: dict[str, Any] = {"text": written, "place": name}
    question = names.questions.get(name)
    if name in names.phrases:
        return SpecError("letter_suffix_phrase", **details)
    if question.is_number if question else name in names.parameters:
        return SpecError("letter_suffix_number", **details)
    if question and question.type == "date":
        return SpecError("letter_suffix_date", **details)
    return SpecError("letter_suffix_text", **details)
