"""The free pages that stand in the book, too."""

from collections.abc import Iterator

from macros.pdf.blocks import BlockBuilder
from macros.pdf.inline import Block


def free_page_blocks(builder: BlockBuilder) -> Iterator[Block]:
    """Yield each free page that is printed, as a part of the book."""
    for slug, page in builder.content.pages.items():
        if page.in_book:
            link = f"sayfa:{slug}"
            flow = {"new_page": False, "needs_room": True}
            yield builder.heading(page.title, link, 1, **flow)
            if page.lead:
                yield builder.paragraph(page.lead, "lead")
            for section in page.sections:
                yield from builder.section(link, section, 2)
            yield from builder.related(page.related, 2)
