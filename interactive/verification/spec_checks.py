"""Checks that every kind needs: names, rules, references inside a calculator."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeGuard

from interactive.core.answers import UNKNOWN
from interactive.core.errors import Path, SpecError
from interactive.core.logic import Known, compile_test
from interactive.core.questions import Question, Test


def repeated(things: Iterable[Any], where: str) -> Iterator[SpecError]:
    """Yield a problem for each id that stands twice in a list."""
    seen: set[str] = set()
    for place, thing in enumerate(things):
        if thing.id in seen:
            yield SpecError("repeated_id", (where, place, "id"), found=thing.id)
        seen.add(thing.id)


def rule_problems(test: Test | None, known: Known, path: Path) -> Iterator[SpecError]:
    """Yield what is wrong with a test, at its place in the calculator."""
    if test is None:
        return
    try:
        compile_test(test, known)
    except SpecError as error:
        yield error.below(*path)


def question_problems(
    questions: Iterable[Question], parameters: frozenset[str]
) -> Iterator[SpecError]:
    """Yield what is wrong with the questions themselves.

    Whether one is asked may hang on the questions above it alone, so that a
    reader meets them in the order of the page.
    """
    above: dict[str, Question] = {}
    for place, question in enumerate(questions):
        path = ("questions", place)
        known = Known(dict(above), parameters)
        above[question.id] = question
        found = (*_bound_problems(question), *_option_problems(question))
        yield from (error.below(*path) for error in found)
        yield from rule_problems(question.shown_when, known, (*path, "shown_when"))


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
    yield from repeated(question.options, "options")
    for place, option in enumerate(question.options):
        if option.id in (UNKNOWN, ""):
            yield SpecError("reserved_option", ("options", place, "id"))


def choosing_problems(
    name: str | None, known: Known, path: Path
) -> Iterator[SpecError]:
    """Yield a problem where a day is chosen by what is no date question."""
    days = [q.id for q in known.questions.values() if q.type == "date"]
    if name and name not in days:
        yield SpecError("no_date_question", path, found=name, known=days)


def example_problems(
    examples: Iterable[Any],
    evaluate: Callable[[Mapping[str, Any], str | None], Mapping[str, Any]],
) -> Iterator[SpecError]:
    """Yield a problem for each worked example whose result is another one."""
    for place, example in enumerate(examples):
        result = evaluate(example.answers, example.today)
        if result["mistakes"] and "mistakes" not in example.result:
            path = ("examples", place, "answers")
            for mistake in result["mistakes"]:
                yield SpecError("example_mistake", path, text=mistake["text"])
            continue
        for error in _differences(example.result, result):
            yield error.below("examples", place, "result")


def _differences(
    expected: object, found: object, path: Path = ()
) -> Iterator[SpecError]:
    """Yield a problem for each innermost part that an example expects otherwise."""
    if isinstance(expected, Mapping) and isinstance(found, Mapping):
        for key, value in expected.items():
            below = (*path, key)
            if key in found:
                yield from _differences(value, found[key], below)
            else:
                yield SpecError("unknown_result", below, found=key, known=[*found])
    elif _is_named(expected) and isinstance(found, list):
        by_id = {t.get("id"): t for t in found if isinstance(t, Mapping)}
        for place, thing in enumerate(expected):
            below = (*path, place)
            if thing["id"] in by_id:
                yield from _differences(thing, by_id[thing["id"]], below)
            else:
                known = [*by_id]
                yield SpecError("unknown_result", below, found=thing["id"], known=known)
    elif not agrees(expected, found):
        key = ".".join(part for part in path if isinstance(part, str))
        details = {"key": key, "expected": expected, "found": found}
        yield SpecError("example_differs", path, **details)


def _is_named(things: object) -> TypeGuard[list[Mapping[str, Any]]]:
    """Return whether this is a list of things with ids."""
    return (
        isinstance(things, list)
        and bool(things)
        and all(isinstance(thing, Mapping) and "id" in thing for thing in things)
    )


def agrees(expected: object, found: object) -> bool:
    """Return whether a result holds what an example expects.

    An example names what it is about and leaves the rest out: of a mapping the
    named keys, of a list of things with an id the named ones.

    >>> agrees([{"id": "a", "date": None}], [{"id": "b"}, {"id": "a", "date": None}])
    True
    """
    if isinstance(expected, Mapping) and isinstance(found, Mapping):
        return all(agrees(expected[key], found.get(key, ...)) for key in expected)
    if isinstance(expected, list) and isinstance(found, list):
        if _is_named(expected):
            by_id = {t.get("id"): t for t in found if isinstance(t, Mapping)}
            return all(agrees(thing, by_id.get(thing["id"])) for thing in expected)
        return len(expected) == len(found) and all(map(agrees, expected, found))
    return expected == found
