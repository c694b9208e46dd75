"""What the build proves of a calculator by looking at every case, and what it finds."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from interactive.core.answer_space import Factor
from interactive.core.context import Setting
from interactive.core.errors import Path, SpecError
from interactive.core.facts import Facts
from interactive.core.logic import Known, compile_test
from interactive.core.questions import Question, Test
from interactive.verification.cases import Case, better_known, neighbours


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


Truth = bool | None
Reading = Callable[[Truth], object]


def as_it_is(value: Truth) -> object:
    """Return what a rule says, where each of its three values counts."""
    return value


def is_true(value: Truth) -> object:
    """Return what counts of a rule that unknown does not fulfil."""
    return value is True


def is_possible(value: Truth) -> object:
    """Return what counts of a rule that unknown fulfils."""
    return value is not False


def idle_parts(
    test: Test,
    path: Path,
    known: Known,
    facts: Sequence[Facts],
    counts: Reading = as_it_is,
) -> Iterator[SpecError]:
    """Yield the parts of a rule without which it says the same in every case.

    They are left out one by one, the last first: of two that are alike, the
    earlier one stays.
    """
    holds = compile_test(test, known).holds
    values = [counts(holds(fact)) for fact in facts]

    def same(other: Test) -> bool:
        holds = compile_test(other, known).holds
        pairs = zip(facts, values, strict=True)
        return all(counts(holds(fact)) == value for fact, value in pairs)

    for place in _idle(test, path, lambda inner: inner, same):
        yield SpecError("part_idle", place)


def _idle(
    test: Test,
    path: Path,
    around: Callable[[Test], Test],
    same: Callable[[Test], bool],
) -> Iterator[Path]:
    """Yield the places of what can be left out; `around` puts a part in its rule."""
    [(operator, argument)] = test.items()
    if operator == "not":
        inner = partial(_put, around, operator)
        yield from _idle(argument, (*path, operator), inner, same)
    if operator not in ("all", "any"):
        return
    kept = dict(enumerate(argument))
    for place in reversed(range(len(argument))):
        rest = [inner for at, inner in kept.items() if at != place]
        if rest and same(around({operator: rest})):
            del kept[place]
            yield (*path, operator, place)
    for place, part in kept.items():
        others = partial(_beside, around, operator, kept, place)
        yield from _idle(part, (*path, operator, place), others, same)


def _put(around: Callable[[Test], Test], operator: str, part: Test) -> Test:
    return around({operator: part})


def _beside(
    around: Callable[[Test], Test],
    operator: str,
    kept: dict[int, Test],
    place: int,
    part: Test,
) -> Test:
    return around({operator: [*(kept | {place: part}).values()]})


def telling(space: Sequence[Factor], said: Mapping[Case, object]) -> set[str]:
    """Return the questions whose answer, alone, changes what is said somewhere."""
    return {
        factor.question.id
        for at, factor in enumerate(space)
        if any(
            said[case] != said[other]
            for case in said
            for other in neighbours(space, case, at)
        )
    }


def idle_questions(
    questions: Iterable[Question], telling: Container[str]
) -> Iterator[SpecError]:
    """Yield a problem for each question whose answer changes nothing anywhere."""
    for place, question in enumerate(questions):
        if question.id not in telling:
            yield SpecError("question_idle", ("questions", place), found=question.id)


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
