"""Our pages as MkDocs' own, with the HTML that they have: it reads no Markdown."""

from collections.abc import Iterable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from macros.pages.structured_data import Metadata
from macros.pages.whole.page_html import Heading
from macros.pages.whole.whole_pages import WholePage

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

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - as MkDocs calls it
        """Read nothing: what a file would say is known."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - the same
        """Take the HTML as it is."""
        self.content = self._whole.parts.html
        self.toc = get_toc(_nested(self._whole.parts.headings))


def add_page(
    files: Files, config: MkDocsConfig, whole: WholePage, metadata: Metadata
) -> None:
    """Give MkDocs a page."""
    file = File.generated(config, whole.page.source, content="")
    OwnPage(whole, metadata, file, config)
    files.append(file)


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
