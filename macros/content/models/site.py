"""The name, the menu and the front page: `content/site.yml`, `content/index.yml`."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from macros.content.addresses import is_address, is_contact
from macros.content.catalogue import DEFAULT_LANGUAGE, DEFAULT_TIME_ZONE, languages
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
        hint = "Yerin IANA adını yazın (Europe/London gibi)."
        details = {"hint": did_you_mean(name, time_zones(), hint)}
        raise PydanticCustomError("time_zone", "no time zone", details)
    return name


class Embedding(Table):
    """Hesaplayıcıları kendi sayfasında gösterebilecek siteler."""

    hosts: tuple[Host, ...] = Field(
        description="Site adları: fakulte.edu.tr ya da bütün alt adları için "
        "*.fakulte.edu.tr. https kullanmayan bir siteyi http:// ile yazın. Kendi "
        "bilgisayarınızdaki sayfalar her zaman gösterebilir.",
    )


# Where a page was once, relative to the site's root: `rehber/eski-ad/`.
FormerPath = Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*/)+$")]


class Redirect(Table):
    """Bir sayfanın artık kullanılmayan adresi."""

    RENAMED: ClassVar[Mapping[str, str]] = {"address": "from", "link": "to"}

    # `from` is a keyword of Python.
    from_: FormerPath = Field(
        alias="from",
        description="Eski adres, sitenin kökünden sonra, sonunda '/' ile: "
        "rehber/eski-ad/.",
    )
    to: Link = Field(
        description="Bugünkü sayfa: bolum:, liste:, hesap: ya da sayfa: ile."
    )


# As long as an address on paper may be, after that of the site.
MAX_SHORT = 25


class ShortAddress(Table):
    """Bir sayfanın kâğıtta yazan kısa adresi."""

    from_: Annotated[FormerPath, StringConstraints(max_length=MAX_SHORT)] = Field(
        alias="from",
        description="Kısa adres, sitenin kökünden sonra, sonunda '/' ile: l/evrak/.",
    )
    to: Link = Field(
        description="Götürdüğü sayfa: bolum:, liste:, hesap: ya da sayfa: ile."
    )


# A contact as security.txt (RFC 9116) writes it: an address with its scheme.
Contact = Annotated[
    str,
    StringConstraints(pattern=r"^(mailto:\S+@\S+|https://\S+|tel:\S+)$"),
    parsed_by(is_contact),
]


class Institution(Table):
    """Rehberin seslendiği kurum."""

    name: Text = Field(description="Kurumun tam adı.")
    short: Text = Field(description="Kısa adı.")


class Accessibility(Table):
    """Erişilebilirlik beyanında siteye göre değişenler."""

    tested_on: Day = Field(description="Sayfaların en son denendiği gün.")
    contact: tuple[Prose, ...] = Field(
        min_length=1,
        description="Bir güçlük yaşayan kime, nasıl yazar? Paragraflar.",
    )
    limits: tuple[Prose, ...] = Field(
        default=(), description="Bilinen eksikler, birer cümle."
    )


class MenuEntry(Table):
    """Menüde bir satır."""

    title: Text = Field(description="Görünen söz.")
    link: Link = Field(description="Gittiği sayfa.")


class Site(Table):
    """Sitenin adı, kurumu ve menüsü."""

    RENAMED: ClassVar[Mapping[str, str]] = {"former_addresses": "redirects"}

    title: Text = Field(description="Sitenin adı.")
    short_title: Text | None = Field(
        default=None,
        max_length=12,
        description="Telefonun ana ekranındaki ad, en çok 12 harf; yazılmazsa "
        "sitenin adı.",
    )
    tagline: Text = Field(description="Adın yanındaki kısa söz.")
    description: Text = Field(description="Arama motorları için bir cümle.")
    address: Root | None = Field(
        default=None,
        description="Sitenin yayımlandığı adres, sonunda '/' ile; kâğıttaki kısa "
        "adresler ve QR kodlar bununla kurulur.",
    )
    language: Language = Field(
        default=DEFAULT_LANGUAGE,
        description="Arayüzün ve hesaplayıcıların dili; sözleri "
        "macros/content/messages/ klasöründedir.",
    )
    time_zone: Annotated[str, AfterValidator(_known_time_zone)] = Field(
        default=DEFAULT_TIME_ZONE,
        description="Rehberin saat dilimi, IANA adıyla: sayfalardaki 'bugün', okur "
        "nerede olursa olsun bu dilimin günüdür.",
    )
    institution: Institution = Field(description="Rehberin seslendiği kurum.")
    colours: Colours = Field(
        default=Colours(), description="Renkler; yazılmazsa petrol ve safran."
    )
    logo: MediaFile | None = Field(
        default=None,
        description="Adın yanındaki ve paylaşım resimlerindeki logo: content/media/ "
        "içinde bir dosya. Ana rengin üstünde görünmeli; kendi renkleriyle kalır.",
    )
    icon: MediaFile | None = Field(
        default=None,
        description="Tarayıcı sekmesindeki ve ana ekrandaki simge: content/media/ "
        "içinde kare bir dosya.",
    )
    edition: Text = Field(description="İzlenen baskı: content/sources/<ad>.yml.")
    menu: tuple[MenuEntry, ...] = Field(min_length=1, description="Üst menü.")
    footer: tuple[Prose, ...] = Field(description="Her sayfanın altındaki satırlar.")
    embedding: Embedding = Field(
        default=Embedding(hosts=()),
        description="Hesaplayıcıları kendi sayfasında kimler gösterebilir?",
    )
    security_contacts: tuple[Contact, ...] = Field(
        default=(),
        description="Güvenlik açığı bulanın yazacağı adresler, en iyisi başta: "
        "mailto:…, https://… ya da tel:… (.well-known/security.txt).",
    )
    privacy: tuple[Prose, ...] = Field(
        default=(),
        description="Gizlilik sayfasına eklenecek paragraflar: siteyi kim barındırır, "
        "sunucu kayıtları ne kadar tutulur?",
    )
    redirects: tuple[Redirect, ...] = Field(
        default=(),
        description="Adı değişen sayfaların eski adresleri; eski bağlantılar yeni "
        "sayfaya gider. Satırları silmeyin.",
    )
    short_addresses: tuple[ShortAddress, ...] = Field(
        default=(),
        description="Kâğıttaki kısa adresler; yazılmayanınki sayfanın adından kurulur. "
        "Basılmış bir adresi silmeyin, yenisini üstüne yazın.",
    )
    accessibility: Accessibility = Field(
        description="Erişilebilirlik beyanında siteye göre değişenler."
    )


class Task(Table):
    """Ön sayfadaki bir iş."""

    title: Text = Field(description="İşin adı.")
    text: Text | None = Field(
        default=None, description="Tek satırlık açıklama; ad yetiyorsa yazmayın."
    )
    link: Link = Field(description="Gittiği sayfa.")
    icon: Icon = Field(description="Material simge adı: material/clipboard-check.")


class Front(Table):
    """Ön sayfa."""

    title: Text = Field(description="Ön sayfanın sorusu.")
    lead: Prose = Field(description="Sorunun altındaki cümle.")
    tasks: tuple[Task, ...] = Field(
        min_length=1, max_length=4, description="En sık yapılan işler."
    )
