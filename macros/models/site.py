"""The name, the menu and the front page: `content/site.yml`, `content/index.yml`."""

from pydantic import Field

from macros.models.base import Link, Prose, Table, Text


class Institution(Table):
    """Rehberin seslendiği kurum."""

    name: Text
    short: Text


class MenuEntry(Table):
    """Menüde bir satır."""

    title: Text
    link: Link


class Site(Table):
    """Sitenin adı, kurumu ve menüsü."""

    title: Text
    tagline: Text
    description: Text = Field(description="Arama motorları için bir cümle.")
    institution: Institution
    edition: Text = Field(description="İzlenen baskı: content/sources/<ad>.yml.")
    menu: tuple[MenuEntry, ...] = Field(min_length=1)
    footer: tuple[Prose, ...] = Field(description="Her sayfanın altındaki satırlar.")


class Task(Table):
    """Ön sayfadaki bir iş."""

    title: Text
    text: Text
    link: Link
    icon: Text = Field(description="Material simge adı: material/clipboard-check.")


class Step(Table):
    """Yol haritasında bir durak."""

    title: Text
    text: Prose
    links: tuple[Link, ...] = ()


class Front(Table):
    """Ön sayfa ve yol haritası."""

    title: Text
    lead: Prose
    tasks: tuple[Task, ...] = Field(min_length=1, max_length=4)
    roadmap_title: Text
    roadmap_intro: Prose
    roadmap: tuple[Step, ...] = Field(min_length=1)
