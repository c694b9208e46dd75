"""What the tables of the content share."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from interactive.core.turkish import is_day
from interactive.core.values.numbers import EXACT
from macros.content.addresses import is_address

# ASCII, lower case, words joined by hyphens: it becomes a part of an address.
SLUG, MAX_SLUG = "[a-z0-9]+(-[a-z0-9]+)*", 60
Slug = Annotated[str, StringConstraints(pattern=f"^{SLUG}$", max_length=MAX_SLUG)]

# Plain text without markup.
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

# Text with inline markup: **bold**, *emphasis*, [text](scheme:target), {parameter}.
Prose = Annotated[
    str,
    StringConstraints(min_length=1, strip_whitespace=True),
    "prose",
]


def parsed_by(is_valid: Callable[[str], bool]) -> AfterValidator:
    """Return a validator that refuses what cannot be parsed as an address."""

    def check(text: str) -> str:
        if not is_valid(text):
            raise PydanticCustomError("address", "no address")
        return text

    return AfterValidator(check)


def _is_link(text: str) -> bool:
    return not text.startswith("http") or is_address(text)


# An address: `liste:<slug>`, `bolum:<slug>` …; see `macros/handbook/links.py`.
Link = Annotated[
    str,
    StringConstraints(pattern=r"^([a-z]+:[^\s]*|https?://[^\s]+)$"),
    parsed_by(_is_link),
    "link",
]

# An address outside the site.
Address = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s]+$"),
    parsed_by(is_address),
    "address",
]

# The number of a clause of the source, as sources write them, but without spaces:
# `S10.6`, `7/2`, `m.7/2-a`, `Ek-1/3`, `Art.5(2)(b)`. It stands in addresses and lists.
CLAUSE_ID = (
    r"^([A-Z]{1,8}|[A-Za-z]{1,8}[.-])?[0-9]{1,4}"
    r"([./][0-9]{1,4}|[./-][A-Za-z]{1,2}|\([0-9A-Za-z]{1,4}\))*$"
)
ClauseId = Annotated[str, StringConstraints(pattern=CLAUSE_ID, max_length=24), "clause"]


def _number(written: object) -> object:
    if isinstance(written, str) and is_day(written):
        return written
    is_text = isinstance(written, str)
    match = EXACT.fullmatch(written) if isinstance(written, str) else None
    if is_text and not (match and match[3]):
        raise PydanticCustomError("decimal", "no number")
    if isinstance(written, bool) or not isinstance(written, int | str | None):
        raise PydanticCustomError("decimal", "no number")
    if str(written).startswith("-"):
        raise PydanticCustomError("greater_than_equal", "below zero", {"ge": 0})
    return written


# A number from zero on: whole, or text with a decimal point, which is never rounded;
# where a parameter's unit says so, a day.
Decimal = Annotated[int | str, BeforeValidator(_number)]

# How strongly a clause binds.
Modality = Literal["must", "should", "may", "info"]
Day = dt.date


class Table(BaseModel):
    """A mapping in a YAML file: unknown keys are refused, instances are immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    # Former keys, each with its present name, which is the hint when a file still has
    # the former one. The dataclasses of the kinds may have this too.
    RENAMED: ClassVar[Mapping[str, str]] = {}

    @classmethod
    def unknown_key_hint(cls) -> str:
        """Return where the keys stand, if they are too many to list."""
        return ""
