"""The name, the menu and the front page: `content/site.yml`, `content/index.yml`."""

from pydantic import Field

from macros.models.base import Link, Prose, Table, Text


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
    address: Link | None = Field(
        default=None,
        description="Sitenin yayımlandığı adres, sonunda '/' ile; kâğıttaki kısa "
        "adresler ve QR kodlar bununla kurulur.",
    )
    institution: Institution = Field(description="Rehberin seslendiği kurum.")
    edition: Text = Field(description="İzlenen baskı: content/sources/<ad>.yml.")
    menu: tuple[MenuEntry, ...] = Field(min_length=1, description="Üst menü.")
    footer: tuple[Prose, ...] = Field(description="Her sayfanın altındaki satırlar.")


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
