"""What every content table shares."""

import datetime as dt
import string
from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

Slug = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)
]
"""ASCII, lower case, words joined by hyphens: it becomes a part of an address."""

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""Plain text without markup."""

Prose = Annotated[
    str,
    StringConstraints(min_length=1, strip_whitespace=True),
    "prose",
]
"""Text with inline markup: **bold**, *emphasis*, [text](scheme:target), {parameter}."""

Link = Annotated[
    str,
    StringConstraints(pattern=r"^([a-z]+:[^\s]*|https?://[^\s]+)$"),
    "link",
]
"""An address: `liste:<slug>`, `bolum:<slug>` and so on; see `macros/links.py`."""

Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$")]
"""An address outside the site."""

ClauseId = Annotated[
    str, StringConstraints(pattern=r"^[A-Z]+[0-9]+(\.[0-9]+)*$"), "clause"
]
"""The number of a clause of the source, such as `S10.6`."""

Modality = Literal["must", "should", "may", "info"]
Day = dt.date


class Table(BaseModel):
    """A mapping in a YAML file: unknown keys are refused, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    RENAMED: ClassVar[Mapping[str, str]] = {}
    """Keys of earlier versions and what each is called now; a file that still has the
    old key is refused with the new one as the hint. A dataclass may have it too."""


def Fills(*names: str) -> AfterValidator:  # noqa: N802 - it reads as a type
    """Return the rule that a sentence has no other words in braces than `names`."""

    def check(text: str) -> str:
        try:
            parts = [*string.Formatter().parse(text)]
        except ValueError:
            parts = [("", "{", "", None)]
        filled = [part for part in parts if part[1] is not None]
        if any(name not in names or spec or way for _, name, spec, way in filled):
            known = ", ".join(f"{{{name}}}" for name in names)
            raise PydanticCustomError("fills", "{known}", {"known": known})
        return text

    return AfterValidator(check)


def Words(count: int) -> AfterValidator:  # noqa: N802 - it reads as a type
    """Return the rule that a text has `count` words."""

    def check(text: str) -> str:
        found = len(text.split())
        if found != count:
            details = {"count": count, "found": found}
            raise PydanticCustomError("words", "{found}", details)
        return text

    return AfterValidator(check)
