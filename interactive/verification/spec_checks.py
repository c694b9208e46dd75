"""Checks of a calculator that all kinds share: ids, rules, references, examples."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeGuard

from interactive.core.errors import Path, SpecError
from interactive.core.questions import Question, Test
from interactive.core.rules.logic import compile_test
from interactive.core.rules.scope import Scope
from interactive.core.values.computed import ComputedValue
from interactive.verification.id_checks import id_problems
from interactive.verification.question_checks import own_problems

__all__ = ["id_problems"]


def rule_problems(test: Test | None, scope: Scope, path: Path) -> Iterator[SpecError]:
    """Yield what is wrong with a rule, at its path in the calculator."""
    if test is None:
        return
    try:
        compile_test(test, scope)
    except SpecError as error:
        yield error.below(*path)


def question_problems(
    questions: Iterable[Question],
    parameters: Mapping[str, int],
    values: Mapping[str, ComputedValue] | None = None,
) -> Iterator[SpecError]:
    """Yield what is wrong with the questions themselves."""
    above: dict[str, Question] = {}
    for index, question in enumerate(questions):
        path = ("questions", index)
        # Whether a question is shown may depend only on the questions above it, so
        # that readers meet them in page order and there can be no cycle.
        known = {n: v for n, v in (values or {}).items() if v.questions <= {*above}}
        scope = Scope(dict(above), parameters, known)
        above[question.id] = question
        yield from (error.below(*path) for error in own_problems(question))
        yield from rule_problems(question.shown_when, scope, (*path, "shown_when"))


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
    questions: Iterable[Question] = (),
) -> Iterator[SpecError]:
    """Yield a problem for each worked example whose result is another one.

    `evaluate` takes an example's answers and its day, None for no particular day.
    `questions` are those of the calculator: they tell what an answer may be.
    """
    asked = {question.id: question for question in questions}
    for index, example in enumerate(examples):
        result = evaluate(example.answers, example.today)
        # Unless the example is about mistakes, one means that the example is wrong.
        if result["mistakes"] and "mistakes" not in example.result:
            path = ("examples", index, "answers")
            for mistake in result["mistakes"]:
                error = _of_answer(mistake, example.answers, asked)
                yield error.below(*path)
            continue
        for error in _differences(example.result, result):
            yield error.below("examples", index, "result")
        for at, phrase in enumerate(example.says):
            if not any(phrase in text for text in texts_in(result)):
                below = ("examples", index, "says", at)
                yield SpecError("example_does_not_say", below, found=phrase)


def _of_answer(
    mistake: Mapping[str, Any],
    answers: Mapping[str, Any],
    asked: Mapping[str, Question],
) -> SpecError:
    """Return what is wrong with an answer, and what could stand there."""
    name = mistake["question"]
    question = asked.get(name)
    details = {"question": name, "found": answers.get(name)}
    wording = mistake["wording"]
    if wording == "unknown_question":
        return SpecError("example_question", (name,), found=name, known=[*asked])
    if question and wording == "no_such_option":
        options = [option.id for option in question.options] or ["yes", "no"]
        return SpecError("example_option", (name,), **details, known=options)
    if question and wording == "no_such_date":
        return SpecError("example_day", (name,), **details)
    return SpecError("example_mistake", (name,), **details, text=mistake["text"])


def texts_in(result: object) -> Iterator[str]:
    """Yield every text of a result, keys left out.

    >>> [*texts_in({"a": "x", "b": [1, {"c": "y"}]})]
    ['x', 'y']
    """
    if isinstance(result, str):
        yield result
    elif isinstance(result, Mapping):
        for value in result.values():
            yield from texts_in(value)
    elif isinstance(result, list | tuple):
        for value in result:
            yield from texts_in(value)


def _differences(
    expected: object, actual: object, path: Path = ()
) -> Iterator[SpecError]:
    """Yield a problem for each innermost part that differs from the example's."""
    if isinstance(expected, Mapping) and isinstance(actual, Mapping):
        for key, value in expected.items():
            below = (*path, key)
            head, *names = str(key).split(".")
            if key in actual:
                yield from _differences(value, actual[key], below)
            elif names and head in actual:
                form = {head: _unfolded(names, value, actual[head])}
                yield SpecError("path_as_key", below, found=key, form=form)
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
    elif _has_ids(actual) and (entries := _parts_in(expected)):
        yield SpecError("parts_not_listed", path, form={path[-1]: entries})
    elif not _is_same(expected, actual):
        key = ".".join(part for part in path if isinstance(part, str))
        details = {"key": key, "expected": expected, "found": actual}
        yield SpecError("example_differs", path, **details)


def _unfolded(names: Sequence[str], value: object, actual: object) -> object:
    """Return how an example expects a value of a part of parts of a result.

    >>> _unfolded(["fee", "date"], None, [{"id": "fee"}])
    [{'id': 'fee', 'date': None}]
    """
    if not names:
        return value
    name, *below = names
    if _has_ids(actual):
        inner = _unfolded(below, value, _by_id([*actual]).get(name))
        return _listed({name: inner})
    inner = actual.get(name) if isinstance(actual, Mapping) else None
    return {name: _unfolded(below, value, inner)}


def _parts_in(expected: object) -> list[dict[str, object]]:
    """Return the parts of a result that are written as a mapping; none if it has none.

    >>> _parts_in({"fee": {"date": None}}), _parts_in({"fee": None})
    ([{'id': 'fee', 'date': None}], [])
    """
    if not isinstance(expected, Mapping):
        return []
    if "id" in expected:
        return [dict(expected)]
    is_named = all(isinstance(part, Mapping) for part in expected.values())
    return _listed(expected) if is_named else []


def _listed(parts: Mapping[str, object]) -> list[dict[str, object]]:
    """Return named parts as a list of parts with ids."""
    return [
        {"id": name} | (dict(part) if isinstance(part, Mapping) else {})
        for name, part in parts.items()
    ]


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
