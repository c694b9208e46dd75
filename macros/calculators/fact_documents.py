"""The facts that a calculator's document carries: what follows, and from what."""

import json
from typing import Any

from interactive.core.answers import TICKS
from macros.content.facts.questions import questions_of
from macros.content.loader import Content
from macros.content.validation import adapter
from macros.handbook.inline_markup import parse, words


def derived_facts(content: Content, calculator: str) -> list[dict[str, Any]]:
    """Return the derived facts that a calculator asks, and what they rest on, first.

    The words before an answer have no markup: the page alone shows it.
    """
    names = (question.id for question in content.specs[calculator].questions)
    return [
        {**as_data(fact), **_plain(fact.derived_from)}
        for fact in content.facts.behind(names)
    ]


def _plain(origin: str | None) -> dict[str, str]:
    return {"derived_from": words(parse(origin))} if origin else {}


def known_answers(content: Content) -> list[str]:
    """Return the ids of all that the handbook asks anywhere, the former ones too."""
    questions = questions_of(content).values()
    names = [name for each in questions for name in (each.id, *each.former_ids)]
    return [*dict.fromkeys(names), *([TICKS] if content.process else [])]


def as_data(table: object) -> dict[str, Any]:
    """Return a calculator, or a part of one, as JSON without what is left out."""
    data: dict[str, Any] = json.loads(
        adapter(type(table)).dump_json(table, exclude_none=True)
    )
    return data
