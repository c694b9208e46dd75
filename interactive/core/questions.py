"""The tables of a calculator's questions and examples, shared by all kinds.

The annotated string types mark what the build must resolve in a field. What editors
read of each key is in `macros/content/field_texts/`.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from interactive.core.turkish import is_day
from interactive.core.values.numbers import scaled

# A rule in Kleene's logic, such as `{"is": ["level", "lisans"]}`; see `rules/logic.py`.
Test = dict[str, Any]
# The number of a clause of the source.
ClauseRef = Annotated[str, "clause"]
# Text whose `{parameter}` placeholders are replaced by the parameters' values.
Filled = Annotated[str, "filled"]
# A page of the handbook or a document, such as `liste:kisa-ad`.
LinkRef = Annotated[str, "link"]
# A checklist, `liste:kisa-ad`, whose items a document takes along.
ChecklistRef = Annotated[str, "link", "checklist"]
# Another calculator by its name, whose rules a document takes along.
CalculatorRef = Annotated[str, "calculator"]
# A day such as `2026-01-12`.
IsoDay = Annotated[str, "day"]

# A number as a file has it: whole, or as text with a decimal point, so never rounded.
Number = int | str

QuestionType = Literal[
    "choice", "choices", "yes_no", "integer", "number", "date", "text"
]

# A date outside these years is a typing error, unless a question names its own days;
# excluding them also keeps date arithmetic far from the limits of `datetime.date`.
FIRST_YEAR, LAST_YEAR = 2000, 2100
EARLIEST, LATEST = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)


class Table:
    """A table of a calculator's file, in which the build refuses unknown keys."""

    __slots__ = ()
    __pydantic_config__: ClassVar = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeUnit(Table):
    """A unit in your own words, beside the number."""

    text: str


# A measure that the catalogue puts into words, or one in the file's own.
Unit = Literal["days", "weeks", "months", "class_year", "count"] | FreeUnit
# A parameter may also be one of the institution's own days.
ParameterUnit = Unit | Literal["day"]


# What a browser may know of its reader: https://www.w3.org/TR/WCAG22/#input-purposes
Autofill = Literal[
    "given-name",
    "family-name",
    "name",
    "tel",
    "email",
    "street-address",
    "organization",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Table):
    """An option of a question."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Table):
    """A question to the reader; any question may be left unanswered."""

    # Keys of earlier versions; the checker gives the new one as its hint.
    RENAMED: ClassVar = {"asked_when": "shown_when", "fixed": "immutable"}
    id: str
    title: str
    text: str
    type: QuestionType
    options: tuple[Option, ...] = ()
    minimum: Number | None = None
    maximum: Number | None = None
    decimals: int = 0
    unit: Unit | None = None
    first_day: IsoDay | None = None
    last_day: IsoDay | None = None
    longest: int = 80
    multiline: bool = False
    endings: tuple[str, ...] = ()
    autofill: Autofill | None = None
    labels: dict[str, str] = field(default_factory=dict)
    hint: str | None = None
    shown_when: Test | None = None
    immutable: bool = False
    clauses: tuple[ClauseRef, ...] = ()
    former_ids: tuple[str, ...] = ()

    @property
    def is_number(self) -> bool:
        """Return whether answers are numbers, kept in units of their last decimal."""
        return self.type in ("integer", "number")

    @property
    def lowest(self) -> int:
        """Return the least answer: a scaled number, or the ordinal of a day."""
        if self.type == "date":
            return _ordinal(self.first_day, EARLIEST)
        if isinstance(self.minimum, int) and not self.decimals:
            return self.minimum
        return scaled(self.minimum or 0, self.decimals) or 0

    @property
    def highest(self) -> int:
        """Return the greatest answer: a scaled number, or the ordinal of a day."""
        if self.type == "date":
            return _ordinal(self.last_day, LATEST)
        if isinstance(self.maximum, int) and not self.decimals:
            return self.maximum
        return scaled(self.maximum or 0, self.decimals) or 0


def _ordinal(day: str | None, default: date) -> int:
    # The checker tells of a day that is none; until then it must not be in its way.
    return (date.fromisoformat(day) if day and is_day(day) else default).toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Example(Table):
    """An example that can be checked by hand; it is a test, and readers see it."""

    name: str
    why: str
    today: str | None = None
    answers: dict[str, Any]
    result: dict[str, Any]
    says: tuple[str, ...] = ()
