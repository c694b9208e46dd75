"""The whole handbook: its parts in order, without the cover."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from macros.content.models.question import CommonQuestion
from macros.handbook.inline_markup import fill
from macros.pdf.blocks import BlockBuilder
from macros.pdf.calculators import PrintedCalculator
from macros.pdf.inline import Block, Run, paragraph, readable, text
from macros.pdf.parts.free_pages import free_page_blocks
from macros.pdf.parts.letters import by_hand, letter_blocks
from macros.pdf.parts.units import unit_blocks
from macros.pdf.sources import Sources

READING_HINTS = ("pdf_how_terms", "pdf_how_clauses", "pdf_how_pages")


class Book:
    """Puts the parts of the handbook in order."""

    def __init__(self, builder: BlockBuilder, as_of: date) -> None:
        self.builder, self.as_of = builder, as_of
        self.content, self.word = builder.content, builder.word
        builder.inline.by_hand = dict(by_hand(self.content, builder.extent))
        self._read, self.own_pages = builder.inline.read, builder.extent.own_pages

    def blocks(self) -> Iterator[Block]:
        """Yield every block after the cover."""
        yield from self._opening()
        yield from self._path()
        yield from self._chapters()
        yield from self._checklists()
        yield from self._letters()
        yield from self._calculators()
        yield from self._questions()
        yield from self._units()
        yield from free_page_blocks(self.builder)
        yield from self._terms()
        yield from self._sources()
        yield from self._revisions()
        # At the end: how long it is moves nothing that it names.
        yield from self._index()

    def _part(self, page: str, *lead: Run, new_page: bool = False) -> Iterator[Block]:
        title = self.builder.edition.links.labels["sayfa"][page]
        yield self._part_heading(title, f"sayfa:{page}", new_page=new_page)
        yield paragraph([*lead], "lead")

    def _part_heading(self, title: str, label: str, *, new_page: bool) -> Block:
        # A short part goes on where the one before it ends.
        flow = {"new_page": new_page, "needs_room": not new_page}
        return self.builder.heading(title, label, 1, **flow)

    def _own_page(self, number: int) -> dict[str, bool]:
        """Return how what can be taken out of the book starts, the first one aside."""
        return {
            "new_page": number > 0 and self.own_pages,
            "needs_room": number > 0 and not self.own_pages,
        }

    def _phrase(self, key: str, **details: object) -> Run:
        # No page reads links or stars in the words of the interface.
        return text(self.word(key, **details))

    def _opening(self) -> Iterator[Block]:
        builder, word = self.builder, self.word
        yield builder.heading(word("pdf_about"), "kitap:baski", 1)
        yield builder.notice()
        for about in self.content.source.edition.about:
            yield builder.paragraph(about)
        yield builder.heading(word("pdf_how"), "kitap:okurken", 2, outlined=False)
        # Any clause will do: it only shows what the numbers look like.
        clause = self.content.source.clauses[0].id
        hints = [[text(word(key, clause=clause))] for key in READING_HINTS]
        more = []
        if not builder.extent.outcomes:
            url = builder.inline.site + builder.edition.links.routes.complete_pdf
            more += [[self._phrase("pdf_how_complete", address=readable(url))]]
        # How it is laid out decides which of both is printed.
        ways = {"items": "pdf_how_tick", "folded_items": "pdf_how_fold"}
        lists = {k: [*hints, [self._phrase(key)], *more] for k, key in ways.items()}
        yield {"kind": "bullets", **lists}
        yield builder.web_address(
            builder.inline.site, builder.content.site.title, word("pdf_fuller")
        )
        title = word("pdf_contents")
        flow = {"new_page": False, "needs_room": True, "outlined": False}
        yield builder.heading(title, "kitap:icindekiler", 1, **flow)
        yield {"kind": "contents"}

    def _path(self) -> Iterator[Block]:
        path = self.content.process
        if path is None:
            return
        yield from self._part("yolum", text(path.disclaimer), new_page=self.own_pages)
        yield {"kind": "steps", "items": [self._step(step) for step in path.steps]}

    def _step(self, step: Any) -> Block:  # noqa: ANN401 - the table belongs to its kind
        inline, numbers = self.builder.inline, self.builder.edition.numbers
        links = (*step.lists, *step.documents, *step.links)
        # What to do today and while waiting says it once more, for the one whose day
        # it is; the glossary is at hand.
        links = tuple(link for link in links if not link.startswith("terim:"))
        return {
            "title": step.title,
            "children": [text(fill(step.text, numbers))],
            "links": [[inline.titled_link(link)] for link in links],
        }

    def _chapters(self) -> Iterator[Block]:
        chapters = self.content.guidelines
        lead = self._phrase("chapters_lead", n=len(chapters))
        yield from self._part("rehber", lead, new_page=self.own_pages)
        for number, slug in enumerate(chapters):
            # Chapters do not start a page each, unless little room is left.
            yield from self.builder.chapter(slug, 2, needs_room=number > 0)

    def _checklists(self) -> Iterator[Block]:
        lead = self._phrase("pdf_checklists_lead")
        yield from self._part("kontrol-listeleri", lead, new_page=self.own_pages)
        for number, slug in enumerate(self.content.checklists):
            yield from self.builder.checklist(slug, 2, **self._own_page(number))

    def _letters(self) -> Iterator[Block]:
        """Yield when each letter is written, and where it writes itself."""
        if not self.content.letters:
            return
        yield from self._part("belgeler", self._phrase("pdf_letters_lead"))
        yield from letter_blocks(self.builder, self.as_of)

    def _calculators(self) -> Iterator[Block]:
        is_complete = self.builder.extent.outcomes
        key = "pdf_calculators_lead_complete" if is_complete else "pdf_calculators_lead"
        lead = self._phrase(key)
        yield from self._part("hesaplayicilar", lead, new_page=self.own_pages)
        for number, slug in enumerate(self.content.calculators_with_page):
            calculator = PrintedCalculator(self.builder, slug, self.as_of)
            yield from calculator.blocks(2, **self._own_page(number))

    def _questions(self) -> Iterator[Block]:
        if not self.content.questions:
            return
        yield from self._part("sik-sorulanlar", self._phrase("pdf_questions_lead"))
        yield from _question_blocks(self.builder)

    def _units(self) -> Iterator[Block]:
        yield from self._part("birimler", self._phrase("units_lead"))
        yield from unit_blocks(self.builder)

    def _terms(self) -> Iterator[Block]:
        yield from self._part("sozluk", *self._read(self.content.glossary.intro))
        yield self.builder.terms(self.content.glossary.terms)

    def _index(self) -> Iterator[Block]:
        title = self.word("pdf_index")
        yield self._part_heading(title, "kitap:dizin", new_page=False)
        yield paragraph([self._phrase("pdf_index_lead")], "lead")
        yield self.builder.index()

    def _sources(self) -> Iterator[Block]:
        lead = self.word("sources_lead", n=len(self.content.source.clauses))
        yield from self._part("kaynaklar", text(lead))
        yield from Sources(self.builder).blocks()

    def _revisions(self) -> Iterator[Block]:
        yield from self._part("degisiklikler", self._phrase("revisions_lead"))
        # The newest first, as on the web.
        revisions = self.content.source.newest_revisions
        if not revisions:
            yield paragraph([self._phrase("revisions_none")])
            return
        rows = [
            [self.builder.edition.day(r.day), self.builder.inline.read(r.text)]
            for r in revisions
        ]
        yield {"kind": "facts", "rows": rows}


def _question_blocks(builder: BlockBuilder) -> Iterator[Block]:
    """Yield the questions of each step below its title."""
    sections = builder.edition.questions_by_step
    for number, (title, questions) in enumerate(sections, start=1):
        if title:
            yield builder.heading(title, f"kitap:sorular-{number}", 2)
        items = [_question(builder, slug, each) for slug, each in questions.items()]
        yield {"kind": "terms", "items": items}


def _question(builder: BlockBuilder, slug: str, question: CommonQuestion) -> Block:
    inline = builder.inline
    links = (
        inline.link(f"madde:{clause}", [text(clause)], footnote=False)
        for clause in question.clauses
    )
    silence = [text(f"{question.silence(builder.words)} ")] if question.silent else []
    cited = [run for link in links for run in (text(" "), link)]
    return {
        "id": f"sss:{slug}",
        "term": question.title,
        "children": [*silence, *inline.read(question.answer or ""), *cited],
        "more": [],
    }
