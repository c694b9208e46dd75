"""Small changes of a process: a rule, an actor or a day exchanged for another."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from interactive.core.answers import TICKS
from interactive.core.calendar import ONE_DAY
from interactive.kinds.process.evaluate import ProcessCalculator
from interactive.kinds.process.spec import Spec
from interactive.kinds.process.verification.check import problems
from interactive.kinds.process.verification.proofs import Prover
from interactive.verification.changes import Change, TableChanges, replaced
from interactive.verification.rule_changes import LEFT_OUT

__all__ = ["cases", "changes", "expectations", "problems", "readable"]

Expectations = Iterator[dict[str, Any]]
# Keys that name an item of the planner.
DAYS = ("item", "begins_on", "begins_after")
# What is proven to be in its place, and where side paths start, no example need say.
UNWARNED = frozenset({"lists", "documents", "links", "clauses", "from_steps", "ends"})
WEEK = timedelta(days=7)


def changes(document: Mapping[str, Any]) -> Iterator[Change]:
    """Yield the small changes of a process."""
    spec = document["spec"]
    planned = document["calculators"][spec["planner"]]["items"]
    items = [item["id"] for item in planned if item.get("date")]
    actors = [actor["id"] for actor in spec.get("actors") or ()]
    references = {
        **{("Step", key): lambda _: items for key in DAYS},
        ("Step", "waits_for"): lambda _: actors,
        # These are names.
        ("Spec", "planner"): lambda _: (),
        ("Spec", "position"): lambda _: (),
    }
    for change in TableChanges(document, references).changes(Spec):
        if change.path[-1] != "immutable" and change.path[1] != "questions":
            is_named = not UNWARNED.isdisjoint(map(str, change.path))
            yield replace(change, warned=change.warned and not is_named)
    for index, step in enumerate(spec["steps"]):
        for key in (*DAYS, "waits_for"):
            if step.get(key):
                yield replaced(("spec", "steps", index, key), step[key], LEFT_OUT)


def cases(
    base: ProcessCalculator, changed: ProcessCalculator, change: Change
) -> Iterator[tuple[dict[str, Any], date]]:
    """Yield readers in each step and around each of its days, for both versions."""
    del change
    day = base.context.as_of
    for version in (base, changed):
        prover = Prover(version)
        for index, step in enumerate(version.steps):
            names = [each.step.id for each in version.steps[index : index + 2]]
            for raw in prover.raws(step.questions):
                yield raw, day
                for name in names:
                    yield {**raw, version.spec.position: name}, day
        for name in (each.step.id for each in version.steps):
            for raw in prover.plans(day):
                for today in (day - WEEK, day, day + ONE_DAY):
                    yield {**raw, version.spec.position: name}, today
        for slug, checklist in version.lists.items():
            ids = [item.id for item in checklist.items]
            yield {TICKS: {slug: ids}}, day


def expectations(result: Mapping[str, Any]) -> tuple[Expectations, Expectations]:
    """Return what an example may expect of a result: where one is, then all else."""
    return _outcomes(result), _parts(result)


def _outcomes(result: Mapping[str, Any]) -> Expectations:
    yield {"now": result["now"], "status": result["status"]}
    for key in ("waits_for", "date", "days_left"):
        yield {"today": {key: result["today"][key]}}
    for key in ("state", "date"):
        for step in result["steps"]:
            yield {"steps": [{"id": step["id"], key: step[key]}]}


def _parts(result: Mapping[str, Any]) -> Expectations:
    for key in ("source", "nearest", "side_paths", "ask_next", "cites"):
        yield {key: result[key]}
    for key in ("lists", "documents", "links", "clauses", "depends_on"):
        for step in result["steps"]:
            yield {"steps": [{"id": step["id"], key: step[key]}]}


def readable(result: Mapping[str, Any]) -> object:
    """Return the part of a result whose sentences an example may pin: all of it."""
    return result
