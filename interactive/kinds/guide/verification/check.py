"""What can be wrong in a calculator of kind `guide`, reported by the build."""

from collections.abc import Iterator, Mapping

from interactive.core.errors import Path, SpecError
from interactive.core.questions import Test
from interactive.core.rules.mentions import comparisons_in
from interactive.core.rules.scope import Scope
from interactive.kinds.guide.spec import OPEN, Outcome, Spec, Step, targets_of
from interactive.verification.spec_checks import (
    id_problems,
    question_problems,
    rule_problems,
)

# A document of the source, or what the glossary calls a document.
DOCUMENTS = ("belge:", "terim:", "yazi:")


def problems(spec: Spec, parameters: Mapping[str, int]) -> Iterator[SpecError]:
    """Yield every problem of the guide, each with its path."""
    yield from id_problems(spec.questions, "questions")
    yield from id_problems(spec.outcomes, "outcomes")
    yield from question_problems(spec.questions, parameters)
    yield from _question_problems(spec)
    scope = Scope({q.id: q for q in spec.questions}, parameters)
    if not spec.steps:
        yield SpecError("guide_no_steps", ("steps",))
    for index, step in enumerate(spec.steps):
        yield from _step_problems(spec, step, scope, ("steps", index))
    yield from _repeated_steps(spec)
    yield from _circles(spec)
    for index, outcome in enumerate(spec.outcomes):
        yield from _outcome_problems(outcome, scope, ("outcomes", index))


def _question_problems(spec: Spec) -> Iterator[SpecError]:
    with_step = {step.question for step in spec.steps}
    for index, question in enumerate(spec.questions):
        path: Path = ("questions", index)
        if question.shown_when is not None:
            yield SpecError("guide_shown_when", (*path, "shown_when"))
        if question.id not in with_step:
            yield SpecError("guide_no_step", (*path, "id"), found=question.id)


def _step_problems(
    spec: Spec, step: Step, scope: Scope, path: Path
) -> Iterator[SpecError]:
    if step.question not in scope.questions:
        details = {"found": step.question, "known": [*scope.questions]}
        yield SpecError("unknown_question", (*path, "question"), **details)
    if not step.branches:
        yield SpecError("guide_no_branches", (*path, "branches"), found=step.question)
    for index, branch in enumerate(step.branches):
        below = (*path, "branches", index, "when")
        problems = [*rule_problems(branch.when, scope, below)]
        yield from problems
        if branch.when is not None and not problems and _compares(branch.when):
            yield SpecError("guide_compares_answers", below)
    known = [*(each.question for each in spec.steps), *(o.id for o in spec.outcomes)]
    for target, below in targets_of(step, path):
        if target not in known:
            yield SpecError("guide_unknown_target", below, found=target, known=known)


def _compares(test: Test) -> bool:
    """Return whether a rule compares an answer with another answer."""
    values = (value for _, (_, *values) in comparisons_in(test) for value in values)
    return any(isinstance(value, dict) and "answer" in value for value in values)


def _repeated_steps(spec: Spec) -> Iterator[SpecError]:
    met: set[str] = set()
    for index, step in enumerate(spec.steps):
        if step.question in met:
            path = ("steps", index, "question")
            yield SpecError("guide_step_repeated", path, found=step.question)
        met.add(step.question)


def _circles(spec: Spec) -> Iterator[SpecError]:
    """Yield a problem for each way that leads back to a question on the way to it."""
    targets = {
        step.question: [*targets_of(step, ("steps", index))]
        for index, step in enumerate(spec.steps)
    }
    done: set[str] = set()

    def walk(name: str, above: frozenset[str]) -> Iterator[SpecError]:
        if name in done:
            return
        for target, path in targets[name]:
            if target in above | {name}:
                yield SpecError("guide_circle", path, found=target)
            elif target in targets:
                yield from walk(target, above | {name})
        done.add(name)

    # A circle that no way from the start leads to is one all the same.
    for name in targets:
        yield from walk(name, frozenset())


def _outcome_problems(
    outcome: Outcome, scope: Scope, path: Path
) -> Iterator[SpecError]:
    if outcome.id in scope.questions:
        yield SpecError("repeated_id", (*path, "id"), found=outcome.id)
    if outcome.id == OPEN:
        yield SpecError("guide_reserved_outcome", (*path, "id"), found=OPEN)
    for index, document in enumerate(outcome.documents):
        if not document.startswith(DOCUMENTS):
            below = (*path, "documents", index)
            yield SpecError("guide_not_document", below, found=document)
