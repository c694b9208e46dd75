"""What can be wrong in a letter, reported by the build."""

from collections.abc import Iterator, Mapping

from interactive.core.errors import Path, SpecError
from interactive.core.rules.scope import Scope
from interactive.kinds.letter.compilation import TODAY
from interactive.kinds.letter.placeholders import SUBJECT, own_texts
from interactive.kinds.letter.spec import Phrase, Spec
from interactive.kinds.letter.verification.texts import Names, text_problems
from interactive.verification.spec_checks import (
    id_problems,
    question_problems,
    rule_problems,
)


def problems(spec: Spec, parameters: Mapping[str, int]) -> Iterator[SpecError]:
    """Yield every problem of the letter by itself, each with its path.

    What it shares with others is looked at in `shared_problems.py`.
    """
    yield from id_problems(spec.questions, "questions")
    yield from id_problems(spec.phrases, "phrases")
    yield from question_problems(spec.questions, parameters)
    yield from _question_problems(spec, parameters)
    scope = Scope({q.id: q for q in spec.questions} | {TODAY.id: TODAY}, parameters)
    for name in ("paragraphs", "attachments", "warnings"):
        for index, part in enumerate(getattr(spec, name)):
            yield from rule_problems(part.when, scope, (name, index, "when"))
    if not spec.paragraphs:
        yield SpecError("letter_no_paragraphs", ("paragraphs",))
    yield from _optional(spec)
    yield from _planned(spec)
    for index, phrase in enumerate(spec.phrases):
        yield from phrase_problems(spec, phrase, ("phrases", index))


def _question_problems(
    spec: Spec, parameters: Mapping[str, int]
) -> Iterator[SpecError]:
    other_names = {*parameters, *(phrase.id for phrase in spec.phrases)}
    for index, question in enumerate(spec.questions):
        path: Path = ("questions", index, "id")
        if question.id in (SUBJECT, TODAY.id):
            yield SpecError("letter_reserved", path, found=question.id)
        if question.id in other_names:
            yield SpecError("letter_same_name", path, found=question.id)


def _optional(spec: Spec) -> Iterator[SpecError]:
    questions = [question.id for question in spec.questions]
    for index, name in enumerate(spec.optional):
        if name not in questions:
            path = ("optional", index)
            yield SpecError("letter_optional", path, found=name, known=questions)


def _planned(spec: Spec) -> Iterator[SpecError]:
    if bool(spec.planned) != bool(spec.planner):
        yield SpecError(
            "letter_planned_alone", ("planned" if spec.planned else "planner",)
        )
    dates = [q.id for q in spec.questions if q.type == "date" and q.id in spec.optional]
    for name in spec.planned:
        if name not in dates:
            path = ("planned", name)
            yield SpecError("letter_planned_question", path, found=name, known=dates)


def phrase_problems(spec: Spec, phrase: Phrase, path: Path) -> Iterator[SpecError]:
    """Yield what is wrong with a phrase, given the questions of a letter."""
    chosen = {q.id: q for q in spec.questions if q.type in ("choice", "yes_no")}
    question = chosen.get(phrase.question)
    if question is None:
        details = {"found": phrase.question, "known": [*chosen]}
        yield SpecError("letter_phrase_question", (*path, "question"), **details)
        return
    options = [option.id for option in question.options] or ["yes", "no"]
    for option in options:
        if option not in phrase.texts:
            details = {"found": question.id, "option": option}
            yield SpecError("letter_phrase_option", (*path, "texts"), **details)
    for option in phrase.texts:
        if option not in options:
            below = (*path, "texts", option)
            details = {"found": option, "question": question.id, "known": options}
            yield SpecError("letter_phrase_extra", below, **details)


def texts_problems(
    spec: Spec, shared: tuple[Phrase, ...], parameters: Mapping[str, int]
) -> Iterator[SpecError]:
    """Yield what is wrong with the places in a letter's texts."""
    names = Names(spec, shared, parameters)
    for path, text in own_texts(spec):
        yield from text_problems(text, names, path, in_phrase=path[0] == "phrases")
    usable = [*spec.optional]
    usable += [p.id for p in names.phrases.values() if p.question in spec.optional]
    for name in spec.fallbacks:
        if name not in usable:
            path = ("fallbacks", name)
            yield SpecError("letter_fallback", path, found=name, known=usable)
