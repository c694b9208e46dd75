"""A checksum of what a calculator answers by: equal as long as its answers are.

A revision holds it, so that a change of answers without an entry can be told. It passes
over words, keys left at their defaults and days that are closed anyway.
"""

import hashlib
import json
from datetime import date
from typing import Any

from interactive.core.calendar import SATURDAY
from interactive.core.questions import Question
from interactive.kinds import counts_days, optional_kind_module
from interactive.verification.spec_differences import rules_in, texts_in
from macros.calculators.document import calendar
from macros.content.loader import Content

DIGITS = 8


def answers_checksum(content: Content, calculator: str) -> str:
    """Return the checksum of a calculator's rules, numbers and closed days."""
    spec = content.calculators[calculator]
    module = optional_kind_module(spec.kind, "verification.differences")
    rules = rules_in(spec, getattr(module, "WORDS", frozenset()))
    facts = content.facts.behind(question.id for question in spec.questions)
    if derived := {fact.id: rules_in(fact.derived) for fact in facts if fact.derived}:
        rules["facts"] = derived
    names = {*texts_in(rules)} & content.parameters.keys()
    data: dict[str, Any] = {
        "rules": rules,
        "parameters": {name: _values(content, name) for name in names},
    }
    if counts_days(spec.kind):
        data["calendar"] = _closed_days(content)
    return _digest(data)


def question_checksum(question: Question) -> str:
    """Return the checksum of what a reader answers: the sentence and its options.

    A page stores it with the answer, to say later that the question has changed.
    """
    options = [(option.id, option.text) for option in question.options]
    return _digest([question.type, question.text, options])


def _digest(data: Any) -> str:  # noqa: ANN401 - any JSON
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def _values(content: Content, parameter: str) -> list[Any]:
    """Return the values of a parameter and their days; not when they were checked."""
    data = content.parameters[parameter].model_dump(mode="json")
    idle = ("clause", "checked_on")
    return [{n: v for n, v in each.items() if n not in idle} for each in data["values"]]


def _closed_days(content: Content) -> dict[str, Any]:
    """Return the known years and the working days that are closed, whole or half."""
    known = calendar(content)
    closed = {
        (each["date"], bool(each.get("half")))
        for each in known["closed"]
        if date.fromisoformat(each["date"]).weekday() < SATURDAY
    }
    return {"years": sorted(known["years"]), "closed": sorted(closed)}
