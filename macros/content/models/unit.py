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
    """Birimde başvurulacak bir yer ya da görev; kişi adı değil."""

    name: Text = Field(description="Yerin ya da görevin adı: Öğrenci işleri gibi.")
    telephone: Telephone | None = Field(
        default=None, description="Telefon, alan koduyla: '+90 312 000 00 00' gibi."
    )
    extension: Extension | None = Field(
        default=None, description="Dahili numara, tırnak içinde."
    )
    email: Email | None = Field(default=None, description="E-posta adresi.")
    room: Text | None = Field(default=None, description="Yapı, kat, oda.")
    hours: Text | None = Field(default=None, description="Açık olduğu günler, saatler.")
    checked_on: Day = Field(description="Bu bilgilerin en son denetlendiği gün.")

    @property
    def telephone_digits(self) -> str | None:
        """Return the number for a `tel:` link, None if there is none."""
        return re.sub("[^+0-9]", "", self.telephone) if self.telephone else None

    @property
    def is_reachable(self) -> bool:
        """Return whether it says how to reach the place."""
        return any((self.telephone, self.email, self.room))


class Unit(Table):
    """Öğrencinin bağlı olabileceği bir birim."""

    RENAMED: ClassVar[Mapping[str, str]] = {"contact": "contacts_page"}

    title: Text = Field(description="Birimin ya da birim türünün adı.")
    order: int = Field(description="Sırası; 10, 20, 30 gibi.")
    addressee: Text | None = Field(
        default=None, description="Dilekçede yazılacak makam."
    )
    text: tuple[Prose, ...] = Field(
        min_length=1, description="Yalnız bu birim için söylenenler, birer paragraf."
    )
    contacts: tuple[UnitContact, ...] = Field(
        default=(), description="Telefon, e-posta, oda, saatler; bilinmiyorsa yazılmaz."
    )
    contacts_page: Link | None = Field(
        default=None, description="İletişim bilgilerinin bulunduğu sayfa."
    )
    clauses: tuple[ClauseId, ...] = Field(default=(), description="Dayandığı maddeler.")


class Paragraph(Table):
    """Birimler sayfasında bir paragraf."""

    text: Prose = Field(description="Okura söylenen.")
    clauses: tuple[ClauseId, ...] = Field(default=(), description="Dayandığı maddeler.")


class EveryUnit(Table):
    """Birimler sayfasında bütün birimler için söylenenler."""

    text: tuple[Paragraph, ...] = Field(
        default=(), description="Birim ne yapar, ondan ne beklenir?"
    )
    fallback: tuple[Prose, ...] = Field(
        default=(),
        description="Birime ulaşamayan ne yapar: ne aranır, kime telefon edilir?",
    )
