"""What a rule sees: a reader's answers, and the parameter values of a day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

# Of a question of type `number`, in units of its last decimal; of `choices`, the ids.
Answer = str | int | date | frozenset[str] | None
Values = Mapping[str, int | None]


# Not frozen: that doubles the time to create one, and many are created.
@dataclass(slots=True)
class Facts:
    """The answers by question, and the value of every parameter on a day."""

    answers: Mapping[str, Answer]
    parameters: Values
    today: date | None = None
    # Gives the values of another day; None if no rule needs them.
    values_on: Callable[[date], Values] | None = None

    def with_answers(self, answers: Mapping[str, Answer]) -> "Facts":
        """Return the same day with other answers."""
        return Facts(answers, self.parameters, self.today, self.values_on)

    def on(self, day: date | None) -> "Facts":
        """Return the same answers with the parameter values of a day."""
        if day is None or day == self.today or self.values_on is None:
            return self
        return Facts(self.answers, self.values_on(day), day, self.values_on)

    def without(self, parameter: str) -> "Facts":
        """Return the same facts as if the parameter had no value."""
        values = {**self.parameters, parameter: None}
        return Facts(self.answers, values, self.today, self.values_on)
