"""Checks of a calculator that all kinds share: ids, rules, references, examples."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeGuard

from interactive.core.answers import UNKNOWN
from interactive.core.errors import Path, SpecError
from interactive.core.logic import Scope, compile_test
from interactive.core.questions import Question, Test

# Ids become parts of addresses, of stored answers and of HTML.
ID = re.compile("[a-z0-9]+([-_][a-z0-9]+)*")
QUESTION_ID = re.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*")


def id_problems(entries: Iterable[Any], key: str) -> Iterator[SpecError]:
    """Yield a problem for each id at `key` that is malformed or there already."""
    ids: set[str] = set()
    for index, entry in enumerate(entries):
        path = (key, index, "id")
        if key == "questions":
            if not QUESTION_ID.fullmatch(entry.id):
                yield SpecError("bad_question_id", path, found=entry.id)
        elif not ID.fullmatch(entry.id):
            yield SpecError("bad_id", path, found=entry.id)
        if entry.id in ids:
            yield SpecError("repeated_id", path, found=entry.id)
        ids.add(entry.id)


def rule_problems(test: Test | None, scope: Scope, path: Path) -> Iterator[SpecError]:
    """Yield what is wrong with a rule, at its path in the calculator."""
    if test is None:
        return
    try:
        compile_test(test, scope)
    except SpecError as error:
        yield error.below(*path)


def question_problems(
    questions: Iterable[Question], parameters: frozenset[str]
) -> Iterator[SpecError]:
    """Yield what is wrong with the questions themselves."""
    above: dict[str, Question] = {}
    for index, question in enumerate(questions):
        path = ("questions", index)
        # Whether a question is shown may depend only on the questions above it, so
        # that readers meet them in page order and there can be no cycle.
        scope = Scope(dict(above), parameters)
        above[question.id] = question
        own_problems = (*_bound_problems(question), *_option_problems(question))
        yield from (error.below(*path) for error in own_problems)
        yield from rule_problems(question.shown_when, scope, (*path, "shown_when"))


def _bound_problems(question: Question) -> Iterator[SpecError]:
    if question.type != "integer":
        return
    if question.minimum is None or question.maximum is None:
        yield SpecError("no_bounds", ("type",))
    elif question.minimum > question.maximum:
        yield SpecError("reversed_bounds", ("minimum",))


def _option_problems(question: Question) -> Iterator[SpecError]:
    if question.type == "choice" and not question.options:
        yield SpecError("no_options", ("type",))
    yield from id_problems(question.options, "options")
    for index, option in enumerate(question.options):
        # Answers use it for a question left unanswered.
        if option.id == UNKNOWN:
            yield SpecError("reserved_option", ("options", index, "id"))


def date_question_problems(
    name: str | None, scope: Scope, path: Path
) -> Iterator[SpecError]:
    """Yield a problem if `effective_on` names no date question."""
    dates = [q.id for q in scope.questions.values() if q.type == "date"]
    if name is not None and name not in dates:
        yield SpecError("no_date_question", path, found=name, known=dates)


def example_problems(
    examples: Iterable[Any],
    evaluate: Callable[[Mapping[str, Any], str | None], Mapping[str, Any]],
) -> Iterator[SpecError]:
    """Yield a problem for each worked example whose result is another one.

    `evaluate` takes an example's answers and its day, None for no particular day.
    """
    for index, example in enumerate(examples):
        result = evaluate(example.answers, example.today)
        # Unless the example is about mistakes, one means that the example is wrong.
        if result["mistakes"] and "mistakes" not in example.result:
            path = ("examples", index, "answers")
            for mistake in result["mistakes"]:
                yield SpecError("example_mistake", path, text=mistake["text"])
            continue
        for error in _differences(example.result, result):
            yield error.below("examples", index, "result")


def _differences(
    expected: object, actual: object, path: Path = ()
) -> Iterator[SpecError]:
    """Yield a problem for each innermost part that differs from the example's."""
    if isinstance(expected, Mapping) and isinstance(actual, Mapping):
        for key, value in expected.items():
            below = (*path, key)
            if key in actual:
                yield from _differences(value, actual[key], below)
            else:
                yield SpecError("unknown_result", below, found=key, known=[*actual])
    elif _has_ids(expected) and isinstance(actual, list):
        by_id = _by_id(actual)
        for index, entry in enumerate(expected):
            below = (*path, index)
            if entry["id"] in by_id:
                yield from _differences(entry, by_id[entry["id"]], below)
            else:
                known = [*by_id]
                yield SpecError("unknown_result", below, found=entry["id"], known=known)
    elif not _is_same(expected, actual):
        key = ".".join(part for part in path if isinstance(part, str))
        details = {"key": key, "expected": expected, "found": actual}
        yield SpecError("example_differs", path, **details)


def _is_same(expected: object, actual: object) -> bool:
    if isinstance(expected, list) and isinstance(actual, list):
        return len(expected) == len(actual) and all(map(agrees, expected, actual))
    return expected == actual


def _has_ids(entries: object) -> TypeGuard[list[Mapping[str, Any]]]:
    return (
        isinstance(entries, list)
        and bool(entries)
        and all(
            isinstance(e, Mapping) and isinstance(e.get("id"), str) for e in entries
        )
    )


def _by_id(entries: list[Any]) -> dict[Any, Mapping[str, Any]]:
    return {e.get("id"): e for e in entries if isinstance(e, Mapping)}


def agrees(expected: object, actual: object) -> bool:
    """Return whether a result agrees with what an example expects.

    An example may leave out what it is not about: keys of a mapping, and entries of a
    list whose entries have ids.

    >>> agrees([{"id": "a", "date": None}], [{"id": "b"}, {"id": "a", "date": None}])
    True
    """
    return not any(True for _ in _differences(expected, actual))
