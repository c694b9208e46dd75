"""Petitions: blank ones to fill in, and the one that a reader's answers make."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from macros.handbook.edition import Edition
from macros.handbook.inline_markup import fill
from macros.handbook.routes import pdf
from macros.pdf.documents import DocumentBuilder, PrintedDocument, common_data
from macros.pdf.editions.variants import SHEET
from macros.pdf.forms.petition import blank_petition
from macros.pdf.forms.write_lines import fields_of
from macros.pdf.inline import Block, Inline, Run, readable, text, typeset
from macros.pdf.qr_code import qr_code

SCHEME = "yazi"
# No word of a language; an address may be as long, and no line holds it.
ENDLESS = re.compile(r"\S{40,}")


def letters(
    documents: DocumentBuilder,
) -> dict[str, Callable[[], PrintedDocument]]:
    """Return what makes each blank petition, by its address."""
    content, links = documents.content, documents.edition.links
    # Without a page, a letter has no address.
    slugs = [s for s in content.letters_on_paper if s in links.labels.get(SCHEME, {})]
    inline = Inline(documents.edition, ())
    return {
        pdf(links.address(link)): partial(
            blank_letter, documents, slug, inline.typed_url(link)
        )
        for slug in slugs
        for link in [f"{SCHEME}:{slug}"]
    }


def blank_letter(documents: DocumentBuilder, slug: str, url: str) -> PrintedDocument:
    """Return a petition with a place for each answer, and a leaf that helps.

    `url` is where its form is on the web.
    """
    content, edition = documents.content, documents.edition
    blank = blank_petition(content, slug, documents.as_of, edition.capitals)
    guide = Guide(documents, blank.calculator, url).data(blank.long_lists)
    data = _data(edition, blank.calculator.spec.title, blank.blocks, guide)
    petition = {"kind": "petition", "letter": blank.blocks}
    return PrintedDocument(
        data=data,
        dated=documents.dated,
        fields=dict(fields_of([petition])),
        targets={},
        template="letter",
    )


def filled_letter(edition: Edition, result: Mapping[str, Any]) -> PrintedDocument:
    """Return the letter that a result of the engine has composed."""
    blocks = [
        {**each, "lines": [[text(_breakable(line))] for line in each["lines"]]}
        for each in result["blocks"]
    ]
    return PrintedDocument(
        data=_data(edition, result["subject"], blocks, None)
        | {"notice": result["notice"]},
        dated=edition.as_of,
        fields={},
        targets={},
        template="letter",
    )


def _breakable(line: str) -> str:
    """Return a line in which a word that no line holds may be broken anywhere."""
    return ENDLESS.sub(lambda word: "\u200b".join(word[0]), line)


def _data(
    edition: Edition, title: str, blocks: list[Block], guide: Block | None
) -> dict[str, Any]:
    # A reader's letter is not the institution's.
    own = {} if guide else {"author": "", "description": title}
    return {
        **common_data(edition),
        **own,
        "title": title,
        "variant": SHEET.data() | {"form": bool(guide)},
        "blocks": [],
        "blank": guide is not None,
        "notice": None,
        "letter": typeset(blocks) if guide else blocks,
        "guide": typeset(guide),
    }


class Guide:
    """The leaf that a reader keeps: when to use a petition, and how to fill it in."""

    def __init__(
        self,
        documents: DocumentBuilder,
        calculator: Any,  # noqa: ANN401 - it belongs to its kind
        url: str,
    ) -> None:
        self.documents, self.url = documents, url
        self.edition, self.calculator = documents.edition, calculator
        self.word = documents.edition.word

    def data(self, long_lists: Mapping[str, list[str]]) -> Block:
        """Return the leaf for the template."""
        spec, source = self.calculator.spec, self.documents.content.source.edition
        label = self.word("edition_label", label=source.label)
        day = self.word("edition_checked", day=self.edition.day(source.checked_on))
        return {
            "keep": self.word("letter_pdf_keep"),
            "address": readable(self.url),
            "qr_code": qr_code(
                self.url, self.word("pdf_code"), self.documents.content.root
            ),
            "lead": [self._filled(spec.summary), self._filled(spec.disclaimer)],
            "sections": [s for s in self._sections(long_lists) if s["items"]],
            "edition": f"{label} {day}",
        }

    def _sections(self, long_lists: Mapping[str, list[str]]) -> Iterator[Block]:
        spec, word = self.calculator.spec, self.word
        how = [word("letter_pdf_places"), word("letter_pdf_boxes")]
        lists = [f"{title}: {' / '.join(words)}" for title, words in long_lists.items()]
        yield self._section("letter_pdf_how", [*how, *lists])
        attachments = [each.note for each in spec.attachments if each.note]
        yield self._section("letter_pdf_attachments", attachments)
        notes = self.calculator.shared.notes_of(spec.layout)
        yield self._section("letter_notes", [*spec.notes, *(n.text for n in notes)])
        yield self._section("letter_pdf_clauses", self._clauses())

    def _clauses(self) -> Iterator[str]:
        clauses = self.documents.content.clauses
        spec = self.calculator.spec
        named = [*spec.clauses, *(c for p in spec.paragraphs for c in p.clauses)]
        for clause in dict.fromkeys(named):
            yield f"{clause}: {clauses[clause].text}"

    def _section(self, key: str, items: Iterable[str]) -> Block:
        return {"title": self.word(key), "items": [*map(self._filled, items)]}

    def _filled(self, words: str) -> list[Run]:
        return [text(fill(words, self.edition.numbers))]
