"""Small changes of a guide: above all a way that leads elsewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import islice, pairwise
from typing import Any

from interactive.core.errors import SpecError
from interactive.kinds.guide.evaluate import GuideCalculator
from interactive.kinds.guide.spec import Spec
from interactive.kinds.guide.verification import paths
from interactive.kinds.guide.verification.check import problems
from interactive.verification.changes import Change, TableChanges, swapped
from interactive.verification.proof import days_that_differ

__all__ = ["cases", "changes", "expectations", "problems", "readable"]

Expectations = Iterator[dict[str, Any]]
# Paths that are looked at on each day; a guide that asks more is tried on these.
MOST_PATHS = 2_000


def changes(document: Mapping[str, Any]) -> Iterator[Change]:
    """Yield the small changes of a guide."""
    spec = document["spec"]
    ends = [step["question"] for step in spec["steps"]]
    ends += [outcome["id"] for outcome in spec["outcomes"]]
    references = {
        ("Branch", "to"): lambda _: ends,
        ("Step", "unknown"): lambda _: ends,
        # Which question a step asks is its name.
        ("Step", "question"): lambda _: (),
    }
    for change in TableChanges(document, references).changes(Spec):
        # Nothing is suggested to change here.
        if change.path[-1] != "immutable":
            yield replace(change, warned=change.warned and change.path[1] != "outcomes")
    # Of two branches that fit, the first is taken.
    for index, step in enumerate(spec["steps"]):
        for at, later in pairwise(range(len(step["branches"]))):
            path = ("spec", "steps", index, "branches")
            yield from swapped((*path, at), (*path, later), document)
    for key in ("title", "text"):
        for at, later in pairwise(range(len(spec["outcomes"]))):
            one, other = (("spec", "outcomes", each, key) for each in (at, later))
            yield from swapped(one, other, document, warned=False)


def expectations(result: Mapping[str, Any]) -> tuple[Expectations, Expectations]:
    """Return what an example may expect of a result: outcomes first, then all else."""
    return _outcomes(result), _parts(result)


def _outcomes(result: Mapping[str, Any]) -> Expectations:
    yield {"status": result["status"]}
    yield {"path": result["path"]}
    yield {"next": result["next"]}


def _parts(result: Mapping[str, Any]) -> Expectations:
    if outcome := result["outcome"]:
        for key in ("clauses", "links", "documents"):
            yield {"outcome": {key: outcome[key]}}
    yield from ({key: result[key]} for key in ("cites", "since"))


def readable(result: Mapping[str, Any]) -> object:
    """Return the part of a result whose sentences an example may pin: all of it."""
    return result


def cases(
    base: GuideCalculator, changed: GuideCalculator, change: Change
) -> Iterator[tuple[dict[str, Any], date]]:
    """Yield the answers on the paths of both guides, on each day with other numbers.

    No change needs other answers: each path stands for all that lead alike.
    """
    # A value that moves by a day shows on the days around it only.
    del change
    days = [
        day
        for guide in (base, changed)
        for day in days_that_differ(guide.context, guide.context.parameters)
    ]
    for day in dict.fromkeys(days):
        for guide in (base, changed):
            try:
                for path in islice(paths.paths(guide, day), MOST_PATHS):
                    yield path.answers, day
            except SpecError:
                # Its states are too many; the proof refuses it.
                continue
