"""The source on paper: its edition, documents, numbers and every clause."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from macros.content.models.source import Clause, Document
from macros.pdf.blocks import BlockBuilder
from macros.pdf.inline import Block, Run, comma_separated, paragraph, readable, text


class Sources:
    """Makes the part that all the others cite."""

    def __init__(self, builder: BlockBuilder) -> None:
        self.builder, self.inline = builder, builder.inline
        self.content, self.edition = builder.content, builder.edition
        self.word = builder.word

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks below the part's heading."""
        builder, word, source = self.builder, self.word, self.content.source
        yield builder.heading(word("sources_edition"), "kaynak:baski", 2)
        yield {"kind": "facts", "rows": list(self._edition())}
        if source.documents:
            yield builder.heading(word("sources_documents"), "kaynak:belgeler", 2)
            yield _introduction(word("sources_documents_note"))
            documents = [self._document(document) for document in source.documents]
            yield {"kind": "documents", "items": documents}
        yield builder.heading(word("sources_parameters"), "kaynak:sayilar", 2)
        yield _introduction(word("sources_parameters_note"))
        yield self._parameters()
        yield from self._closed_days()
        yield builder.heading(word("sources_clauses"), "kaynak:maddeler", 2)
        yield _introduction(word("sources_clauses_note"))
        yield from self._clauses()

    def _edition(self) -> Iterator[list[object]]:
        edition = self.content.source.edition
        for key, value in (
            ("sources_name", edition.title),
            ("sources_label", edition.label),
            ("sources_period", edition.period),
            ("sources_checked", self.edition.day(edition.checked_on)),
        ):
            yield [self.word(key), [text(value)]]

    def _parameters(self) -> Block:
        rows = []
        for slug, parameter in self.content.parameters.items():
            value = self.edition.in_force(parameter) or parameter.values[-1]
            cells = (
                text(parameter.title),
                text(self.edition.numbers[slug]),
                self._clause_link(value.clause),
                text(self.edition.day(value.checked_on)),
            )
            rows.append([[[cell]] for cell in cells])
        keys = ("sources_parameter", "sources_value", "sources_clause")
        head = [self.word(key) for key in (*keys, "sources_checked")]
        return {"kind": "table", "head": head, "widths": [4, 3, 3, 4], "rows": rows}

    def _closed_days(self) -> Iterator[Block]:
        """Yield what the holidays rest on, and when leave was looked up."""
        content, word = self.content, self.word
        bases, lookups = content.holiday_rules.sources, content.leave_lookups
        if not (bases or lookups):
            return
        yield self.builder.heading(word("sources_closed_days"), "kaynak:tatiller", 2)
        yield _introduction(word("sources_closed_days_note"))
        rows = [[each.title, self.inline.read(each.text)] for each in bases]
        origins = dict.fromkeys(year.source for year in content.holidays.values())
        rows += [[word("sources_taken_from"), [text(each)]] for each in origins]
        yield {"kind": "facts", "rows": rows}
        yield self._years()
        for leave in content.leave.values():
            days = ", ".join(map(self.edition.day, leave.days))
            read = word("sources_leave_read", day=self.edition.day(leave.checked_on))
            title = f"{leave.title} ({word('administrative_leave')}): {days}"
            yield paragraph([text(f"{title}. {leave.source} {read}")])

    def _years(self) -> Block:
        keys = ["sources_year", "sources_religious_days"]
        if self.content.leave_lookups:
            keys.append("sources_leave_checked")
        rows = []
        for cells, years in groupby(self.content.holidays, self._cells_of_year):
            first, *others = years
            span = f"{first}–{others[-1]}" if others else first
            rows.append([[[text(cell)]] for cell in (span, *cells)])
        head = [self.word(key) for key in keys]
        return {
            "kind": "table",
            "head": head,
            "widths": [1, 3, 4][: len(keys)],
            "rows": rows,
        }

    def _cells_of_year(self, slug: str) -> list[str]:
        """Return what is known of the holidays of a year."""
        cells = [self.word(f"sources_{self.content.holidays[slug].religious_days}")]
        if lookups := self.content.leave_lookups:
            day = lookups[slug]
            never = self.word("sources_leave_never")
            cells.append(self.edition.day(day) if day else never)
        return cells

    def _clause_link(self, clause: str) -> Run:
        return self.inline.link(f"madde:{clause}", [text(clause)])

    def _document(self, document: Document) -> Block:
        link = f"belge:{document.id}"
        address = self.edition.links.address(link)
        clauses = comma_separated(map(self._clause_link, document.clauses))
        mentions = [text(self.word("sources_named_in") + " "), *clauses]
        note = [self.inline.read(document.note)] if document.note else []
        return {
            "anchor": link,
            "title": self.edition.label(link),
            "url": address,
            "readable_url": readable(address),
            "qr_code": self.builder.qr_code(address),
            "more": [*note, mentions],
        }

    def _clauses(self) -> Iterator[Block]:
        reasons = {each.clause: each.reason for each in self.content.source.omitted}
        # Clauses are in the order of the source, so pages come in groups.
        pages = groupby(self.content.source.clauses, lambda clause: clause.page)
        for page, clauses in pages:
            title = self.word("sources_page", n=page)
            yield self.builder.heading(title, f"kaynak:{page}", 3)
            items = [self._clause(clause, reasons.get(clause.id)) for clause in clauses]
            yield {"kind": "clauses", "items": items}

    def _clause(self, clause: Clause, omitted_because: str | None) -> Block:
        return {
            "id": clause.id,
            "anchor": f"madde:{clause.id}",
            "text": clause.text,
            "modality": self.builder.modality_label(clause.modality),
            "more": list(self._details(clause, omitted_because)),
        }

    def _details(
        self, clause: Clause, omitted_because: str | None
    ) -> Iterator[list[Run]]:
        if clause.historical:
            yield [text(self.word("role_history"))]
        lower = self.edition.small_letters
        if facts := [fact for fact in clause.facts if is_new(fact, clause.text, lower)]:
            yield [text(self.word("sources_facts") + " "), *self._facts(facts)]
        if clause.vague:
            yield [text(self.word("sources_vague", words=clause.vague))]
        if omitted_because:
            yield [text(f"{self.word('sources_left_out')} {omitted_because}")]
        uses = self.edition.uses.get(clause.id)
        if uses and self.builder.extent.uses:
            links = (self.inline.titled_link(use.link) for use in uses)
            yield [text(self.word("sources_used") + " "), *comma_separated(links)]

    def _facts(self, facts: Iterable[str]) -> Iterator[Run]:
        """Yield facts; the address of a document links to its entry."""
        documents = {d.address: f"belge:{d.id}" for d in self.content.source.documents}
        # Instead of its address, which stands there already.
        return comma_separated(
            self.inline.titled_link(documents[fact])
            if fact in documents
            else text(fact)
            for fact in facts
        )


def _introduction(words: str) -> Block:
    return paragraph([text(words)], "introduction")


def is_new(fact: str, clause: str, lower: Callable[[str], str]) -> bool:
    """Return whether a fact has a word that the text of its clause lacks.

    Words are compared by their first letters, as Turkish inflects the end; `lower`
    gives small letters.

    >>> is_new("kısa mesaj (SMS)", "Kısa mesajla (SMS) bildirilir.", str.lower)
    False
    """
    text_of_clause = lower(clause)
    return any(lower(word[:4]) not in text_of_clause for word in fact.split())
