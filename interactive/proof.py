"""What the build proves of a calculator by looking at every case, and what it finds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.errors import Path, SpecError
from interactive.facts import Facts
from interactive.logic import Known, compile_test
from interactive.questions import Question, Test
from interactive.setting import Setting
from interactive.space import Case, Factor, better_known, neighbours


@dataclass(frozen=True, slots=True)
class Proof:
    """How many cases were looked at, what holds in all of them, and what is wrong."""

    cases: int
    claims: Mapping[str, int]
    """A property by its name, and of how many things it was shown."""
    problems: tuple[SpecError, ...]


def days_that_differ(setting: Setting, names: Iterable[str]) -> tuple[date, ...]:
    """Return the setting's day and each later or earlier one with other numbers."""
    used = [setting.parameters[name] for name in sorted(names)]
    begins = sorted({entry["valid_from"] for p in used for entry in p.values})
    found: dict[tuple[Any, ...], date] = {}
    for day in (setting.as_of, *map(date.fromisoformat, begins)):
        entries = [parameter.on(day) for parameter in used]
        found.setdefault(tuple(e and e["value"] for e in entries), day)
    return tuple(found.values())


def never_true(
    test: Test, path: Path, known: Known, facts: Sequence[Facts]
) -> Iterator[SpecError]:
    """Yield the innermost parts of a rule that hold in no case.

    A threshold that every answer passes is as dead: it asks nothing.
    """
    [(operator, argument)] = test.items()
    below = list(_inside(operator, argument, path, known, facts))
    yield from below
    if below:
        return
    holds = compile_test(test, known).holds
    values = {holds(fact) for fact in facts}
    if True not in values:
        yield SpecError("never_holds", (*path, operator))
    elif operator in THRESHOLDS and False not in values:
        yield SpecError("always_holds", (*path, operator))


THRESHOLDS = ("at_least", "at_most", "before", "after", "between")


def _inside(
    operator: str,
    argument: Any,  # noqa: ANN401
    path: Path,
    known: Known,
    facts: Sequence[Facts],
) -> Iterator[SpecError]:
    if operator == "not":
        yield from never_true(argument, (*path, operator), known, facts)
    elif operator in ("all", "any"):
        for place, inner in enumerate(argument):
            yield from never_true(inner, (*path, operator, place), known, facts)


def idle_questions(
    questions: Sequence[Question],
    space: Sequence[Factor],
    said: Mapping[Case, object],
) -> Iterator[SpecError]:
    """Yield a problem for each question whose answer changes nothing anywhere."""
    places = [question.id for question in questions]
    for at, factor in enumerate(space):
        name = factor.question.id
        if not any(
            said[case] != said[other]
            for case in said
            for other in neighbours(space, case, at)
        ):
            path = ("questions", places.index(name))
            yield SpecError("question_idle", path, found=name)


def turned_around(
    space: Sequence[Factor], decided: Mapping[Case, Sequence[object]]
) -> tuple[int, list[tuple[int, Case]]]:
    """Return how many steps of knowledge there are, and which turn a decision around.

    Each case stands beside the cases that know one answer more: larger steps
    are made of these. What is not decided is None.
    """
    steps, found = 0, []
    for case, before in decided.items():
        for more in better_known(space, case):
            steps += 1
            if (after := decided[more]) != before:
                pairs = enumerate(zip(before, after, strict=True))
                found += [(at, case) for at, (b, a) in pairs if b not in (None, a)]
    return steps, found
