"""The letters in a book: when each is written, and blank petitions to be copied."""

from collections.abc import Iterator
from datetime import date

from macros.content.loader import Content
from macros.content.models.unit import UNIT
from macros.handbook.inline_markup import fill
from macros.pdf.blocks import BlockBuilder
from macros.pdf.editions.extents import Extent
from macros.pdf.forms.petition import Petition, blank_petition
from macros.pdf.inline import Block, Run, paragraph, readable, text

LABEL = "kitap:bos-"


def by_hand(content: Content, extent: Extent) -> Iterator[tuple[str, str]]:
    """Yield what serves a reader of paper better than a letter's page on the web.

    A question to the unit is put by telephone or at its desk; of a petition, the blank
    one, where the book has it.
    """
    for slug, letter in content.letters.items():
        if any(question.id == UNIT for question in letter.questions):
            yield f"yazi:{slug}#", "sayfa:birimler"
    if extent.petitions:
        for slug in content.letters_on_paper:
            yield f"yazi:{slug}", LABEL + slug


def letter_blocks(builder: BlockBuilder, as_of: date) -> Iterator[Block]:
    """Yield what each letter is for and where it writes itself; then blank petitions.

    These are pages of their own, where the extent of the book has them.
    """
    content, edition = builder.content, builder.edition
    slugs = content.letters_on_paper if builder.extent.petitions else ()
    petitions = {
        slug: blank_petition(content, slug, as_of, edition.capitals) for slug in slugs
    }
    if petitions:
        hints = ("pdf_letters_blank", "letter_pdf_places", "letter_pdf_boxes")
        items = [[text(builder.word(key))] for key in hints]
        yield {"kind": "bullets", "items": items}
    elif content.letters_on_paper:
        book = readable(builder.inline.site + edition.links.routes.complete_pdf)
        words = builder.word("pdf_letters_elsewhere", address=book)
        link = "sayfa:basili"
        title, url = edition.links.label(link), builder.inline.typed_url(link)
        yield builder.web_address(url, title, words)
    for slug in content.letters:
        yield from _letter(builder, slug, petitions.get(slug))
    for slug, petition in petitions.items():
        yield {
            "kind": "petition",
            "id": LABEL + slug,
            "text": content.letters[slug].title,
            "letter": petition.blocks,
        }


def _letter(
    builder: BlockBuilder, slug: str, petition: Petition | None
) -> Iterator[Block]:
    letter, link = builder.content.letters[slug], f"yazi:{slug}"
    yield builder.heading(letter.title, link, 2, outlined=False)
    url = builder.inline.typed_url(link)
    summary = fill(letter.summary, builder.edition.numbers)
    address: Run = {"kind": "link", "url": url, "children": [text(readable(url))]}
    if petition is None:
        yield paragraph([text(f"{summary} "), address], "addressed")
        return
    blank: Run = {
        "kind": "reference",
        "target": LABEL + slug,
        "children": [text(builder.word("pdf_letter_blank"))],
    }
    yield paragraph([text(f"{summary} "), address, text(" · "), blank], "addressed")
    if lists := petition.long_lists.items():
        items = [[text(f"{title}: {' / '.join(words)}")] for title, words in lists]
        yield {"kind": "bullets", "items": items}
