"""Which pages and sheets show a file: those that an officer sees beside its form."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from interactive.kinds import counts_days
from macros.content.files.spec_tables import PROCESS
from macros.content.loader import Content
from macros.content.yaml_reader import KeyPath
from macros.editor.drafts import Draft
from macros.editor.files import EditedFile
from macros.handbook.links import Links, printed_pages
from macros.handbook.routes import PAGE_FOLDERS, pdf

MOST_VIEWS = 4
PARTS_OF = {"units": "birim", "questions": "sss", "pages": "sayfa"}
STANDALONE_OF = {
    "glossary": "sozluk",
    "every_unit": "birimler",
    "letters": "belgeler",
    "sources": "kaynaklar",
    "sheets": "basili",
    PROCESS: "yolum",
}


@dataclass(frozen=True, slots=True)
class View:
    """A page, or a sheet if its address is one of a PDF."""

    title: str
    address: str
    part: str = ""
    """The part of the page, after `#`."""


def views(draft: Draft, file: EditedFile, path: KeyPath) -> list[View]:
    """Return the pages that show a file, and the first one's sheet."""
    content, links = draft.sound, draft.edition.links
    shown = [*dict.fromkeys(_links(content, file, path))] or ["sayfa:"]
    pages = [_view(links, content, link) for link in shown[:MOST_VIEWS]]
    printed = printed_pages(content)
    sheets = [
        View(links.label(link), pdf(links.address(link)))
        for link in shown[:1]
        if link in printed
    ]
    return [*pages, *sheets]


def _view(links: Links, content: Content, link: str) -> View:
    if link == "sayfa:":
        return View(content.site.title, "")
    address, _, part = links.address(link).partition("#")
    return View(links.label(link), address, part)


def _links(content: Content, file: EditedFile, path: KeyPath) -> Iterator[str]:
    """Yield the links of the pages that show a part of a file, the best one first."""
    slug = file.name.partition("/")[2]
    scheme = next((s for s, f in PAGE_FOLDERS.items() if f == file.folder), None)
    if slug and (scheme or file.folder in PARTS_OF):
        link = f"{scheme or PARTS_OF[file.folder]}:{slug}"
        yield f"{link}#{_section(content, slug, path)}".rstrip("#")
    elif file.folder in ("holidays", "leave"):
        yield from _counting(content)
    elif file.folder in STANDALONE_OF:
        if file.folder != PROCESS or content.process:
            yield f"sayfa:{STANDALONE_OF[file.folder]}"
    elif file.folder == "parameters":
        yield from _naming(content, slug)


def _section(content: Content, slug: str, path: KeyPath) -> str:
    """Return the part of a chapter in which a sentence stands; empty for none."""
    chapter: Any = content.guidelines.get(slug)
    inside = path[:1] == ("sections",) and len(path) > 1
    number = path[1] if inside else None
    sections = chapter.sections if chapter else ()
    if isinstance(number, int) and number < len(sections):
        return str(sections[number].id)
    return ""


def _counting(content: Content) -> Iterator[str]:
    specs = content.calculators_with_page.items()
    yield from (f"hesap:{slug}" for slug, spec in specs if counts_days(spec.kind))


def _naming(content: Content, name: str) -> Iterator[str]:
    """Yield the calculators, letters and chapters that name a number."""
    for scheme, folder in PAGE_FOLDERS.items():
        for slug in getattr(content, folder):
            data = content.files.get(f"{folder}/{slug}")
            if data and _names(data.data, name):
                link = f"{scheme}:{slug}"
                yield (
                    link
                    if slug in content.calculators_with_page
                    or (folder != "calculators")
                    else "sayfa:yolum"
                )


def _names(data: Any, name: str) -> bool:  # noqa: ANN401 - what a file holds
    if isinstance(data, dict):
        return any(_names(value, name) for value in data.values())
    if isinstance(data, list):
        return any(_names(value, name) for value in data)
    return data == name or (isinstance(data, str) and f"{{{name}}}" in data)
