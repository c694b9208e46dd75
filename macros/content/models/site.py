"""The name, the menu and the front page: `content/site.yml`, `content/index.yml`."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from macros.content.addresses import is_address, is_contact
from macros.content.catalogue import DEFAULT_LANGUAGE, DEFAULT_TIME_ZONE, languages
from macros.content.checker import say
from macros.content.models.base import Day, Link, Prose, Table, Text, parsed_by
from macros.content.models.looks import Colours
from macros.content.models.picture import MediaFile
from macros.content.problems import did_you_mean

# A host as Content-Security-Policy writes it: `a.edu.tr`, `*.a.edu.tr`,
# `https://a.edu.tr:8443`.
Host = Annotated[
    str,
    StringConstraints(
        pattern=r"^(https?://)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:([0-9]+|\*))?$"
    ),
]

# The address of the site. Others are appended to it, so it ends with `/`.
Root = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s/]+/([^\s]+/)?$"),
    parsed_by(is_address),
]

# The name of an icon of the theme: folders and a file, none of them above.
Icon = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9_-]+(/[a-z0-9_-]+)+$", max_length=80)
]


# A language that has a catalogue. Type checkers cannot know the list.
if TYPE_CHECKING:
    Language = str
else:
    Language = Literal[*languages()]


@cache
def time_zones() -> tuple[str, ...]:
    """Return the names that `time_zone` may have: places, and UTC.

    They are the package's: computers differ in theirs. `Etc/GMT+3` means three hours
    behind Greenwich, the contrary of what people mean by it, so none of that family.
    """
    names = files("tzdata").joinpath("zones").read_text("utf-8").split()
    return ("UTC", *(n for n in names if "/" in n and not n.startswith("Etc/")))


def _known_time_zone(name: str) -> str:
    if name not in time_zones():
        hint = say("validation.zone_name")
        details = {"hint": did_you_mean(name, time_zones(), hint)}
        raise PydanticCustomError("time_zone", "no time zone", details)
    return name


class Embedding(Table):
    """The sites that may show the calculators on their own pages."""

    hosts: tuple[Host, ...]


# Where a page was once, relative to the site's root: `rehber/eski-ad/`.
FormerPath = Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*/)+$")]


class Redirect(Table):
    """An address that a page no longer has."""

    RENAMED: ClassVar[Mapping[str, str]] = {"address": "from", "link": "to"}

    # `from` is a keyword of Python.
    from_: FormerPath = Field(alias="from")
    to: Link


# As long as an address on paper may be, after that of the site.
MAX_SHORT = 25


class ShortAddress(Table):
    """The short address of a page on paper."""

    from_: Annotated[FormerPath, StringConstraints(max_length=MAX_SHORT)] = Field(
        alias="from"
    )
    to: Link


# A contact as security.txt (RFC 9116) writes it: an address with its scheme.
Contact = Annotated[
    str,
    StringConstraints(pattern=r"^(mailto:\S+@\S+|https://\S+|tel:\S+)$"),
    parsed_by(is_contact),
]


class Institution(Table):
    """The institution that the handbook is for."""

    name: Text
    short: Text


class Accessibility(Table):
    """What differs from site to site in the accessibility statement."""

    tested_on: Day
    contact: tuple[Prose, ...] = Field(min_length=1)
    limits: tuple[Prose, ...] = ()


class MenuEntry(Table):
    """A line of the menu."""

    title: Text
    link: Link


class Site(Table):
    """The name of the site, its institution and its menu."""

    RENAMED: ClassVar[Mapping[str, str]] = {"former_addresses": "redirects"}

    title: Text
    short_title: Text | None = Field(default=None, max_length=12)
    tagline: Text
    description: Text
    address: Root | None = None
    language: Language = DEFAULT_LANGUAGE
    time_zone: Annotated[str, AfterValidator(_known_time_zone)] = DEFAULT_TIME_ZONE
    institution: Institution
    colours: Colours = Colours()
    logo: MediaFile | None = None
    icon: MediaFile | None = None
    edition: Text
    menu: tuple[MenuEntry, ...] = Field(min_length=1)
    footer: tuple[Prose, ...]
    embedding: Embedding = Embedding(hosts=())
    security_contacts: tuple[Contact, ...] = ()
    privacy: tuple[Prose, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    short_addresses: tuple[ShortAddress, ...] = ()
    accessibility: Accessibility


class Task(Table):
    """A task on the front page."""

    title: Text
    text: Text | None = None
    link: Link
    icon: Icon


class Front(Table):
    """The front page."""

    title: Text
    lead: Prose
    tasks: tuple[Task, ...] = Field(min_length=1, max_length=4)
