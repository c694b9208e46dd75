"""A reader's answers as the kind uses them, and the memory of what follows from them.

Readers change one answer at a time, and the rows of a table repeat each other, so most
of a result has been computed before.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from interactive.core.answers import Mistake
from interactive.core.facts import Answer, Facts

# Some thousand bytes each; whoever asks for more has answers without end.
MOST_REMEMBERED = 1_000
# An answer, the word for the lack of one, and whether its question is shown.
AnswerState = tuple[Answer, str | None, bool]


@dataclass(slots=True)
class Reading:
    """Answers on a day, with their mistakes and their words."""

    # To every question, hidden ones included: another answer may show them.
    answers: Mapping[str, Answer]
    facts: Facts
    today: date
    # The questions without a usable answer, each with the word that says why.
    gaps: Mapping[str, str]
    mistakes: tuple[Mistake, ...]
    # `{question, title, answer}` of every question that is shown, by its id.
    texts: Mapping[str, dict[str, str]]
    states: Mapping[str, AnswerState]

    def key(self, questions: Iterable[str]) -> tuple[AnswerState, ...]:
        """Return all that a result can depend on if it depends on these questions."""
        states = self.states
        # A list comprehension: a generator takes twice as long here.
        return tuple([states[name] for name in questions])


# Returns the facts for answers on a day, as if a reader had given them.
FactsFor = Callable[[Mapping[str, Any], date], Facts]


def answer_states(
    answers: Mapping[str, Answer], shown: Mapping[str, Answer], gaps: Mapping[str, str]
) -> dict[str, AnswerState]:
    """Return the state of every answer by its question.

    >>> answer_states({"a": "yes", "b": None}, {"a": "yes"}, {"b": "answer_blank"})
    {'a': ('yes', None, True), 'b': (None, 'answer_blank', False)}
    """
    gap = gaps.get
    return {name: (a, gap(name), name in shown) for name, a in answers.items()}


class Memory[Value]:
    """Values by the answers from which alone they follow, on one day."""

    def __init__(self, most: int = MOST_REMEMBERED) -> None:
        """Start with nothing remembered."""
        self.most = most
        self._day: date | None = None
        self._values: dict[Hashable, Value] = {}

    def __len__(self) -> int:
        """Return how many values are remembered."""
        return len(self._values)

    def recall(
        self, day: date | None, key: Hashable, compute: Callable[[], Value]
    ) -> Value:
        """Return the value for a key on a day, computed if it is not remembered."""
        if day != self._day:
            self._day = day
            self._values.clear()
        if key not in self._values:
            if len(self._values) >= self.most:
                self._values.clear()
            self._values[key] = compute()
        return self._values[key]
