"""The blocks of the printed handbook: chapters, checklists, terms."""

from collections.abc import Iterable, Iterator

from macros.content.models.base import Modality
from macros.content.models.checklist import Checklist, Item
from macros.content.models.glossary import Term
from macros.content.models.guideline import Guideline, Section, Statement
from macros.content.models.picture import Picture
from macros.handbook.media import as_svg, media, size_of
from macros.handbook.modality import LABELLED, modality_of, shared_modality
from macros.pdf.editions.extents import COMPLETE, Extent
from macros.pdf.forms.write_lines import write_lines
from macros.pdf.index.word_forms import WordForms
from macros.pdf.inline import Block, Inline, has, paragraph, readable, text
from macros.pdf.parts.tables import data_table
from macros.pdf.qr_code import qr_code


class BlockBuilder:
    """Makes the blocks of one printed document."""

    def __init__(self, inline: Inline, extent: Extent = COMPLETE) -> None:
        self.extent = extent
        self.inline, self.edition = inline, inline.edition
        self.content, self.words = self.edition.content, self.edition.words
        self.word = self.edition.word

    def heading(self, title: str, label: str, level: int, **more: object) -> Block:
        """Return a heading that links can lead to."""
        return {"kind": "heading", "text": title, "id": label, "level": level, **more}

    def page_heading(
        self, link: str, level: int, eyebrow: str, **more: object
    ) -> Block:
        """Return the heading of a page on the web, with its address and QR code."""
        url, title = self.inline.typed_url(link), self.edition.links.label(link)
        page = {"address": readable(url), "qr_code": self.qr_code(url)}
        return self.heading(title, link, level, eyebrow=eyebrow, **page, **more)

    def qr_code(self, url: str) -> dict[str, str] | None:
        """Return the QR code of an address."""
        return qr_code(url, self.word("pdf_code"), self.content.root)

    def notice(self, *, footnotes: bool = True) -> Block:
        """Return the notice of the source's edition."""
        edition = self.content.source.edition
        day = self.edition.day(edition.checked_on)
        checked = [text(self.word("edition_checked", day=day))]
        title = self.word("edition_label", label=edition.label)
        lines = [self.inline.read(edition.notice, footnotes=footnotes), checked]
        return {"kind": "notice", "title": title, "items": lines}

    def imprint(self) -> Block:
        """Return the end of a single sheet: its edition, its numbers, where is more.

        Its address and the code stand at its top.
        """
        notice = self.notice(footnotes=False)
        edition = [{"kind": "strong", "children": [text(notice["title"])]}]
        edition += [run for line in notice["items"] for run in (text(" "), *line)]
        more = [text(self.word("pdf_fuller"))]
        if self.inline.cited:
            clause = self.content.clauses[self.inline.cited[0]]
            address = text(readable(self.inline.url("sayfa:kaynaklar")))
            words = self.word("pdf_clauses_here", clause=clause.id, page=clause.page)
            link = self.inline.link("sayfa:kaynaklar", [address], footnote=False)
            more = [text(f"{words} "), link, text(". "), *more]
        return {"kind": "imprint", "items": [edition, more]}

    def web_address(self, url: str, title: str, words: str) -> Block:
        """Return a page's address with its code; `words` say what is there."""
        return {
            "kind": "address",
            "title": title,
            "children": [text(words)],
            "url": url,
            "readable_url": readable(url),
            "qr_code": self.qr_code(url),
        }

    def paragraph(self, source: str, role: str = "") -> Block:
        """Return a paragraph of inline markup."""
        return paragraph(self.inline.read(source), role)

    def _titled_list(
        self, kind: str, key: str, items: list[object], level: int
    ) -> Block:
        titled = {"title": self.word(key), "level": level}
        return {"kind": kind, **titled, "items": items}

    def related(
        self, links: Iterable[str], level: int, title: str = "related_title"
    ) -> Iterator[Block]:
        """Yield the list of related pages below its title, if there are any."""
        if self.extent.related and (items := [*map(self._related, links)]):
            yield self._titled_list("links", title, [*items], level)

    def _related(self, link: str) -> Block:
        run = self.inline.titled_link(link)
        typed = readable(self.inline.typed_url(link))
        is_clear = "url" not in run or has([run], typed)
        web = {} if is_clear else {"readable_url": typed}
        return {"children": [run], **web}

    def chapter(self, slug: str, level: int, **more: object) -> Iterator[Block]:
        """Yield a chapter."""
        chapter: Guideline = self.content.guidelines[slug]
        link, number = f"bolum:{slug}", [*self.content.guidelines].index(slug) + 1
        yield self.page_heading(link, level, self.word("pdf_chapter", n=number), **more)
        if chapter.lead:
            yield self.paragraph(chapter.lead, "abstract")
        summary: list[object] = [self.inline.read(line) for line in chapter.summary]
        yield self._titled_list("summary", "chapter_summary", summary, level + 1)
        for section in chapter.sections:
            yield from self.section(link, section, level + 1)
        title, step = (
            self.word("chapter_next_step"),
            self.inline.read(chapter.next_step),
        )
        yield {"kind": "next_step", "title": title, "children": step}
        letters = self.edition.letters_of(slug)
        yield from self.related(letters, level + 1, "chapter_letters")
        yield from self.related(chapter.related, level + 1)

    def section(self, link: str, section: Section, level: int) -> Iterator[Block]:
        """Yield a section of a chapter or of a free page."""
        yield self.heading(section.title, f"{link}#{section.id}", level)
        if section.intro:
            yield self.paragraph(section.intro, "introduction")
        shared = shared_modality(section.statements, self.content.clauses)
        yield from self._modality_note(shared)
        items = [self._statement(one, shared) for one in section.statements]
        yield {"kind": "statements", "style": section.style, "items": items}

    def _modality_note(self, shared: Modality | None) -> Iterator[Block]:
        if shared in LABELLED:
            note = text(self.word(f"modality_all_{shared}"))
            yield paragraph([note], "common_modality")

    def _statement(self, statement: Statement, shared: Modality | None) -> Block:
        role = self.words.get(f"role_{statement.role}", "")
        if statement.written_on:
            day = self.edition.day(statement.written_on)
            role += f" · {self.word('role_written_on', day=day)}"
        if statement.written_by:
            role += f" · {statement.written_by}"
        picture, table = statement.picture, statement.table
        return {
            "children": self.inline.read(statement.text),
            "role": statement.role,
            "role_word": role,
            "question": statement.question,
            "items": [*map(self.inline.read, statement.items)],
            "picture": self._picture(picture) if picture else None,
            "table": data_table(table, self.inline) if table else None,
            **self._notes(statement, shared),
        }

    def _picture(self, picture: Picture) -> Block:
        path = media(self.content.root) / picture.file
        width, _ = size_of(path) or (0, 0)
        caption = self.inline.read(picture.caption) if picture.caption else None
        image = {"svg": as_svg(path), "alt": picture.alt, "width": width}
        return {**image, "caption": caption}

    def _notes(self, source: Statement | Item, shared: Modality | None) -> Block:
        modality = "info" if shared else modality_of(source, self.content.clauses)
        return {
            "modality": self.modality_label(modality or "info"),
            "clauses": self.inline.clauses(source.clauses),
        }

    def modality_label(self, modality: str) -> str | None:
        """Return a modality in words; None for what only informs or allows."""
        return self.words[f"modality_{modality}"] if modality in LABELLED else None

    def checklist(self, slug: str, level: int, **more: object) -> Iterator[Block]:
        """Yield a checklist with its boxes."""
        checklist: Checklist = self.content.checklists[slug]
        yield self.page_heading(f"liste:{slug}", level, checklist.phase, **more)
        yield self.paragraph(checklist.when, "lead")
        shared = shared_modality(checklist.items, self.content.clauses)
        yield from self._modality_note(shared)
        items = [self._item(slug, item, shared) for item in checklist.items]
        yield {"kind": "checklist", "items": items}
        if notes := [self.inline.read(note) for note in checklist.notes]:
            yield self._titled_list("notes", "checklist_notes", [*notes], level + 1)
        yield from self.related(checklist.related, level + 1)

    def _item(self, slug: str, item: Item, shared: Modality | None) -> Block:
        # Unique in the handbook: all fields of a PDF share one list.
        box = f"{slug}.{item.id}"
        return {
            "id": box,
            "write": write_lines(item.write, item.write_rows, box),
            "children": self.inline.read(item.text),
            "detail": self.inline.read(item.detail) if item.detail else None,
            "own_advice": None if item.clauses else self.word("checklist_own_advice"),
            **self._notes(item, shared),
        }

    def terms(self, terms: Iterable[Term]) -> Block:
        """Return a list of terms with their explanations."""
        return {"kind": "terms", "items": [self._term(term) for term in terms]}

    def _term(self, term: Term) -> Block:
        more: list[Block] = []
        if term.synonyms and self.extent.synonyms:
            also = f"{self.word('glossary_also')} {', '.join(term.synonyms)}"
            more.append({"text": also, "lang": None})
        if term.english:
            label = self.word("glossary_english")
            # Marked as English, so that screen readers pronounce it so.
            more.append({"text": term.english, "label": label, "lang": "en"})
        return {
            "id": f"terim:{term.id}",
            "term": term.term,
            "children": self.inline.read(term.text),
            "more": more,
        }

    def index(self) -> Block:
        """Return the index: terms, their synonyms and other words, by the alphabet."""
        entries: list[Block] = []
        forms = WordForms(self.words)
        for term in self.content.glossary.terms:
            link = f"terim:{term.id}"
            # Forms of one word stand on the same pages.
            name, *others = forms.distinct([term.term, *term.synonyms])
            entries.append({"term": name, "id": link})
            also = {"id": link, "see": name, "listed": self.extent.synonyms}
            entries += [{"term": other, **also} for other in others]
        # Each has its pages alone.
        alone = self.content.glossary.index_words
        entries += [{"term": word, "id": word} for word in alone]
        for entry in entries:
            # A capital does not tell a term from a synonym.
            first, rest = self.edition.capitals(entry["term"][0]), entry["term"][1:]
            entry["term"] = first + rest
            entry["letter"] = "0–9" if first.isdigit() else first
        # By the alphabet: in Turkish, ç follows c.
        entries.sort(key=lambda entry: self.edition.sort_key(entry["term"]))
        return {"kind": "index", "items": entries}
