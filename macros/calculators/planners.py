"""Planners of dates that others ask: for the day of a step, or of a letter."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from interactive.verification.spec_checks import texts_in
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import did_you_mean


def planner_of(content: Content, name: str) -> Any:  # noqa: ANN401 - any kind
    """Return the calculator of a name if it puts days in order, else None."""
    return _planners(content).get(name)


def no_planner(content: Content, name: str) -> str:
    """Return what an editor is told of a name that is no planner's."""
    known = [*_planners(content)]
    listed = (
        say("hints.known", listed=", ".join(known))
        if known
        else say("planners.add_one")
    )
    hint = did_you_mean(name, known, listed)
    return say("planners.no_planner", name=name, hint=hint)


def item_problem(planner: Any, name: str, asked: Iterable[str]) -> str | None:  # noqa: ANN401
    """Return why a planner cannot give the day of an item; None if it can.

    `asked` are the questions that its days can follow from.
    """
    items = {item.id: item for item in planner.items}
    dated = [each for each, item in items.items() if item.date is not None]
    listed = ", ".join(dated)
    if name not in items:
        hint = did_you_mean(name, dated, say("hints.known", listed=listed))
        return say("planners.no_item", name=name, hint=hint)
    if name not in dated:
        return say("planners.undated", name=name, listed=listed)
    if missing := [n for n in _questions_of(planner, name) if n not in {*asked}]:
        return say("planners.unasked", name=name, listed=", ".join(missing))
    return None


def _planners(content: Content) -> dict[str, Any]:
    specs = content.calculators_with_page.items()
    return {name: s for name, s in specs if getattr(s, "items", None) is not None}


def _questions_of(planner: Any, name: str) -> list[str]:  # noqa: ANN401 - any kind
    """Return the questions that the day of a planner's item follows from, in order."""
    items = {item.id: item for item in planner.items}
    reached, waiting = set[str](), [name]
    while waiting:
        name = waiting.pop()
        named = {*texts_in(asdict(items[name].date))} if items[name].date else set()
        waiting += [each for each in named & items.keys() if each not in reached]
        reached |= {name} | named
    return [question.id for question in planner.questions if question.id in reached]
