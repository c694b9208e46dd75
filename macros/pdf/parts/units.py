"""The units that readers belong to, and how to reach them."""

from collections.abc import Iterator
from functools import partial

from macros.content.models.unit import Unit, UnitContact
from macros.pdf.blocks import BlockBuilder
from macros.pdf.inline import Block, Run, paragraph, text


def unit_blocks(builder: BlockBuilder) -> Iterator[Block]:
    """Yield the blocks of each unit, then what holds for every one."""
    read, word = builder.inline.read, builder.word
    for slug, unit in builder.content.units.items():
        yield from _unit(builder, slug, unit)
    every = builder.content.every_unit
    if every.fallback:
        yield builder.heading(word("units_fallback"), "kitap:ulasamazsaniz", 2)
        yield {"kind": "bullets", "items": [*map(read, every.fallback)]}
    if every.text:
        yield builder.heading(word("units_every"), "kitap:birim-isleri", 2)
        yield {"kind": "bullets", "items": [read(each.text) for each in every.text]}


def _unit(builder: BlockBuilder, slug: str, unit: Unit) -> Iterator[Block]:
    word = builder.word
    yield builder.heading(unit.title, f"birim:{slug}", 2)
    for contact in unit.contacts:
        rows = [[name, runs] for name, runs in _contact(builder, contact)]
        yield {"kind": "facts", "rows": rows}
        day = builder.edition.day(contact.checked_on)
        yield paragraph([text(word("units_checked", day=day))], "small")
    where: list[Run] = []
    if not unit.contacts:
        where += [text(word("units_no_contacts")), text(" ")]
    if unit.contacts_page:
        label = [text(word("units_contact"))]
        where += [builder.inline.link(unit.contacts_page, label), text(".")]
    if where:
        yield paragraph(where)
    for line in unit.text:
        yield builder.paragraph(line)
    if unit.addressee:
        words = word("units_addressee", addressee=unit.addressee)
        yield paragraph([text(words)])


def _contact(
    builder: BlockBuilder, contact: UnitContact
) -> Iterator[tuple[str, list[Run]]]:
    """Yield what is known of a contact, each with its name."""
    word, link = builder.word, partial(builder.inline.link, footnote=False)
    yield word("units_office"), [text(contact.name)]
    if contact.telephone:
        runs = [link(f"tel:{contact.telephone_digits}", [text(contact.telephone)])]
        if contact.extension:
            words = word("units_extension", number=contact.extension)
            runs.append(text(f", {words}"))
        yield word("units_telephone"), runs
    if contact.email:
        yield (
            word("units_email"),
            [link(f"mailto:{contact.email}", [text(contact.email)])],
        )
    if contact.room:
        yield word("units_room"), [text(contact.room)]
    if contact.hours:
        yield word("units_hours"), [text(contact.hours)]
