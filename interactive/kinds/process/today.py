"""The one thing to do today, and the questions that are worth answering now."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from interactive.core.context import CalculatorContext
from interactive.core.turkish import short_day_in_words
from interactive.kinds.process.plan import dated
from interactive.kinds.process.situation import Situation
from interactive.kinds.process.spec import Spec
from interactive.kinds.process.step import CompiledStep
from interactive.kinds.process.ticks import Item


def today_of(
    spec: Spec,
    context: CalculatorContext,
    step: CompiledStep | None,
    situation: Situation,
) -> dict[str, Any]:
    """Return the one thing to do, its day, and whom it waits for.

    Without a step, it is to say where one is; after the last step, that all is done.
    """
    if step is None:
        questions = {each.id: each for each in spec.questions}
        finished = situation.position.is_finished
        text = spec.finished_text if finished else questions[spec.position].text
        return _job(context, situation, text, None)
    waits = step.is_waiting(situation.facts)
    item = situation.plan.of(step.step)
    slug, entry = (None, None) if waits else _first_open(step, situation)
    written = step.step.waiting_text if waits else entry and entry.text
    job = _job(context, situation, written or step.step.today, item)
    return {
        **job,
        "step": step.step.id,
        "waits_for": step.step.waits_for if waits else None,
        "item": item and item["title"],
        "advice": item and item["advice"],
        "list": slug,
        "list_item": entry and entry.id,
    }


def _job(
    context: CalculatorContext,
    situation: Situation,
    text: str,
    item: Mapping[str, Any] | None,
) -> dict[str, Any]:
    return {
        "step": None,
        "text": context.fill(text, situation.today),
        **dated(item),
        "waits_for": None,
        "item": None,
        "advice": None,
        "list": None,
        "list_item": None,
    }


def _first_open(
    step: CompiledStep, situation: Situation
) -> tuple[str, Item] | tuple[None, None]:
    """Return the first item that is left of a list which the reader has begun.

    Until then the step's own sentence says better what it is about.
    """
    ticks = situation.ticks
    for slug in step.lists:
        entry = ticks.first_open(slug)
        if entry and ticks.done(slug):
            return slug, entry
    return None, None


def open_questions(
    position: str,
    steps: tuple[CompiledStep, ...],
    anchors: Mapping[str, tuple[str, ...]],
    situation: Situation,
) -> Iterator[str]:
    """Yield the unanswered questions that say more about today, best first.

    These are: where she is, if nothing says so; what a day that has passed depends on;
    of this step and the later ones, the days from which theirs are reckoned, and what
    decides whether they concern her.
    `anchors` names the former for each of the planner's items.
    """
    at, facts = situation.position, situation.facts
    if at.now is None:
        if not at.is_finished:
            yield position
        return
    for step in steps:
        item = situation.plan.items.get(str(step.step.item), {})
        yield from item.get("asks", ())
    for step in steps[at.now :]:
        days = anchors.get(str(step.step.item), ())
        yield from (name for name in days if facts.answers.get(name, ...) is None)
        if step.concerns is not None and step.concerns_reader(facts) is None:
            undecided = step.concerns.open_questions(facts)
            yield from (name for name in facts.answers if name in undecided)


def brief(
    context: CalculatorContext,
    job: Mapping[str, Any],
    title: str,
    late: date | None,
    today: date,
) -> dict[str, Any]:
    """Return today on one line: a day that has passed, else the day to act on.

    `late` is the day of another step that has passed, if there is one.
    """
    own = date.fromisoformat(job["date"]) if job["date"] else None
    passed = own if job["advice"] else late
    if passed is not None:
        day = short_day_in_words(passed, context.wording, today)
        return {"text": context.word("brief_passed", day=day), "alert": True}
    if own is None:
        return {"text": title, "alert": False}
    day = short_day_in_words(own, context.wording, today)
    text = context.word("brief_next", day=day, left=job["left"])
    return {"text": text, "alert": False}
