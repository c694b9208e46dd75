"""What can be wrong in a process, reported by the build."""

from collections.abc import Iterator, Mapping

from interactive.core.answers import TICKS
from interactive.core.errors import Path, SpecError
from interactive.core.questions import Test
from interactive.core.rules.scope import Scope
from interactive.kinds.process.spec import SidePath, Spec, Step
from interactive.verification.spec_checks import (
    id_problems,
    question_problems,
    rule_problems,
)

FEWEST_STEPS = 2
LIST, DOCUMENTS = "liste:", ("belge:", "terim:", "yazi:")


def problems(spec: Spec, parameters: Mapping[str, int]) -> Iterator[SpecError]:
    """Yield every problem of the process, each with its path."""
    for name in ("actors", "questions", "steps", "side_paths"):
        yield from id_problems(getattr(spec, name), name)
    yield from _named_as_steps(spec)
    yield from question_problems(spec.questions, parameters)
    yield from _question_problems(spec)
    scope = Scope({q.id: q for q in spec.questions}, parameters)
    for test, path in step_rules(spec):
        yield from rule_problems(test, scope, path)
    if len(spec.steps) < FEWEST_STEPS:
        yield SpecError("process_no_steps", ("steps",))
    for index, step in enumerate(spec.steps):
        yield from _step_problems(spec, step, ("steps", index))
    yield from _actor_problems(spec)
    for index, side in enumerate(spec.side_paths):
        yield from _side_path_problems(spec, side, ("side_paths", index))
    yield from _repeated_places(spec)


def _named_as_steps(spec: Spec) -> Iterator[SpecError]:
    """Yield a problem for each side path with a step's id: links name either by it."""
    steps = {each.id for each in spec.steps}
    for index, side in enumerate(spec.side_paths):
        if side.id in steps:
            yield SpecError("repeated_id", ("side_paths", index, "id"), found=side.id)


def _question_problems(spec: Spec) -> Iterator[SpecError]:
    questions = {each.id: each for each in spec.questions}
    steps = [each.id for each in spec.steps]
    position = questions.get(spec.position)
    if position is None or position.type != "choice":
        known = [each.id for each in spec.questions if each.type == "choice"]
        details = {"found": spec.position, "known": known}
        yield SpecError("process_position", ("position",), **details)
    elif [option.id for option in position.options] != steps:
        path = ("questions", [*questions].index(spec.position), "options")
        yield SpecError("process_options", path, steps=", ".join(steps))
    for index, question in enumerate(spec.questions):
        if question.id == TICKS:
            path = ("questions", index, "id")
            yield SpecError("process_ticks", path, found=TICKS)


def _step_problems(spec: Spec, step: Step, path: Path) -> Iterator[SpecError]:
    if step.waits_when is not None and step.waits_for is None:
        yield SpecError("process_waits_for_missing", (*path, "waits_when"))
    if step.waits_when is not None and step.waiting_text is None:
        yield SpecError("process_waiting_text_missing", (*path, "waits_when"))
    if step.waiting_text is not None and step.waits_when is None:
        yield SpecError("process_waiting_text_idle", (*path, "waiting_text"))
    if step.begins_on is not None and step.begins_after is not None:
        yield SpecError("process_begins_twice", (*path, "begins_after"))
    if step.begins is not None and step is spec.steps[0]:
        name = "begins_on" if step.begins_on else "begins_after"
        yield SpecError("process_first_begins", (*path, name))
    for name in ("today", "text"):
        if not getattr(step, name).strip():
            yield SpecError("process_empty_text", (*path, name), found=step.id)
    yield from _not_lists(step.lists, path)
    yield from _not_documents(step.documents, path)


def _not_lists(lists: tuple[str, ...], path: Path) -> Iterator[SpecError]:
    for index, link in enumerate(lists):
        if not link.startswith(LIST):
            yield SpecError("process_not_list", (*path, "lists", index), found=link)


def _not_documents(documents: tuple[str, ...], path: Path) -> Iterator[SpecError]:
    for index, document in enumerate(documents):
        if not document.startswith(DOCUMENTS):
            below = (*path, "documents", index)
            yield SpecError("guide_not_document", below, found=document)


def _actor_problems(spec: Spec) -> Iterator[SpecError]:
    known = [each.id for each in spec.actors]
    awaited = {each.waits_for for each in spec.steps}
    for index, step in enumerate(spec.steps):
        if step.waits_for is not None and step.waits_for not in known:
            path = ("steps", index, "waits_for")
            details = {"found": step.waits_for, "known": known}
            yield SpecError("process_unknown_actor", path, **details)
    for index, actor in enumerate(spec.actors):
        if actor.id not in awaited:
            path = ("actors", index, "id")
            yield SpecError("process_actor_unused", path, found=actor.id)


def _side_path_problems(spec: Spec, side: SidePath, path: Path) -> Iterator[SpecError]:
    steps = [each.id for each in spec.steps]
    if not side.from_steps:
        yield SpecError("process_from_nowhere", (*path, "from_steps"), found=side.id)
    for index, name in enumerate(side.from_steps):
        if name not in steps:
            details = {"found": name, "known": steps}
            below = (*path, "from_steps", index)
            yield SpecError("process_unknown_step", below, **details)
    yield from _not_lists(side.lists, path)
    yield from _not_documents(side.documents, path)


def _repeated_places(spec: Spec) -> Iterator[SpecError]:
    """Yield a problem for each list that has two places on the way."""
    met: set[str] = set()
    for link, path in list_places(spec):
        if link in met:
            yield SpecError("process_list_twice", path, found=link)
        met.add(link)


def step_rules(spec: Spec) -> Iterator[tuple[Test, Path]]:
    """Yield every rule of the steps with its path."""
    for index, step in enumerate(spec.steps):
        for name in ("concerns_when", "done_when", "waits_when"):
            if (test := getattr(step, name)) is not None:
                yield test, ("steps", index, name)


def rules_of(spec: Spec) -> Iterator[tuple[Test, Path]]:
    """Yield every rule: those of the steps, and those by which questions are shown."""
    yield from step_rules(spec)
    for index, question in enumerate(spec.questions):
        if question.shown_when is not None:
            yield question.shown_when, ("questions", index, "shown_when")


def list_places(spec: Spec) -> Iterator[tuple[str, Path]]:
    """Yield each checklist with its path, those of the steps first."""
    for name in ("steps", "side_paths"):
        for index, part in enumerate(getattr(spec, name)):
            for at, link in enumerate(part.lists):
                yield link, (name, index, "lists", at)
