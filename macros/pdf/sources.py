"""The source on paper: its edition, documents, numbers and every clause."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from interactive.core.turkish import lower
from macros.content.models.source import Clause, Document
from macros.handbook.edition import Use
from macros.pdf.blocks import Block, Parts
from macros.pdf.inline import readable, text
from macros.pdf.qr_code import code


class Sources:
    """Makes the part that every other one cites."""

    def __init__(self, parts: Parts) -> None:
        """Take what makes headings and links."""
        self.parts, self.inline = parts, parts.inline
        self.content, self.edition = parts.content, parts.edition
        self.word, self.words = parts.word, parts.words

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks below the part's heading."""
        parts, word, source = self.parts, self.word, self.content.source
        yield parts.heading(word("sources_edition"), "kaynak:baski", 2)
        yield {"kind": "facts", "rows": list(self._edition())}
        if source.documents:
            yield parts.heading(word("sources_documents"), "kaynak:belgeler", 2)
            yield parts.paragraph(word("sources_documents_note"))
            yield self._documents()
        yield parts.heading(word("sources_parameters"), "kaynak:sayilar", 2)
        yield parts.paragraph(word("sources_parameters_note"))
        yield self._parameters()
        yield parts.heading(word("sources_clauses"), "kaynak:maddeler", 2)
        yield parts.paragraph(word("sources_clauses_note"))
        yield from self._clauses()

    def _edition(self) -> Iterator[list[object]]:
        edition, day = self.content.source.edition, self.parts.edition.day
        for key, told in (
            ("sources_name", edition.title),
            ("sources_label", edition.label),
            ("sources_period", edition.period),
            ("sources_checked", day(edition.checked_on)),
        ):
            yield [self.word(key), [text(told)]]

    def _parameters(self) -> Block:
        handbook, inline = self.parts.edition, self.parts.inline
        rows = []
        for slug, parameter in self.content.parameters.items():
            last = parameter.values[-1]
            clause = inline.link(f"madde:{last.clause}", [text(last.clause)])
            value = [text(handbook.numbers[slug])]
            checked = [text(handbook.day(last.checked_on))]
            cells = ([text(parameter.title)], value, [clause], checked)
            rows.append([[cell] for cell in cells])
        keys = ("sources_parameter", "sources_value", "sources_clause")
        head = [self.word(key) for key in (*keys, "sources_checked")]
        return {"kind": "table", "head": head, "widths": [4, 3, 3, 4], "rows": rows}

    def _documents(self) -> Block:
        found = [self._document(document) for document in self.content.source.documents]
        return {"kind": "documents", "items": found}

    def _document(self, document: Document) -> Block:
        named = [text(self.word("sources_named_in") + " "), *self._cited(document)]
        note = [self.inline.read(document.note)] if document.note else []
        return {
            "anchor": f"belge:{document.id}",
            "title": document.title,
            "url": document.address,
            "readable_url": readable(document.address),
            "code": code(document.address, self.word("pdf_code")),
            "more": [*note, named],
        }

    def _cited(self, document: Document) -> Iterator[Block]:
        for place, clause in enumerate(document.clauses):
            if place:
                yield text(", ")
            yield self.inline.link(f"madde:{clause}", [text(clause)])

    def _clauses(self) -> Iterator[Block]:
        reasons = {out.clause: out.reason for out in self.content.source.left_out}
        pages = groupby(self.content.source.clauses, lambda clause: clause.page)
        for page, found in pages:
            title = self.word("sources_page", n=page)
            yield self.parts.heading(title, f"kaynak:{page}", 3)
            items = [self._clause(c, reasons.get(c.id)) for c in found]
            yield {"kind": "clauses", "items": items}

    def _clause(self, clause: Clause, left_out: str | None) -> Block:
        info = clause.modality == "info"
        return {
            "id": clause.id,
            "anchor": f"madde:{clause.id}",
            "text": clause.text,
            "modality": None if info else self.words[f"modality_{clause.modality}"],
            "more": list(self._about(clause, left_out)),
        }

    def _about(self, clause: Clause, left_out: str | None) -> Iterator[list[Block]]:
        if clause.historical:
            yield [text(self.word("role_history"))]
        if facts := [fact for fact in clause.facts if is_new(fact, clause.text)]:
            yield [text(self.word("sources_facts") + " "), *self._facts(facts)]
        if clause.vague:
            yield [text(self.word("sources_vague", words=clause.vague))]
        if left_out:
            yield [text(f"{self.word('sources_left_out')} {left_out}")]
        uses = self.edition.uses.get(clause.id, ())
        if uses:
            yield [text(self.word("sources_used") + " "), *self._uses(uses)]

    def _facts(self, facts: Iterable[str]) -> Iterator[Block]:
        """Yield facts; the address of a document leads to where it is printed."""
        documents = {d.address: f"belge:{d.id}" for d in self.content.source.documents}
        for place, fact in enumerate(facts):
            if place:
                yield text(", ")
            known = documents.get(fact)
            yield self.inline.named(known) if known else text(fact)

    def _uses(self, uses: Iterable[Use]) -> Iterator[Block]:
        for place, use in enumerate(uses):
            if place:
                yield text(", ")
            yield self.inline.named(use.link)


def is_new(fact: str, gist: str) -> bool:
    """Return whether a fact has a word that its clause does not name already.

    >>> is_new("kısa mesaj (SMS)", "Kısa mesajla (SMS) bildirilir.")
    False
    """
    said = lower(gist)
    return any(lower(word[:4]) not in said for word in fact.split())
