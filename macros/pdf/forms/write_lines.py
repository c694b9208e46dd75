"""What is filled in on paper or on the screen: boxes to tick, lines to write on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.pdf.inline import Block, plain_text


@dataclass(frozen=True, slots=True)
class Field:
    """What the form says of a field."""

    description: str
    """What a screen reader reads out."""


def write_lines(titles: Iterable[str], rows: int, name: str) -> list[list[Block]]:
    """Return rows of lines to write on, each with its title and the name of its field.

    >>> write_lines(["Gün"], 2, "liste.is")[1]
    [{'id': 'liste.is_2-1', 'title': 'Gün'}]
    """
    columns = [*enumerate(titles, start=1)]
    return [
        [{"id": f"{name}_{row}-{n}", "title": title} for n, title in columns]
        for row in range(1, rows + 1 if columns else 1)
    ]


def fields_of(blocks: Iterable[Block]) -> Iterator[tuple[str, Field]]:
    """Yield each field of some blocks after its name."""
    for block in blocks:
        if block["kind"] == "petition":
            yield from _fields_of_petition(block)
        if block["kind"] == "checklist":
            for item in block["items"]:
                sentence = plain_text(item["children"])
                yield item["id"], Field(sentence)
                for number, row in enumerate(item["write"], start=1):
                    of_row = f" {number}" if len(item["write"]) > 1 else ""
                    for line in row:
                        words = f"{line['title']}{of_row}: {sentence}"
                        yield line["id"], Field(words)


def _fields_of_petition(petition: Block) -> Iterator[tuple[str, Field]]:
    for block in petition["letter"]:
        for part in (part for line in block["lines"] for part in line):
            if "id" in part:
                yield part["id"], Field(part["description"])
