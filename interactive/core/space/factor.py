"""A question or a computed value with its classes: the columns of the answer space."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from interactive.core.facts import Facts
from interactive.core.questions import Question
from interactive.core.values.computed import ComputedValue
from interactive.core.values.numbers import as_answer

# For each factor the index of a class.
Case = tuple[int, ...]
# An answer as JSON has it.
RawAnswer = str | int | float | tuple[str, ...] | None


class Cells(Protocol):
    """The combinations of classes that linked factors can have."""

    @property
    def cases(self) -> Sequence[Case]:
        """Return the combinations, in page order."""
        ...

    @property
    def witnesses(self) -> Mapping[Case, Mapping[str, RawAnswer]]:
        """Return raw answers that lead to each combination."""
        ...


class Linker(Protocol):
    """Finds which factors are linked on a day."""

    base: Facts

    def linked(self, factors: Iterable["Factor"]) -> tuple["Factor", ...]:
        """Return the factors with their cells."""
        ...


@dataclass(frozen=True, slots=True)
class AnswerClass:
    """Answers that no rule tells apart, represented by one of them.

    A computed value has no answer: what leads to it is found with its cell.
    """

    answer: RawAnswer
    # The bounds of a number in units of its last decimal, or of a date by its ordinal.
    first: int | None = None
    last: int | None = None
    # Unanswered or, of a computed value, not known more closely than by its bounds.
    is_open: bool = False


UNANSWERED = AnswerClass(None, is_open=True)


@dataclass(frozen=True, slots=True)
class Factor:
    """A question and its answer classes, `UNANSWERED` last; or a value and its own."""

    question: Question
    classes: tuple[AnswerClass, ...]
    # The value, if this column is computed: nobody is asked for it.
    value: ComputedValue | None = None
    # Which classes go together; None if all do.
    cells: Cells | None = field(default=None, compare=False, repr=False)
    linker: Linker | None = field(default=None, compare=False, repr=False)

    @property
    def is_changeable(self) -> bool:
        """Return whether a reader can give another answer."""
        return self.value is None and not self.question.immutable

    @property
    def known(self) -> tuple[AnswerClass, ...]:
        """Return the classes of a known answer; they come before the open ones."""
        return tuple(each for each in self.classes if not each.is_open)


def typed_answer(question: Question, number: int) -> int | date:
    """Return a scaled number, or the day of an ordinal."""
    return date.fromordinal(number) if question.type == "date" else number


def raw_answer(question: Question, number: int) -> str | int | float:
    """Return a scaled number, or an ordinal, as an answer in JSON."""
    if question.type == "date":
        return date.fromordinal(number).isoformat()
    return as_answer(number, question.decimals)
