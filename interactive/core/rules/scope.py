"""What a rule may name: questions, computed values, parameters, conditions above it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from interactive.core.questions import Question
from interactive.core.rules.rule import Rule
from interactive.core.values.computed import ComputedValue


@dataclass(frozen=True, slots=True)
class Scope:
    """The questions and parameters that a test may name, and what is built on them."""

    questions: Mapping[str, Question]
    # How many decimals the values of each parameter have.
    parameters: Mapping[str, int]
    values: Mapping[str, ComputedValue] = field(default_factory=dict)
    # Whether each condition that may be named is met.
    conditions: Mapping[str, Rule] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        """Return all that a comparison may be about."""
        return [*self.questions, *self.values]

    def subject(self, name: object) -> Question | None:
        """Return a question, or a value as if it were one; None for anything else."""
        if not isinstance(name, str):
            return None
        value = self.values.get(name)
        return value.question if value else self.questions.get(name)
