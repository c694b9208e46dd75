"""The name, the menu and the front page: `content/site.yml`, `content/index.yml`."""

from typing import Annotated

from pydantic import Field, StringConstraints

from macros.models.base import Link, Prose, Table, Text

Host = Annotated[
    str,
    StringConstraints(
        pattern=r"^(https?://)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:([0-9]+|\*))?$"
    ),
]
"""A host as a policy names it: `a.edu.tr`, `*.a.edu.tr`, `https://a.edu.tr:8443`."""


Root = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+/([^\s]+/)?$")]
"""Where the site stands; addresses are put together with it, so it ends with `/`."""


class Embedding(Table):
    """Hesaplayıcıları kendi sayfasında gösterebilecek siteler."""

    hosts: tuple[Host, ...] = Field(
        description="Site adları: fakulte.edu.tr ya da bütün alt adları için "
        "*.fakulte.edu.tr. https kullanmayan bir siteyi http:// ile yazın. Kendi "
        "bilgisayarınızdaki sayfalar her zaman gösterebilir.",
    )


class Institution(Table):
    """Rehberin seslendiği kurum."""

    name: Text = Field(description="Kurumun tam adı.")
    short: Text = Field(description="Kısa adı.")


class MenuEntry(Table):
    """Menüde bir satır."""

    title: Text = Field(description="Görünen söz.")
    link: Link = Field(description="Gittiği sayfa.")


class Site(Table):
    """Sitenin adı, kurumu ve menüsü."""

    title: Text = Field(description="Sitenin adı.")
    tagline: Text = Field(description="Adın yanındaki kısa söz.")
    description: Text = Field(description="Arama motorları için bir cümle.")
    address: Root | None = Field(
        default=None,
        description="Sitenin yayımlandığı adres, sonunda '/' ile; kâğıttaki kısa "
        "adresler ve QR kodlar bununla kurulur.",
    )
    institution: Institution = Field(description="Rehberin seslendiği kurum.")
    edition: Text = Field(description="İzlenen baskı: content/sources/<ad>.yml.")
    menu: tuple[MenuEntry, ...] = Field(min_length=1, description="Üst menü.")
    footer: tuple[Prose, ...] = Field(description="Her sayfanın altındaki satırlar.")
    embedding: Embedding = Field(
        default=Embedding(hosts=()),
        description="Hesaplayıcıları kendi sayfasında kimler gösterebilir?",
    )


class Task(Table):
    """Ön sayfadaki bir iş."""

    title: Text = Field(description="İşin adı.")
    text: Text = Field(description="Tek satırlık açıklama.")
    link: Link = Field(description="Gittiği sayfa.")
    icon: Text = Field(description="Material simge adı: material/clipboard-check.")


class Step(Table):
    """Yol haritasında bir durak."""

    title: Text = Field(description="Durağın adı.")
    text: Prose = Field(description="Bu durakta ne olur?")
    links: tuple[Link, ...] = Field(default=(), description="Durağın sayfaları.")


class Front(Table):
    """Ön sayfa ve yol haritası."""

    title: Text = Field(description="Ön sayfanın sorusu.")
    lead: Prose = Field(description="Sorunun altındaki cümle.")
    tasks: tuple[Task, ...] = Field(
        min_length=1, max_length=4, description="En sık yapılan işler."
    )
    roadmap_title: Text = Field(description="Yol haritasının adı.")
    roadmap_intro: Prose = Field(description="Yol haritasının girişi.")
    roadmap: tuple[Step, ...] = Field(min_length=1, description="Duraklar.")
