"""Letters fit what they share, each other, and the source."""

from collections.abc import Iterator
from typing import Any

from interactive.core.errors import SpecError
from interactive.kinds import kind_module
from macros.calculators.planners import item_problem, no_planner, planner_of
from macros.calculators.spec_messages import message
from macros.content.files.spec_tables import LETTER, LETTERS
from macros.content.loader import Content
from macros.content.problems import Problem

CHECK = kind_module(LETTER, "verification.check")
SHARED_CHECK = kind_module(LETTER, "verification.shared_check")
# How strongly a clause must bind for a letter to say that the source asks for it.
FORCES = {
    "must": ("must",),
    "should": ("must", "should"),
    "may": ("must", "should", "may"),
}


def check(content: Content) -> Iterator[Problem]:
    """Yield what is wrong in `letters.yml`, and between a letter and all else."""
    for error in _of_shared(content):
        yield content.files[LETTERS].problem(error.path, message(error))
    for slug, spec in content.letters.items():
        yield from letter_problems(content, slug)
        for error in _of_letter(content, slug, spec):
            yield content.spec_file(slug).problem(error.path, message(error))
        if spec.planner:
            yield from _planned_problems(content, slug)


def _planned_problems(content: Content, slug: str) -> Iterator[Problem]:
    """Yield a problem for each day that the letter's planner cannot work out."""
    spec, file = content.letters[slug], content.spec_file(slug)
    planner = planner_of(content, spec.planner)
    if planner is None:
        yield file.problem(("planner",), no_planner(content, spec.planner))
        return
    question_ids = [question.id for question in spec.questions]
    for name, item in spec.planned.items():
        if problem := item_problem(planner, item, question_ids):
            yield file.problem(("planned", name), problem)


def letter_problems(content: Content, slug: str) -> Iterator[Problem]:
    """Yield what is wrong between a letter's texts and what letters share."""
    spec, shared = content.letters[slug], content.shared_letters
    decimals = {name: each.decimals for name, each in content.parameters.items()}
    for error in (
        *SHARED_CHECK.layout_problems(spec, shared, decimals),
        *CHECK.texts_problems(spec, shared.phrases, decimals),
    ):
        yield content.spec_file(slug).problem(error.path, message(error))


def _of_shared(content: Content) -> Iterator[SpecError]:
    shared = content.shared_letters
    yield from SHARED_CHECK.shared_problems(shared)
    for index, phrase in enumerate(shared.phrases):
        asking = (
            spec
            for spec in content.letters.values()
            if phrase.question in {question.id for question in spec.questions}
        )
        if (spec := next(asking, None)) is not None:
            yield from CHECK.phrase_problems(spec, phrase, ("phrases", index))
    questions = (q for s in content.letters.values() for q in s.questions)
    texts = dict.fromkeys(q.id for q in questions if q.type == "text")
    yield from SHARED_CHECK.delicate_problems(shared, [*texts])
    for index, agreement in enumerate(shared.agreements):
        named = {agreement.question, agreement.follows}
        both = (
            spec
            for spec in content.letters.values()
            if named <= {question.id for question in spec.questions}
        )
        path = ("agreements", index)
        if (spec := next(both, None)) is not None:
            yield from SHARED_CHECK.agreement_problems(spec, agreement, path)
        else:
            details = {"found": agreement.question, "other": agreement.follows}
            yield SpecError("letter_agreement_unasked", (*path, "question"), **details)


def _of_letter(
    content: Content,
    slug: str,
    spec: Any,  # noqa: ANN401 - the table belongs to its kind
) -> Iterator[SpecError]:
    if slug in content.calculators:
        yield SpecError("letter_slug", ("title",), found=slug)
    for index, warning in enumerate(spec.warnings):
        if warning.letter and warning.letter not in content.letters:
            details = {"found": warning.letter, "known": [*content.letters]}
            path = ("warnings", index, "letter")
            yield SpecError("letter_no_letter", path, **details)
    forces = FORCES.get(spec.basis)
    clauses = (content.clauses[c] for c in spec.clauses if c in content.clauses)
    if forces and not any(clause.modality in forces for clause in clauses):
        yield SpecError("letter_basis", ("basis",), found=spec.basis)
