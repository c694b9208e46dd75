"""Which classes the answers of one reader belong to."""

from bisect import bisect
from collections.abc import Hashable, Mapping, Sequence
from datetime import date

from interactive.core.facts import Answer
from interactive.core.space.factor import Factor


class Classification:
    """Sorts answers into the classes of an answer space."""

    def __init__(self, space: Sequence[Factor]) -> None:
        """Take the questions; where values are computed, each answer is a class."""
        self._starts: dict[str, list[int]] = {}
        # Of the reader's own words only matters whether there are any.
        self._own_words = {f.question.id for f in space if f.question.type == "text"}
        if any(factor.value is not None for factor in space):
            return
        for factor in space:
            starts = [each.first for each in factor.classes if each.first is not None]
            if starts:
                self._starts[factor.question.id] = starts

    def classes(self, answers: Mapping[str, Answer]) -> tuple[Hashable, ...]:
        """Return what is equal for answers that no rule tells apart.

        A number or a day is the place of its class, counted from 1.
        """
        return tuple([(name, self._class(name, a)) for name, a in answers.items()])

    def _class(self, name: str, answer: Answer) -> Hashable:
        if name in self._own_words:
            return answer is not None
        starts = self._starts.get(name)
        if starts is None or answer is None:
            return answer
        number = answer.toordinal() if isinstance(answer, date) else answer
        return bisect(starts, number) if isinstance(number, int) else answer
