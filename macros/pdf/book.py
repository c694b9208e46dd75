"""The whole handbook: its parts in their order, cover to end."""

from collections.abc import Iterator
from datetime import date

from macros.content.models.site import Step
from macros.pdf.blocks import Block, Parts
from macros.pdf.calculators import Calculator
from macros.pdf.inline import text
from macros.pdf.sources import Sources

HOW = ("pdf_how_terms", "pdf_how_clauses", "pdf_how_pages", "pdf_how_tick")


class Book:
    """Puts the parts of the handbook in their order."""

    def __init__(self, parts: Parts, as_of: date) -> None:
        """Take what makes the parts."""
        self.parts, self.as_of = parts, as_of
        self.content, self.word = parts.content, parts.word

    def blocks(self) -> Iterator[Block]:
        """Yield every block after the cover."""
        yield from self._opening()
        yield from self._road()
        yield from self._chapters()
        yield from self._checklists()
        yield from self._calculators()
        yield from self._units()
        yield from self._terms()
        yield from self._sources()
        yield from self._revisions()

    def _part(self, page: str, lead: str) -> Iterator[Block]:
        title = self.parts.edition.links.labels["sayfa"][page]
        yield self.parts.heading(title, f"sayfa:{page}", 1)
        yield self.parts.paragraph(lead, "lead")

    def _opening(self) -> Iterator[Block]:
        parts, word = self.parts, self.word
        yield parts.heading(word("pdf_about"), "kitap:baski", 1)
        yield parts.notice()
        for paragraph in self.content.source.edition.about:
            yield parts.paragraph(paragraph)
        yield parts.heading(word("pdf_how"), "kitap:okurken", 2, outlined=False)
        clause = self.content.source.clauses[0].id
        how = [[text(word(key, clause=clause))] for key in HOW]
        yield {"kind": "bullets", "items": how}
        yield parts.fuller(parts.inline.site)
        yield parts.heading(
            word("pdf_contents"), "kitap:icindekiler", 1, outlined=False
        )
        yield {"kind": "contents"}

    def _road(self) -> Iterator[Block]:
        front = self.content.index
        yield from self._part("yol-haritam", front.roadmap_intro)
        yield {"kind": "roadmap", "items": [self._step(step) for step in front.roadmap]}

    def _step(self, step: Step) -> Block:
        inline = self.parts.inline
        return {
            "title": step.title,
            "children": inline.read(step.text),
            "links": [[inline.named(link)] for link in step.links],
        }

    def _chapters(self) -> Iterator[Block]:
        chapters = self.content.guidelines
        yield from self._part("rehber", self.word("chapters_lead", n=len(chapters)))
        for number, slug in enumerate(chapters, start=1):
            eyebrow = self.word("pdf_chapter", n=number)
            yield from self.parts.chapter(slug, 2, eyebrow, room=number > 1)

    def _checklists(self) -> Iterator[Block]:
        lead = self.word("pdf_checklists_lead")
        yield from self._part("kontrol-listeleri", lead)
        for number, slug in enumerate(self.content.checklists):
            yield from self.parts.checklist(slug, 2, new_page=number > 0)

    def _calculators(self) -> Iterator[Block]:
        lead = self.word("pdf_calculators_lead")
        yield from self._part("hesaplayicilar", lead)
        for number, slug in enumerate(self.content.calculators):
            calculator = Calculator(self.parts, slug, self.as_of)
            yield from calculator.blocks(2, new_page=number > 0)

    def _units(self) -> Iterator[Block]:
        yield from self._part("birimler", self.word("units_lead"))
        yield from self.parts.units()

    def _terms(self) -> Iterator[Block]:
        yield from self._part("sozluk", self.content.glossary.intro)
        yield self.parts.terms(self.content.glossary.terms)
        yield self.parts.heading(self.word("pdf_index"), "kitap:dizin", 1)
        yield self.parts.paragraph(self.word("pdf_index_lead"), "lead")
        yield self.parts.index()

    def _sources(self) -> Iterator[Block]:
        lead = self.word("sources_lead", n=len(self.content.source.clauses))
        yield from self._part("kaynaklar", lead)
        yield from Sources(self.parts).blocks()

    def _revisions(self) -> Iterator[Block]:
        yield from self._part("degisiklikler", self.word("revisions_lead"))
        found = sorted(self.content.source.revisions, key=lambda r: r.day, reverse=True)
        if not found:
            yield self.parts.paragraph(self.word("revisions_none"))
            return
        rows = [
            [self.parts.edition.day(r.day), self.parts.inline.read(r.text)]
            for r in found
        ]
        yield {"kind": "facts", "rows": rows}
