"""The parts of the printed handbook as blocks: what stands in each, in its order."""

from collections.abc import Iterable, Iterator
from typing import Any

from interactive.core.turkish import sort_key
from macros.content.models.checklist import Checklist, Item
from macros.content.models.glossary import Term
from macros.content.models.guideline import Guideline, Section, Statement
from macros.content.models.picture import Picture
from macros.handbook.media import as_svg, media, size_of
from macros.handbook.modality import modality_of
from macros.pdf.inline import Inline, readable, text
from macros.pdf.qr_code import code

Block = dict[str, Any]


class Parts:
    """Makes the blocks of one printed document."""

    def __init__(self, inline: Inline) -> None:
        """Take what turns words into runs."""
        self.inline, self.edition = inline, inline.edition
        self.content, self.words = self.edition.content, self.edition.words

    def word(self, key: str, **details: object) -> str:
        """Return a fixed sentence, filled in."""
        return self.words[key].format(**details)

    def heading(self, title: str, link: str, level: int, **more: object) -> Block:
        """Return a heading that links can lead to."""
        return {"kind": "heading", "text": title, "id": link, "level": level, **more}

    def head(self, link: str, level: int, eyebrow: str, **more: object) -> Block:
        """Return the heading of what has a page on the web: its address and code."""
        url = self.inline.url(link)
        title = self.edition.links.label(link)
        shown = {"address": readable(url), "code": code(url, self.word("pdf_code"))}
        return self.heading(title, link, level, eyebrow=eyebrow, **shown, **more)

    def notice(self) -> Block:
        """Return the notice of the edition."""
        edition = self.content.source.edition
        day = self.edition.day(edition.checked_on)
        checked = [text(self.word("edition_checked", day=day))]
        title = self.word("edition_label", label=edition.label)
        lines = [self.inline.read(edition.notice), checked]
        return {"kind": "notice", "title": title, "items": lines}

    def fuller(self, url: str) -> Block:
        """Return the address of the page that is fuller than the print."""
        return {
            "kind": "address",
            "children": [text(self.word("pdf_fuller"))],
            "url": url,
            "readable_url": readable(url),
            "code": code(url, self.word("pdf_code")),
        }

    def paragraph(self, source: str, role: str = "") -> Block:
        """Return a paragraph of inline markup."""
        return {"kind": "paragraph", "children": self.inline.read(source), "role": role}

    def related(self, links: Iterable[str]) -> Iterator[Block]:
        """Yield the list of related pages, if there is any."""
        items = [self._related(link) for link in links]
        if items:
            yield {"kind": "links", "title": self.word("related_title"), "items": items}

    def _related(self, link: str) -> Block:
        run = self.inline.named(link)
        shown = {"readable_url": readable(run["url"])} if "url" in run else {}
        return {"children": [run], **shown}

    def chapter(
        self, slug: str, level: int, eyebrow: str, **more: object
    ) -> Iterator[Block]:
        """Yield a chapter."""
        chapter: Guideline = self.content.guidelines[slug]
        link = f"bolum:{slug}"
        yield self.head(link, level, eyebrow, **more)
        gist = [self.inline.read(line) for line in chapter.summary]
        yield {"kind": "summary", "title": self.word("chapter_summary"), "items": gist}
        for section in chapter.sections:
            yield from self._section(link, section, level + 1)
        step = self.inline.read(chapter.next_step)
        yield {
            "kind": "next_step",
            "title": self.word("chapter_next_step"),
            "children": step,
        }
        yield from self.related(chapter.related)

    def _section(self, link: str, section: Section, level: int) -> Iterator[Block]:
        yield self.heading(section.title, f"{link}#{section.id}", level)
        if section.intro:
            yield self.paragraph(section.intro)
        items = [self._statement(told) for told in section.statements]
        yield {"kind": "statements", "style": section.style, "items": items}

    def _statement(self, told: Statement) -> Block:
        role = self.words.get(f"role_{told.role}", "")
        if told.written_on:
            day = self.edition.day(told.written_on)
            role += f" · {self.word('role_written_on', day=day)}"
        return {
            "children": self.inline.read(told.text),
            "role": told.role,
            "role_word": role,
            "picture": self._picture(told.picture) if told.picture else None,
            **self._notes(told),
        }

    def _picture(self, picture: Picture) -> Block:
        path = media(self.content.root) / picture.file
        width, _ = size_of(path) or (0, 0)
        caption = self.inline.read(picture.caption) if picture.caption else None
        drawn = {"svg": as_svg(path), "alt": picture.alt, "width": width}
        return {**drawn, "caption": caption}

    def _notes(self, told: Statement | Item) -> Block:
        force = modality_of(told, self.content.clauses)
        word = None if force in (None, "info") else self.words[f"modality_{force}"]
        return {"modality": word, "clauses": self.inline.clauses(told.clauses)}

    def checklist(self, slug: str, level: int, **more: object) -> Iterator[Block]:
        """Yield a checklist with its boxes."""
        listed: Checklist = self.content.checklists[slug]
        yield self.head(f"liste:{slug}", level, listed.phase, **more)
        yield self.paragraph(listed.when, "lead")
        items = [self._item(slug, item) for item in listed.items]
        yield {"kind": "checklist", "items": items}
        if listed.notes:
            found = [self.inline.read(note) for note in listed.notes]
            yield {
                "kind": "notes",
                "title": self.word("checklist_notes"),
                "items": found,
            }
        yield from self.related(listed.related)

    def _item(self, slug: str, item: Item) -> Block:
        return {
            "id": f"{slug}.{item.id}",
            "children": self.inline.read(item.text),
            "detail": self.inline.read(item.detail) if item.detail else None,
            "own_advice": None if item.clauses else self.word("checklist_own_advice"),
            **self._notes(item),
        }

    def terms(self, terms: Iterable[Term]) -> Block:
        """Return a list of terms and what each means."""
        return {"kind": "terms", "items": [self._term(term) for term in terms]}

    def _term(self, term: Term) -> Block:
        more: list[Block] = []
        if term.also:
            also = f"{self.word('glossary_also')} {', '.join(term.also)}"
            more.append({"text": also, "lang": None})
        if term.english:
            label = self.word("glossary_english")
            more.append({"text": term.english, "label": label, "lang": "en"})
        explained = self.inline.read(term.text)
        return {
            "id": f"terim:{term.id}",
            "term": term.term,
            "children": explained,
            "more": more,
        }

    def index(self) -> Block:
        """Return every term and other word for one, by the alphabet."""
        entries: list[Block] = []
        for term in self.content.glossary.terms:
            link = f"terim:{term.id}"
            entries.append({"term": term.term, "id": link})
            entries += [{"term": a, "id": link, "see": term.term} for a in term.also]
        entries.sort(key=lambda entry: sort_key(entry["term"]))
        return {"kind": "index", "items": entries}

    def units(self) -> Iterator[Block]:
        """Yield every unit."""
        for slug, unit in self.content.units.items():
            yield self.heading(unit.title, f"birim:{slug}", 2)
            for paragraph in unit.text:
                yield self.paragraph(paragraph)
            if unit.contact:
                words = [text(self.word("units_contact"))]
                yield {
                    "kind": "paragraph",
                    "children": [self.inline.link(unit.contact, words)],
                }
