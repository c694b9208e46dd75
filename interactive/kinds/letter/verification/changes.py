"""Small changes of a letter: a rule, a phrase or an attachment mixed up."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from interactive.core.errors import SpecError
from interactive.kinds.letter.evaluate import LetterCalculator
from interactive.kinds.letter.spec import Spec
from interactive.kinds.letter.verification.check import problems
from interactive.kinds.letter.verification.proofs import PARTS, Prover
from interactive.verification.changes import Change, TableChanges, swapped

__all__ = ["cases", "changes", "expectations", "problems", "readable"]

Expectations = Iterator[dict[str, Any]]
# What no result depends on.
NOT_COMPUTED = frozenset({"basis", "notes"})


def changes(document: Mapping[str, Any]) -> Iterator[Change]:
    """Yield the small changes of a letter."""
    for change in TableChanges(document, {}).changes(Spec):
        # Without a phrase, a text names nothing: the checker refuses that.
        is_phrase = change.path[1:-1] == ("phrases",)
        # Nothing is suggested to change here.
        is_idle = change.path[1] in NOT_COMPUTED or change.path[-1] == "immutable"
        if not is_phrase and not is_idle:
            # To whom it goes stands in every letter: a slip there is seen at once.
            warned = change.warned and change.path[1] != "recipient"
            yield replace(change, warned=warned)
    for index, phrase in enumerate(document["spec"].get("phrases") or ()):
        for pair in pairwise(phrase["texts"]):
            one, other = (("spec", "phrases", index, "texts", each) for each in pair)
            # Words of an option, like its own text.
            yield from swapped(one, other, document, warned=False)


def cases(
    base: LetterCalculator, changed: LetterCalculator, change: Change
) -> Iterator[tuple[dict[str, Any], date]]:
    """Yield the answers to the questions that a change concerns, for both versions.

    All others are answered alike: what they write is the same in both letters.
    """
    for letter in (base, changed):
        prover = Prover(letter)
        try:
            yield from prover.raws(_questions(prover, change))
        except SpecError:
            # Its cases are too many; the proof refuses it.
            continue


def _questions(prover: Prover, change: Change) -> frozenset[str]:
    """Return the questions by which a changed part makes a difference."""
    letter, path = prover.letter, change.path
    if path[0] == "parameters":
        named = (rule for rules in letter.rules.values() for rule in rules if rule)
        return frozenset(
            name
            for rule in named
            if path[1] in rule.parameters
            for name in rule.questions
        )
    name = str(path[1])
    if name == "optional":
        return frozenset((change.before,))
    # What stands by itself, such as a line above, or is left out comes up in any case.
    listed = getattr(prover.spec, name)
    if not isinstance(index := path[2], int) or index >= len(listed):
        return frozenset()
    if name == "phrases":
        return frozenset((listed[index].question,))
    if name == "questions":
        gate = letter.gates[listed[index].id]
        return frozenset((listed[index].id, *(gate.questions if gate else ())))
    rule = letter.rules[name][index] if name in PARTS else None
    return rule.questions if rule else frozenset()


def expectations(result: Mapping[str, Any]) -> tuple[Expectations, Expectations]:
    """Return what an example may expect of a result: what is missing, then all else."""
    return _outcomes(result), _parts(result)


def _outcomes(result: Mapping[str, Any]) -> Expectations:
    yield {"status": result["status"]}
    yield {"missing": result["missing"]}
    yield {"asked": result["asked"]}


def _parts(result: Mapping[str, Any]) -> Expectations:
    for key in ("attachments", "attachment_notes", "warnings", "recipient"):
        yield {key: result[key]}
    # Whole paragraphs are much to write, and the clauses often tell which are there.
    for key in ("cites", "paragraphs"):
        yield {key: result[key]}


def readable(result: Mapping[str, Any]) -> object:
    """Return the part of a result whose sentences an example may pin."""
    return {key: result[key] for key in ("subject", "text", "warnings")}
