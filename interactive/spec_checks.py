"""Checks that every kind needs: names, rules, references inside a calculator."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from interactive.errors import Path, SpecError
from interactive.logic import Known, Rule, compile_test
from interactive.questions import Question, Test

BOUNDED = ("minimum", "maximum")


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


def question_problems(known: Known) -> Iterator[SpecError]:
    """Yield what is wrong with the questions themselves."""
    for place, question in enumerate(known.questions.values()):
        path = ("questions", place)
        if question.type == "choice" and not question.options:
            yield SpecError("no_options", (*path, "type"))
        if question.type == "integer" and None in (question.minimum, question.maximum):
            yield SpecError("no_bounds", (*path, "type"))
        yield from repeated_options(question, place)
        yield from rule_problems(question.asked_when, known, (*path, "asked_when"))


def repeated_options(question: Question, place: int) -> Iterator[SpecError]:
    """Yield a problem for each option whose id stands twice in a question."""
    for error in repeated(question.options, "options"):
        yield error.below("questions", place)


def compile_optional(test: Test | None, known: Known) -> Rule | None:
    """Return the rule of a test that may be left out."""
    return None if test is None else compile_test(test, known)


def example_problems(
    examples: Iterable[Any],
    evaluate: Callable[[Mapping[str, Any], str | None], Mapping[str, Any]],
) -> Iterator[SpecError]:
    """Yield a problem for each worked example whose result is another one."""
    for place, example in enumerate(examples):
        result = evaluate(example.answers, example.today)
        for mistake in result["mistakes"]:
            if "mistakes" not in example.result:
                path = ("examples", place, "answers")
                yield SpecError("example_mistake", path, text=mistake["text"])
        for key, expected in example.result.items():
            found = result.get(key)
            if not agrees(expected, found):
                yield SpecError(
                    "example_differs",
                    ("examples", place, "result", key),
                    key=key,
                    expected=expected,
                    found=found,
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
        if expected and all(isinstance(e, Mapping) and "id" in e for e in expected):
            by_id = {thing.get("id"): thing for thing in found}
            return all(agrees(thing, by_id.get(thing["id"])) for thing in expected)
        return len(expected) == len(found) and all(map(agrees, expected, found))
    return expected == found
