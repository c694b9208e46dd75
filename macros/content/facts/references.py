"""Questions that are facts: `- fact: <id>` becomes the fact's question.

A file is resolved before it is validated, so all that reads it sees questions only.
What comes from the facts' file keeps its place there: a problem in it is told there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from interactive.core.questions import Question
from macros.content.checker import say
from macros.content.models.fact import FactReference
from macros.content.problems import Problem, did_you_mean
from macros.content.validation import validate
from macros.content.yaml_reader import YamlFile

FACTS, QUESTIONS, REFERENCE = "facts", "questions", "fact"
# What is not taken over: what only facts say, and when a calculator asks.
NOT_ASKED = frozenset({"derived", "derived_from", "shown_when"})
QUESTION_KEYS = frozenset(field.name for field in fields(Question))
# Stands in for a fact that is not there, so that all else that is wrong in the file is
# told at once.
UNKNOWN = {"title": "?", "text": "?", "type": "yes_no"}

Known = Mapping[str, tuple[int, dict[str, Any]]]


def resolve(file: YamlFile, facts: YamlFile) -> None:
    """Put the facts that a file's `questions` refer to in their places.

    Problems of the references go to the file.
    """
    data = file.data if isinstance(file.data, dict) else {}
    questions = data.get(QUESTIONS)
    if not isinstance(questions, list) or not any(map(_is_reference, questions)):
        return
    known = _by_id(facts)
    for index, entry in enumerate(questions):
        if _is_reference(entry):
            file.problems += _reference_problems((file, facts), index, entry, known)
            name = str(entry[REFERENCE])
            at, fact = known.get(name, (0, {**UNKNOWN, "id": name}))
            questions[index] = _question(entry, fact)
            # The line of its id is that of the reference.
            path = (QUESTIONS, index)
            file.lines[*path, "id"] = file.lines[*path, REFERENCE]
            # What a fact lacks is missing there, too.
            for key in QUESTION_KEYS - entry.keys() - NOT_ASKED - {"id"}:
                file.origins[*path, key] = (facts, (FACTS, at, key))


def is_referred_to(file: YamlFile, index: int) -> bool:
    """Return whether a question of a resolved file is a fact."""
    return (QUESTIONS, index, REFERENCE) in file.lines


def refers_to_facts(file: YamlFile) -> bool:
    """Return whether any question of a resolved file is a fact."""
    questions = file.data.get(QUESTIONS) if isinstance(file.data, dict) else None
    # What is no list was never resolved.
    several = range(len(questions)) if isinstance(questions, list) else ()
    return any(is_referred_to(file, index) for index in several)


def _is_reference(entry: object) -> bool:
    return isinstance(entry, dict) and REFERENCE in entry


def _by_id(facts: YamlFile) -> Known:
    data = facts.data if isinstance(facts.data, dict) else {}
    listed = data.get(FACTS)
    entries = enumerate(listed if isinstance(listed, list) else ())
    return {
        each["id"]: (index, each)
        for index, each in entries
        if isinstance(each, dict) and isinstance(each.get("id"), str)
    }


def _reference_problems(
    files: tuple[YamlFile, YamlFile], index: int, entry: dict[str, Any], known: Known
) -> Iterator[Problem]:
    path, (file, facts) = (QUESTIONS, index), files
    lines = {own[2:]: line for own, line in file.lines.items() if own[:2] == path}
    part = YamlFile(file.file, entry, lines)
    validate(FactReference, part)
    yield from part.problems
    name = entry[REFERENCE]
    # Of a file that cannot be read nothing is known, and that is told there.
    is_unreadable = facts.data is None and facts.problems
    if isinstance(name, str) and name not in known and not is_unreadable:
        fallback = say("facts.add_first", file=FACTS)
        hint = did_you_mean(name, known, fallback)
        message = say("facts.unknown", name=name, hint=hint)
        yield file.problem((*path, REFERENCE), message)


def _question(entry: dict[str, Any], fact: dict[str, Any]) -> dict[str, Any]:
    fields = {key: value for key, value in fact.items() if key not in NOT_ASKED}
    own = {key: value for key, value in entry.items() if key in QUESTION_KEYS}
    return fields | own
