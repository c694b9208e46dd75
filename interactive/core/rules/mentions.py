"""What a rule names: its comparisons, questions, values and conditions."""

from collections.abc import Iterator
from typing import Any

from interactive.core.questions import Test

# Operators that join tests, and those whose argument is no comparison.
JOINING = ("all", "any", "not")
# Asks whether a question is answered at all; its argument is the question alone.
KNOWN = "known"


def comparisons_in(test: Test) -> Iterator[tuple[str, list[Any]]]:
    """Yield the comparisons of a rule: operator and arguments, the question first.

    >>> test = {"not": {"all": [{"is": ["age", 7]}, {"at_least": ["age", 3]}]}}
    >>> list(comparisons_in(test))
    [('is', ['age', 7]), ('at_least', ['age', 3])]
    """
    [(operator, argument)] = test.items()
    if operator in JOINING:
        for inner in [argument] if operator == "not" else argument:
            yield from comparisons_in(inner)
    elif operator == KNOWN:
        yield operator, [argument]
    elif operator != "met":
        yield operator, argument


def questions_in(test: Test) -> frozenset[str]:
    """Return the ids of the questions, and of the values, that a rule itself names."""
    names: set[str] = set()
    for _, (name, *values) in comparisons_in(test):
        others = (v["answer"] for v in values if isinstance(v, dict) and "answer" in v)
        names.update((name, *others))
    return frozenset(names)


def conditions_in(test: Test) -> Iterator[str]:
    """Yield the conditions that a rule names.

    >>> list(conditions_in({"all": [{"met": "age"}, {"is": ["card", "yes"]}]}))
    ['age']
    """
    [(operator, argument)] = test.items()
    if operator in JOINING:
        for inner in [argument] if operator == "not" else argument:
            yield from conditions_in(inner)
    elif operator == "met":
        yield argument
