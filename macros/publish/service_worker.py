"""The copy that a reader may keep: what belongs to it, and the worker that keeps it."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from macros.handbook.routes import (
    CALCULATORS,
    CARDS,
    EMBED,
    RUNTIME,
    SERVER,
    SERVICE_WORKER,
    SHELL,
)

SOURCE = Path("interactive", "shell", "offline", "service-worker.js")
SCRIPT, SIZE = f"{SHELL}/offline.mjs", "const SIZE = null;"
"""The script of the copy's page, and where it waits for the size of a copy."""
DIGITS = 16
NOTHING: Mapping[str, str] = {}
ASSIGNED = "const COPY = "

LEFT_OUT = re.compile(
    rf"""
    {EMBED} | {SERVER} | \.well-known/        # embeds answer for themselves
    | _headers$ | _redirects$ | \.htaccess$       # nor do servers send these
    | {RUNTIME}/.*\.(br|gz)$                     # what a server may send in its place
    | {SERVICE_WORKER}$ | robots\.txt$ | sitemap | 404\.html$
    | {CARDS}                                    # for who passes addresses on
    """,
    re.VERBOSE,
)
"""What a reader without a line cannot need, or must not get from a copy."""

LATER = re.compile(rf"{RUNTIME}/|{CALCULATORS}[^/]+/document\.json$|.*\.pdf$")
"""Kept when first used: Python, the calculators' documents, printed pages."""


def write_copy(
    site: Path, as_of: date, root: Path, digests: Mapping[str, str] = NOTHING
) -> None:
    """Write the worker of a built site; what is written after it is not of the copy.

    `digests` are those of the files that need not be read any more.
    """
    script = site / SCRIPT
    text = script.read_text("utf-8")
    size = sum((site / name).stat().st_size for name in first(site))
    script.write_text(text.replace(SIZE, SIZE.replace("null", str(size)), 1), "utf-8")
    (site / SERVICE_WORKER).write_text(worker(site, as_of, root, digests), "utf-8")


def worker(
    site: Path, as_of: date, root: Path, digests: Mapping[str, str] = NOTHING
) -> str:
    """Return the worker's text: what is to be kept, and how."""
    copy = copy_of(site, as_of, digests)
    text = json.dumps(copy, ensure_ascii=False, separators=(",", ":"))
    return f"{ASSIGNED}{text};\n" + (root / SOURCE).read_text("utf-8")


def copy_of(
    site: Path, as_of: date, digests: Mapping[str, str] = NOTHING
) -> dict[str, Any]:
    """Return the day of a copy, its sign, and every file with a sign of its bytes."""

    def sign(name: str) -> str:
        """Return a sign of a file's bytes, as the worker works it out too."""
        known = digests.get(name) or digest(site / name)
        return known[:DIGITS]

    files = {
        "first": {name: sign(name) for name in first(site)},
        "later": {name: sign(name) for name in later(site)},
    }
    edition = hashlib.sha256(json.dumps(files).encode()).hexdigest()[:DIGITS]
    return {"made": as_of.isoformat(), "edition": edition, **files}


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def first(site: Path) -> Iterator[str]:
    """Yield what is kept as soon as a reader asks for a copy."""
    yield from (name for name in files(site) if not LATER.match(name))


def later(site: Path) -> Iterator[str]:
    """Yield what is kept when it is first used."""
    yield from (name for name in files(site) if LATER.match(name))


def files(site: Path) -> Iterator[str]:
    """Yield every file that may be kept, by its place below the site's root."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not LEFT_OUT.match(name):
            yield name
