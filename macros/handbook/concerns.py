"""Whom checklists and their items concern: rules over facts, for pages without Python.

A list's page answers at once and offline, and weighs little: it does not start the
engine. Its script evaluates the rules that need no parsing of answers: options compared
and joined in Kleene's logic. `macros/checks/concerns.py` refuses all others, and a test
compares the script with the engine.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from interactive.core.derived_facts import Derivation, Fact
from interactive.core.questions import Question, Test
from interactive.core.rules.mentions import questions_in
from macros.content.facts.questions import questions_of
from macros.content.loader import Content
from macros.content.models.checklist import Checklist

JOINING = ("all", "any", "not")
COMPARING = ("is", "in")
TYPES = ("choice", "yes_no")


def rules_of(checklist: Checklist) -> Iterator[tuple[tuple[str | int, ...], Test]]:
    """Yield each rule of a list and the path of what it is about."""
    if checklist.concerns_when:
        yield (), checklist.concerns_when
    for index, item in enumerate(checklist.items):
        if item.concerns_when:
            yield ("items", index), item.concerns_when


def rules_by_item(checklist: Checklist) -> dict[str, Test]:
    """Return each rule of a list by the id of its item, the whole list's by ""."""
    whole = {"": checklist.concerns_when} if checklist.concerns_when else {}
    items = checklist.items
    return whole | {i.id: i.concerns_when for i in items if i.concerns_when}


def facts_in_words(content: Content, checklist: Checklist) -> dict[str, Any]:
    """Return what a page needs of each fact that the rules of a list rest on."""
    facts = questions_of(content)
    rules = rules_by_item(checklist).values()
    names = {name for test in rules for name in _behind(test, facts)}
    return {
        name: _in_words(fact, content.words)
        for name, fact in facts.items()
        if name in names
    }


def _behind(test: Test, facts: Mapping[str, Question]) -> Iterator[str]:
    for name in questions_in(test):
        yield name
        for derivation in derivations_of(facts[name]):
            yield from _behind(derivation.when, facts)


def derivations_of(question: Question) -> tuple[Derivation, ...]:
    """Return how a question's answer follows from others; a fact's alone can."""
    return question.derived if isinstance(question, Fact) else ()


def _in_words(fact: Question, words: Mapping[str, str]) -> dict[str, Any]:
    yes_no = {"yes": words["calculator_yes"], "no": words["calculator_no"]}
    options = {option.id: option.text for option in fact.options} or yes_no
    derived = [{"answer": d.answer, "when": d.when} for d in derivations_of(fact)]
    more = {"former": fact.former_ids, "derived": derived}
    named = {key: value for key, value in more.items() if value}
    return {"title": fact.title, "options": options, **named}
