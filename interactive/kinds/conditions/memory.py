"""What a condition says, remembered by the answers that it reads.

A condition hangs on few questions, so few combinations of their answers can ever
come: the rules are walked once for each of them, then looked up. What holds on
one day alone is forgotten on the next.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from interactive.logic import Answer, Facts, Open
from interactive.setting import Setting

Said = tuple[Mapping[str, Any], Open]
"""A condition's part of the result, and the questions that can still change it."""

MOST = 4096
"""Numbers and dates without end must not fill the memory of a browser."""

UNASKED = "?"
"""Stands for the answer to a question that is not asked; no answer is this."""


class Memory:
    """Remembers for each condition what it says, on one day."""

    def __init__(self, reads: Sequence[Sequence[str]]) -> None:
        """Take the questions that each condition reads, their gates among them."""
        self.reads = reads
        self.day: date | None = None
        self.numbers: Mapping[str, int | None] = {}
        self.used: Sequence[Mapping[str, Any]] = ()
        self.found: list[dict[tuple[Answer, ...], Said]] = []

    def turn_to(self, day: date, setting: Setting, names: frozenset[str]) -> None:
        """Forget what was said on another day; `names` are the parameters used."""
        if day != self.day:
            self.day, self.numbers = day, setting.numbers(day)
            self.used = setting.used(names, day)
            self.found = [{} for _ in self.reads]

    def recall(self, at: int, facts: Facts, judge: Callable[[], Said]) -> Said:
        """Return what a condition says, judged if these answers are new."""
        answers, known = facts.answers, self.found[at]
        key = tuple([answers.get(name, UNASKED) for name in self.reads[at]])
        said = known.get(key)
        if said is None:
            if len(known) >= MOST:
                known.clear()
            said = known[key] = judge()
        return said
