"""One version of a handbook as its readers meet it: pages, frame, paper, files."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

from macros.checks import checks
from macros.cli.former.git_content import content_at
from macros.cli.review.blocks import Block, text_block
from macros.cli.review.page_reader import page_blocks
from macros.cli.review.paper import paper_blocks, printed_words
from macros.cli.versions import advice, mend_first
from macros.content.loader import Content, load_content
from macros.content.problems import CallError, Problem
from macros.handbook.build_cache import FOLDER
from macros.handbook.edition import Edition
from macros.handbook.looks.colours import palette
from macros.handbook.media import media
from macros.handbook.routes import MEDIA
from macros.pages.renderer import Page, Renderer
from macros.pages.site import site_pages
from macros.pages.theme_context import ROOT, theme_context
from macros.pdf.build import documents
from macros.pdf.documents import DocumentBuilder

CACHE = FOLDER.parent


class PlainRenderer(Renderer):
    """Renders pages that name no file by its digest: equal pages are equal."""

    @cached_property
    def documents(self) -> Mapping[str, tuple[str, str]]:
        """Return an address that says nothing for any calculator's document."""
        return defaultdict(lambda: ("", ""))


@dataclass(frozen=True)
class Side:
    """One of the two versions that are compared."""

    content: Content
    as_of: date

    @cached_property
    def edition(self) -> Edition:
        """Return its edition."""
        return Edition(self.content, self.as_of)

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Return the pages that editors write, by their addresses."""
        pages = site_pages(PlainRenderer(self.edition), proofs=False)
        return {page.address: page for page in pages}

    @cached_property
    def papers(self) -> dict[str, dict[str, Any]]:
        """Return the data of every printed document, by its address."""
        builder = DocumentBuilder(self.content, self.as_of)
        words = printed_words(self.content.words)
        made = ((address, make()) for address, make in documents(builder).items())
        return {address: {**paper.data, "words": words} for address, paper in made}

    @cached_property
    def media(self) -> dict[str, str]:
        """Return the digest of each picture and file to download, by its address."""
        folder = media(self.content.root)
        files = (path for path in folder.glob("[!.]*.*") if path.is_file())
        return {
            f"{MEDIA}{path.name}": sha256(path.read_bytes()).hexdigest()[:8]
            for path in sorted(files)
        }

    def page_blocks(self, address: str) -> tuple[Block, ...]:
        """Return what a reader can notice of a page."""
        return page_blocks(self.pages[address].markdown, address, self.media)

    def paper_blocks(self, address: str) -> tuple[Block, ...]:
        """Return what a reader can notice of a printed document."""
        return paper_blocks(self.papers[address])

    @cached_property
    def frame(self) -> tuple[Block, ...]:
        """Return what stands around the text of every page: menu, footer, looks."""
        theme, site = theme_context(self.edition), self.content.site
        menu = "".join(
            f'<li><a href="/{escape(each["url"])}">{escape(each["title"])}</a></li>'
            for each in theme["menu"]
        )
        notice = theme["edition"]["notice"]
        lines = "".join(f"<p>{line}</p>" for line in (*theme["footer"], notice))
        texts = (
            *(site.title, site.short_title or "", site.tagline, site.institution.name),
            *(site.institution.short, theme["edition"]["label"]),
            *(theme["edition"]["checked_on"], site.address or "", site.time_zone),
        )
        html = f"<ul>{menu}</ul>{lines}".replace(ROOT, "/")
        blocks = page_blocks(html, "", self.media)
        named = [text_block(text, f"frame {at}") for at, text in enumerate(texts)]
        return (*(block for block in named if block.tokens), *blocks)

    @cached_property
    def looks(self) -> dict[str, str]:
        """Return colours, logo and icon; of files their digests."""
        site = self.content.site
        named = {"logo": site.logo, "icon": site.icon}
        files = {
            key: f"{file} ({self.media.get(f'{MEDIA}{file}', '')})"
            for key, file in named.items()
            if file
        }
        shades = palette(site)
        return {"main": shades.main, "accent": shades.accent, **files}


def present_side(root: Path, as_of: date) -> Side:
    """Return the version that lies in a handbook's folder; raise CallError."""
    content, problems = _checked(root)
    if content is None or problems:
        raise mend_first(problems)
    return Side(content, as_of)


@contextmanager
def former_side(root: Path, ref: str, as_of: date) -> Iterator[Side]:
    """Yield the version of a commit; raise CallError if it cannot be read today."""
    with content_at(root, ref, media=True) as folder:
        if (root / CACHE).is_dir():
            # What was made of its pictures once need not be made again.
            (folder / CACHE).symlink_to((root / CACHE).absolute())
        content, problems = _checked(folder)
        if content is None or problems:
            lines = "\n".join(f"{ref}:{problem}" for problem in problems)
            raise CallError(f"{lines}\n{advice(ref)}")
        yield Side(content, as_of)


def _checked(root: Path) -> tuple[Content | None, list[Problem]]:
    """Return the content below `root` and what keeps it from being shown.

    Nothing is proven: both versions were, before they were committed.
    """
    content, problems = load_content(root)
    if content is None:
        return None, problems
    modules = (each for each in checks() if not hasattr(each, "NEEDS_SOUND_CONTENT"))
    return content, [problem for each in modules for problem in each.check(content)]
