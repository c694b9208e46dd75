"""Our pages as MkDocs' own, with the HTML that they have: it reads no Markdown."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from macros.pages.structured_data import Metadata
from macros.pages.whole.page_html import Heading
from macros.pages.whole.section_menu import Section, section_menu
from macros.pages.whole.whole_pages import WholePage, WholePages
from macros.publish.preview.page_cache import CACHED, PageCache, frame_of

TOP = 2
"""The level of the headings that the table of contents shows."""


class OwnPage(MkDocsPage):
    """A page that needs no reading."""

    def __init__(
        self, whole: WholePage, metadata: Metadata, file: File, config: MkDocsConfig
    ) -> None:
        """Let a file be this page."""
        super().__init__(whole.page.title, file, config)
        self._whole = whole
        self.meta = {
            **whole.parts.front_matter,
            "metadata": metadata,
            # Its entries are in the index already.
            "search": {"exclude": True},
        }
        self.update_date = metadata.modified.isoformat()

    # MkDocs compares titles and files, and the theme looks for each page in its list.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @property
    def section(self) -> Section | None:
        """Return the pages of its section that are shown beside it."""
        part = self.parent
        if part is None or not part.children:
            return None
        pages: list[Any] = part.children
        return section_menu(
            str(part.title),
            pages,
            pages.index(self),
            lambda page: (page.url, page.meta.get("short") or page.title),
        )

    def theme_inputs(self) -> tuple[object, ...]:
        """Return all that the theme reads of this page and of those around it."""
        around = (self.previous_page, self.next_page)
        urls = (self.canonical_url, *(page and page.url for page in around))
        return (self._whole, self.meta["metadata"], urls, self.section)

    def print_as(self, html: str | None) -> None:
        """Be printed as `html`, frame and all; None means: by the theme."""
        if html is not None:
            self.cached_html = html
            self.meta["template"] = CACHED

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - as MkDocs calls it
        """Read nothing: what a file would say is known."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - the same
        """Take the HTML as it is."""
        self.content = self._whole.parts.html
        self.toc = get_toc(_nested(self._whole.parts.headings))


def add_pages(
    files: Files,
    config: MkDocsConfig,
    pages: WholePages,
    metadata: Mapping[str, Metadata],
) -> list[OwnPage]:
    """Give MkDocs the pages, each with its metadata by its address; return its own."""
    result = []
    for address, whole in pages.items():
        file = File.generated(config, whole.page.source, content="")
        files.append(file)
        result.append(OwnPage(whole, metadata[address], file, config))
    return result


def use_cached(
    cache: PageCache, config: MkDocsConfig, pages: Iterable[OwnPage]
) -> None:
    """Print each page as it was if the theme would read the same of it."""
    cache.begin(_frame(config))
    for page in pages:
        page.print_as(cache.get(page.url, page.theme_inputs()))


def cache_page(cache: PageCache, page: MkDocsPage, html: str) -> None:
    """Remember a page, frame and all."""
    if isinstance(page, OwnPage):
        cache.put(page.url, page.theme_inputs(), html)


def _frame(config: MkDocsConfig) -> bytes:
    """Return what is equal just if the theme puts the same around each page."""
    theme = config.theme
    read = {
        "extra": {**config.extra},
        "site": [config.site_name, config.site_description, config.site_url],
        "theme": [theme[name] for name in ("language", "favicon", "palette")],
    }
    templates = Path(theme.custom_dir or ".").rglob("*.html")
    return frame_of(read, [Path(config.config_file_path), *sorted(templates)])


def _nested(headings: Iterable[Heading]) -> list[Any]:
    """Return headings as MkDocs knows them: lower ones within the one before."""
    result: list[dict[str, Any]] = []
    for each in headings:
        among = result[-1]["children"] if result and each.level > TOP else result
        among.append(
            {
                "level": each.level,
                "id": each.anchor,
                "name": each.title,
                "children": [],
            }
        )
    return result
