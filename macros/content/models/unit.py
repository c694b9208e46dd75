"""The units that readers belong to, and how to reach them.

A unit is `content/units/<slug>.yml`; what holds for every one is
`content/every_unit.yml`.
"""

import re
from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from macros.content.addresses import EMAIL, is_contact
from macros.content.models.base import (
    ClauseId,
    Day,
    Link,
    Prose,
    Table,
    Text,
    parsed_by,
)

# The fact that says to which unit a reader belongs: its options are the units' slugs.
UNIT = "unit"

# A number as people write it, with its area code: `+90 312 000 00 00`.
Telephone = Annotated[str, StringConstraints(pattern=r"^[+(0][0-9 ()-]{7,24}$")]
Extension = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,8}$")]


def _can_be_written_to(text: str) -> bool:
    return is_contact(f"mailto:{text}")


Email = Annotated[
    str,
    StringConstraints(pattern=EMAIL),
    parsed_by(_can_be_written_to),
]


class UnitContact(Table):
    """A desk or a role to turn to; never a person's name."""

    name: Text
    telephone: Telephone | None = None
    extension: Extension | None = None
    email: Email | None = None
    room: Text | None = None
    hours: Text | None = None
    checked_on: Day

    @property
    def telephone_digits(self) -> str | None:
        """Return the number for a `tel:` link, None if there is none."""
        return re.sub("[^+0-9]", "", self.telephone) if self.telephone else None

    @property
    def is_reachable(self) -> bool:
        """Return whether it says how to reach the place."""
        return any((self.telephone, self.email, self.room))


class Unit(Table):
    """An office that a reader may belong to."""

    RENAMED: ClassVar[Mapping[str, str]] = {"contact": "contacts_page"}

    title: Text
    order: int
    addressee: Text | None = None
    text: tuple[Prose, ...] = Field(min_length=1)
    contacts: tuple[UnitContact, ...] = ()
    contacts_page: Link | None = None
    clauses: tuple[ClauseId, ...] = ()


class Paragraph(Table):
    """A paragraph of the page of offices."""

    text: Prose
    clauses: tuple[ClauseId, ...] = ()


class EveryUnit(Table):
    """What the page of offices says of all of them."""

    text: tuple[Paragraph, ...] = ()
    fallback: tuple[Prose, ...] = ()
