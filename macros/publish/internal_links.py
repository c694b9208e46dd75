"""Every link within the built site leads to a file, and to a place in it.

The checks know the links that editors write. What templates and the theme write is
seen here only, in the pages as readers get them.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

ATTRIBUTE = re.compile(r'\s(href|src|id|name)="([^"]*)"')
INDEX = "index.html"
# A fragment that names a value is read by a script: the answers of a form.
VALUE = "="


class DeadLinkError(Exception):
    """A page links to what is not in the site: a fault of the generator."""


@dataclass(slots=True)
class InternalLinks:
    """The links and the anchors of the pages of one build."""

    folder: str = ""
    """The path of the site on its host, with slashes around it; empty if unknown."""
    _anchors: dict[str, set[str]] = field(default_factory=dict)
    _links: set[tuple[str, str]] = field(default_factory=set)

    def add(self, page: str, html: str) -> None:
        """Note what the HTML file at the address `page` has."""
        anchors = self._anchors.setdefault(page, set())
        for name, value in ATTRIBUTE.findall(html):
            if name in ("href", "src"):
                self._links.add((page, unescape(value)))
            else:
                anchors.add(unescape(value))

    def check(self, site: Path) -> None:
        """Raise DeadLinkError if a link leads nowhere within the site."""
        if dead := sorted(self.dead(site)):
            listed = "\n".join(f"  {page}: {link}" for page, link in dead)
            raise DeadLinkError(f"these links lead nowhere:\n{listed}")

    def dead(self, site: Path) -> Iterator[tuple[str, str]]:
        """Yield page and link for each link without a target below `site`."""
        files: dict[str, bool] = {}
        for page, link in self._links:
            target = self._target(page, link)
            if target is None:
                continue
            address, anchor = target
            if address not in files:
                files[address] = (site / address).is_file()
            anchors = self._anchors.get(address)
            leads = files[address] and (anchors is None or anchor in {"", *anchors})
            if not leads:
                yield page, link

    def _target(self, page: str, link: str) -> tuple[str, str] | None:
        """Return file and anchor that a link leads to; None if it leaves the site."""
        parts = urlsplit(link)
        path = unquote(parts.path)
        if parts.scheme or parts.netloc:
            return None
        if path.startswith("/"):
            if not self.folder or not path.startswith(self.folder):
                return None
            page, path = INDEX, path.removeprefix(self.folder) or "./"
        whole = posixpath.join(posixpath.dirname(page), path) if path else page
        # A folder, however it is written, is its page.
        is_folder = whole.rpartition("/")[2] in ("", ".", "..")
        address = posixpath.normpath(posixpath.join(whole, INDEX if is_folder else ""))
        anchor = "" if VALUE in parts.fragment else unquote(parts.fragment)
        return address, anchor
