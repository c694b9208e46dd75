"""One build of the site: what MkDocs renders, and what is written beside it."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from macros.content.loader import Content
from macros.handbook.edition import Edition
from macros.handbook.media import TYPES, media
from macros.handbook.pictures.responsive_images import versions
from macros.handbook.routes import NOT_FOUND
from macros.handbook.short_addresses import redirects
from macros.pages.embed.frame import embed_files
from macros.pages.redirects import redirect_pages
from macros.pages.renderer import Renderer
from macros.pages.site import site_pages
from macros.pages.structured_data import pages_metadata
from macros.pages.theme_context import theme_context
from macros.pages.whole.whole_pages import WholePages, whole_pages
from macros.pdf.build import write_pdfs
from macros.pdf.problems import PdfError
from macros.publish.editor_help import write_editor_help
from macros.publish.finished_pages import FinishedPages
from macros.publish.headers import write_headers
from macros.publish.recolour import recolour
from macros.publish.robots import robots_txt
from macros.publish.security_txt import write_security_txt
from macros.publish.service_worker import write_service_worker
from macros.publish.social_cards import write_social_cards
from macros.publish.web_manifest import colours, write_web_manifest
from macros.runtime.browser_files import browser_files
from macros.runtime.pyodide import RuntimeMissingError
from macros.search.build import WORKER, write_search
from macros.search.sections import Entry


class BuildError(Exception):
    """The site cannot be built; says what to change."""


class Build:
    """The pages of one edition, and what their build records about them."""

    def __init__(
        self,
        content: Content,
        as_of: date,
        former: "Build | None" = None,
        *,
        complete: bool,
    ) -> None:
        """Render the pages; raise BuildError if what they need is missing.

        A build that is not `complete` leaves out what is slow. What has not changed
        since the `former` one is taken from it.
        """
        self.content, self.complete = content, complete
        if not complete:
            write_editor_help(content)
        try:
            self.browser = browser_files(content, wait=complete)
        except RuntimeMissingError as error:
            raise BuildError(str(error)) from None
        self.edition = Edition(content, as_of)
        self.renderer = Renderer(self.edition)
        self.pages = list(site_pages(self.renderer))
        link_title = content.words["theme_permalink"]
        self.whole: WholePages = whole_pages(
            self.pages, link_title, former.whole if former else {}
        )
        self.metadata = pages_metadata(self.edition, self.pages)
        folder = urlsplit(content.site.address or "").path
        self.finished = FinishedPages(policies=complete, folder=folder)

    def theme_context(self) -> dict[str, Any]:
        """Return what the theme shows on each page."""
        return theme_context(self.edition) | {
            "shell": self.browser.shell,
            "search_worker": WORKER,
            "theme_colours": colours(self.content.site),
        }

    def files(self) -> Iterator[tuple[str, str | bytes]]:
        """Yield address and content of every file that MkDocs only has to write.

        Raises UnknownScriptError if a page has a script that is not ours.
        """
        for address, text in self.texts():
            yield address, self.finished.finish(address, text, frozenset())
        yield from self.pictures()

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield address and text of every file that MkDocs does not render."""
        yield from self.renderer.documents.values()
        yield from embed_files(self.renderer, self.browser.shell)
        yield from redirect_pages(self.renderer)
        yield from robots_txt(self.content.site.address)

    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """Yield address and bytes of the versions of each picture.

        MkDocs copies the pictures themselves.
        """
        root = self.content.root
        for path in media(root).glob("[!.]*.*"):
            if path.suffix in TYPES:
                for version in versions(root, path.name):
                    yield version.address, version.data

    def write_beside_pages(self, site: Path, *, search: bool = True) -> None:
        """Write Python, scripts, PDFs and server files; raise BuildError.

        The `search` needs the theme's files. Raises DeadLinkError if a page of a
        complete build links to what there is not.
        """
        content, root, as_of = self.content, self.content.root, self.edition.as_of
        self.browser.write(site)
        recolour(content.site, site)
        try:
            if search:
                write_search(self.edition, site, self._entries())
            write_web_manifest(content.site, root, site)
            write_security_txt(content.site, as_of, site)
            if self.complete:
                list(write_pdfs(content, as_of, site))
                write_social_cards(content, self.pages, site)
                # After everything that belongs to the offline copy.
                write_service_worker(site, as_of, self.finished.digests)
        except PdfError as error:
            raise BuildError(f"\n{error}") from None
        write_headers(
            content.site.embedding,
            site,
            redirects(content, self.edition.links),
            self.finished.scripts,
            not_found=self._not_found(),
        )
        if self.complete:
            self.finished.links.check(site)

    def _entries(self) -> Iterator[Entry]:
        """Yield what the search knows of every page."""
        return chain.from_iterable(whole.entries for whole in self.whole.values())

    def write_pdf(self, site: Path, address: str) -> None:
        """Write one PDF below `site`; raise PdfError, CallError if there is none."""
        list(write_pdfs(self.content, self.edition.as_of, site, [address]))

    def _not_found(self) -> str | None:
        """Return the path of the page for unknown addresses on the site's host."""
        address = self.content.site.address
        return f"{urlsplit(address).path}{NOT_FOUND}" if address else None
