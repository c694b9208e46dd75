"""Which question to ask next: the one that can still settle most."""

from collections.abc import Iterable

from interactive.kinds.conditions.memory import Said
from interactive.logic import Facts


def ask_next_of(facts: Facts, asked: list[str], said: Iterable[Said]) -> list[str]:
    """Return the questions worth asking, first the one that can settle most.

    Conditions that can block count before the others: they settle the verdict.
    Ties stay in page order.
    """
    blocking = dict.fromkeys(asked, 0)
    touched = dict.fromkeys(asked, 0)
    for condition, open_ in said:
        for question in open_:
            if question in touched:
                touched[question] += 1
                blocking[question] += condition["weight"] == "blocking"
    worth = [q for q in asked if touched[q] and facts.answers[q] is None]
    return sorted(worth, key=lambda q: (blocking[q], touched[q]), reverse=True)
