"""What is filled in on paper or on the screen: boxes to tick, lines to write on."""

from collections.abc import Iterable, Iterator

from macros.pdf.inline import Block, plain_text


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


def descriptions(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """Yield the name of each field, and what a screen reader says of it."""
    for block in blocks:
        if block["kind"] == "checklist":
            for item in block["items"]:
                sentence = plain_text(item["children"])
                yield item["id"], sentence
                for number, row in enumerate(item["write"], start=1):
                    of_row = f" {number}" if len(item["write"]) > 1 else ""
                    for line in row:
                        yield line["id"], f"{line['title']}{of_row}: {sentence}"
