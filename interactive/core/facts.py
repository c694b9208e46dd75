"""What is known: a reader's answers, and the numbers of a day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

Answer = str | int | date | None


@dataclass(slots=True)  # frozen, it took twice as long to make: it is made very often
class Facts:
    """What is known: the answers, and the numbers that parameters have on a day."""

    answers: Mapping[str, Answer]
    parameters: Mapping[str, int | None]
    today: date | None = None
    numbers: Callable[[date], Mapping[str, int | None]] | None = None
    """The numbers of another day; None where no rule asks for one."""

    def given(self, answers: Mapping[str, Answer]) -> "Facts":
        """Return the same day with other answers."""
        return Facts(answers, self.parameters, self.today, self.numbers)

    def on(self, day: date | None) -> "Facts":
        """Return the same answers with the numbers of a day."""
        if day is None or day == self.today or self.numbers is None:
            return self
        return Facts(self.answers, self.numbers(day), day, self.numbers)

    def without(self, parameter: str) -> "Facts":
        """Return the same without a number, as if it had none."""
        numbers = {**self.parameters, parameter: None}
        return Facts(self.answers, numbers, self.today, self.numbers)
