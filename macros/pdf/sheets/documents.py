"""The sheets to hang up, to cut out and to fill in, as JSON for Typst."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from macros.content.models.sheets import CountedDays, MyPageSection
from macros.handbook.edition import Edition
from macros.pdf.documents import DocumentBuilder, PrintedDocument, common_data
from macros.pdf.editions.variants import SHEET
from macros.pdf.forms.write_lines import Field, write_lines
from macros.pdf.inline import Block, Inline, readable, typeset
from macros.pdf.qr_code import qr_code

MY_PAGE = "sayfam"


def sheets(
    documents: DocumentBuilder,
) -> dict[str, Callable[[], PrintedDocument]]:
    """Return what makes each sheet that the content has, by its address."""
    content, routes = documents.content, documents.edition.links.routes
    made: dict[str, Callable[[], PrintedDocument]] = {}
    if content.sheets.wall and content.process:
        made[routes.wall_sheet_pdf] = partial(wall_sheet, documents)
    if content.sheets.my_page:
        made[routes.my_page_pdf] = partial(my_page, documents)
    if content.checklists:
        made[routes.cards_pdf] = partial(cards, documents)
    return made


def wall_sheet(documents: DocumentBuilder) -> PrintedDocument:
    """Return the process with its steps, to be read at a metre."""
    edition, inline = documents.edition, Inline(documents.edition, ())
    wall, process = documents.content.sheets.wall, documents.content.process
    if wall is None:
        raise ValueError
    actors = {actor.id: actor.title for actor in process.actors}
    steps = [
        {
            "title": step.title,
            "text": step.today,
            "waits": edition.word("wall_waits", actor=actors[step.waits_for])
            # Before the first step is done, nobody is the reader's yet.
            if step.waits_for and number > 1
            else None,
        }
        for number, step in enumerate(process.steps, start=1)
    ]
    notes = [
        {"title": note.title, "text": inline.read(note.text), "clauses": note.clauses}
        for note in wall.notes
    ]
    sheet = {"title": wall.title, "steps": steps, "notes": notes}
    return _document(documents, "wall_sheet", sheet | _address(edition, "sayfa:yolum"))


def my_page(documents: DocumentBuilder) -> PrintedDocument:
    """Return the page on which a reader writes whom to ask, days and notes."""
    edition, page = documents.edition, documents.content.sheets.my_page
    if page is None:
        raise ValueError
    inline = Inline(edition, ())
    sections = [
        _section(edition, inline, section, number)
        for number, section in enumerate(page.sections, start=1)
    ]
    lead = inline.read(page.lead, footnotes=False)
    sheet = {"title": page.title, "lead": lead, "sections": sections}
    sheet |= _address(edition, "sayfa:basili")
    return _document(documents, "my_page", sheet, dict(_fields(sections)))


def _section(
    edition: Edition, inline: Inline, section: MyPageSection, number: int
) -> Block:
    name = f"{MY_PAGE}.{number}"
    counted = section.count_back
    return {
        "title": section.title,
        "text": inline.read(section.text, footnotes=False) if section.text else [],
        "clauses": section.clauses,
        "write": write_lines(section.write, section.write_rows, name),
        "count_back": _counted(edition, counted, name) if counted else [],
    }


def _counted(edition: Edition, counted: CountedDays, name: str) -> list[Block]:
    """Return a square for each day, the last one counted first."""
    value = edition.in_force(edition.content.parameters[counted.parameter])
    count = int(value.value) if value and value.value is not None else 0
    titles = {0: counted.first, count: counted.last}
    return [
        {"id": f"{name}_{n}", "number": n, "title": titles.get(n, "")}
        for n in range(count, -1, -1)
    ]


def _fields(sections: list[Block]) -> Iterator[tuple[str, Field]]:
    """Yield each field of the page after its name."""
    for section in sections:
        for number, row in enumerate(section["write"], start=1):
            of_row = f" {number}" if len(section["write"]) > 1 else ""
            for line in row:
                words = f"{section['title']}, {line['title']}{of_row}"
                yield line["id"], Field(words)
        for day in section["count_back"]:
            title = day["title"] or f"−{day['number']}"
            yield day["id"], Field(f"{section['title']}, {title}")


def cards(documents: DocumentBuilder) -> PrintedDocument:
    """Return every list as a card, four to a sheet."""
    inline = Inline(documents.edition, ())
    made = [
        {
            "title": checklist.title,
            "phase": checklist.phase,
            "items": [
                {
                    "text": inline.read(item.text, footnotes=False),
                    "write": write_lines(item.write, 1, f"{slug}.{item.id}"),
                }
                for item in checklist.items
            ],
            **_address(documents.edition, f"liste:{slug}"),
        }
        for slug, checklist in documents.content.checklists.items()
    ]
    sheet = {"title": documents.edition.word("cards_title"), "cards": made}
    return _document(documents, "cards", sheet)


def _address(edition: Edition, link: str) -> dict[str, Any]:
    """Return a page's address to type and to scan."""
    url = Inline(edition, ()).typed_url(link)
    code = qr_code(url, edition.word("pdf_code"), edition.content.root)
    return {"address": readable(url), "qr_code": code}


def _document(
    documents: DocumentBuilder,
    template: str,
    sheet: Block,
    fields: Mapping[str, Field] | None = None,
) -> PrintedDocument:
    """Return a sheet with what every one has: its edition, its words."""
    content, edition = documents.content, documents.edition
    source = content.source.edition
    label = edition.word("edition_label", label=source.label)
    day = edition.word("edition_checked", day=edition.day(source.checked_on))
    common = common_data(edition) | {
        "site": content.site.title,
        "edition": f"{label} {day}",
        "blocks": [],
    }
    variant = SHEET.data() | {"form": bool(fields)}
    return PrintedDocument(
        data=typeset(common | sheet) | {"variant": variant},
        dated=documents.dated,
        fields=dict(fields or {}),
        targets={},
        template=template,
    )
