"""What every content table shares."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

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
"""An address: `liste:<slug>`, `bolum:<slug>` …; see `macros/handbook/links.py`."""

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

    UNKNOWN_KEY_HINT: ClassVar[str] = ""
    """What to do about an unknown key where the known ones are too many to list."""
