"""Pages in their frames, cached between two builds while an editor watches.

The theme is not rendered again for a page of which it would read the same.
"""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

CACHED = "cached.html"
"""The template that prints a page as it was."""
Inputs = tuple[object, ...]
"""What the theme reads of a page."""


class PageCache:
    """The pages of the last build, and of the one that is under way."""

    def __init__(self) -> None:
        """Begin without any."""
        self._frame = b""
        self._former: Mapping[str, tuple[Inputs, str]] = {}
        self._now: dict[str, tuple[Inputs, str]] = {}

    def begin(self, frame: bytes) -> None:
        """Begin a build whose pages have this frame: the same just if it is equal."""
        self._former = self._now if frame == self._frame else {}
        self._frame, self._now = frame, {}

    def get(self, address: str, inputs: Inputs) -> str | None:
        """Return a page, if the theme has read the same of it."""
        before, html = self._former.get(address, (None, None))
        if before != inputs or html is None:
            return None
        return html

    def put(self, address: str, inputs: Inputs, html: str) -> None:
        """Remember a page until the next build."""
        self._now[address] = inputs, html


def frame_of(settings: Mapping[str, Any], files: Iterable[Path]) -> bytes:
    """Return what is equal just if all pages have the same frame.

    `settings` is plain data that templates read, `files` what they are written in.
    """
    whole = sha256(json.dumps(settings, sort_keys=True).encode())
    for path in files:
        whole.update(sha256(path.as_posix().encode()).digest())
        whole.update(sha256(path.read_bytes()).digest())
    return whole.digest()
