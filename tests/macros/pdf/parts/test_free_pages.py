"""A free page stands in the book if its editor says so."""

from dataclasses import replace

from macros.handbook.edition import Edition
from macros.pdf.blocks import BlockBuilder
from macros.pdf.documents import all_labels
from macros.pdf.inline import Inline
from macros.pdf.parts.free_pages import free_page_blocks
from tests.macros.conftest import AS_OF


def test_only_a_page_for_the_book_is_printed(content, blocks):
    assert [b["kind"] for b in free_page_blocks(blocks)] == [
        *("heading", "paragraph", "heading", "statements", "links")
    ]
    assert "sayfa:hakkinda" in {*all_labels(content, blocks.edition.links)}

    page = content.pages["hakkinda"].model_copy(update={"in_book": False})
    without = replace(content, pages={"hakkinda": page})
    edition = Edition(without, AS_OF)
    assert [*free_page_blocks(BlockBuilder(Inline(edition, ())))] == []
    assert "sayfa:hakkinda" not in {*all_labels(without, edition.links)}
