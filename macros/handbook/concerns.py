"""Whom checklists and their items concern: rules over facts, for pages without Python.

A list's page answers at once and offline, and weighs little: it does not start the
engine. Its script evaluates the rules that need no parsing of answers: options compared
and joined in Kleene's logic. `macros/checks/concerns.py` refuses all others, and a test
compares the script with the engine.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from interactive.core.questions import Question, Test
from interactive.core.rules.mentions import questions_in
from macros.content.loader import Content
from macros.content.models.checklist import Checklist

JOINING = ("all", "any", "not")
COMPARING = ("is", "in")
TYPES = ("choice", "yes_no")


def facts_of(content: Content) -> dict[str, Question]:
    """Return the facts that a rule may name, by id."""
    specs = content.calculators.values()
    return {question.id: question for spec in specs for question in spec.questions}


def rules_of(checklist: Checklist) -> Iterator[tuple[tuple[str | int, ...], Test]]:
    """Yield each rule of a list and the path of what it is about."""
    if checklist.concerns_when:
        yield (), checklist.concerns_when
    for index, item in enumerate(checklist.items):
        if item.concerns_when:
            yield ("items", index), item.concerns_when


def facts_in_words(
    checklists: Mapping[str, Checklist], content: Content
) -> dict[str, Any]:
    """Return title and options of each fact that the rules of some lists name."""
    facts = facts_of(content)
    rules = (test for each in checklists.values() for _, test in rules_of(each))
    names = {name for test in rules for name in questions_in(test)}
    return {
        name: _in_words(fact, content.words)
        for name, fact in facts.items()
        if name in names
    }


def _in_words(fact: Question, words: Mapping[str, str]) -> dict[str, Any]:
    yes_no = {"yes": words["calculator_yes"], "no": words["calculator_no"]}
    options = {option.id: option.text for option in fact.options}
    return {"title": fact.title, "options": options or yes_no}
