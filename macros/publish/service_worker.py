"""The offline copy: its files, their digests, and the service worker for them."""

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
# The script of the offline page, and the line that waits for the copy's size.
SCRIPT, SIZE = f"{SHELL}/offline.mjs", "const SIZE = null;"
# 64 bits tell the files of one site apart, and keep the list short.
DIGITS = 16
NOTHING: Mapping[str, str] = {}
ASSIGNED = "const COPY = "

# What a reader offline does not need, or must not get from a copy.
LEFT_OUT = re.compile(
    rf"""
    {EMBED} | {SERVER} | \.well-known/        # a frame belongs to another site's page
    | _headers$ | _redirects$ | \.htaccess$       # settings, never sent
    | {RUNTIME}/.*\.(br|gz)$                     # sent in place of the file itself
    | {SERVICE_WORKER}$ | robots\.txt$ | sitemap | 404\.html$
    | {CARDS}                                    # only shown by other sites
    """,
    re.VERBOSE,
)

# Large and not for everyone: stored when it is first used.
LATER = re.compile(rf"{RUNTIME}/|{CALCULATORS}[^/]+/document\.json$|.*\.pdf$")


def write_copy(
    site: Path, as_of: date, root: Path, digests: Mapping[str, str] = NOTHING
) -> None:
    """Write the service worker of a built site, as the last step of a build.

    `digests` holds the SHA-256 of files that need not be read again, by address.
    """
    script = site / SCRIPT
    text = script.read_text("utf-8")
    size = sum((site / name).stat().st_size for name in first(site))
    script.write_text(text.replace(SIZE, SIZE.replace("null", str(size)), 1), "utf-8")
    (site / SERVICE_WORKER).write_text(worker(site, as_of, root, digests), "utf-8")


def worker(
    site: Path, as_of: date, root: Path, digests: Mapping[str, str] = NOTHING
) -> str:
    """Return the service worker's source, with the list of files before it."""
    copy = copy_of(site, as_of, digests)
    text = json.dumps(copy, ensure_ascii=False, separators=(",", ":"))
    return f"{ASSIGNED}{text};\n" + (root / SOURCE).read_text("utf-8")


def copy_of(
    site: Path, as_of: date, digests: Mapping[str, str] = NOTHING
) -> dict[str, Any]:
    """Return the copy's day, its digest, and the digest of every file."""

    def short_digest(name: str) -> str:
        """Return the start of a file's digest; the worker computes the same."""
        known = digests.get(name) or digest(site / name)
        return known[:DIGITS]

    files = {
        "first": {name: short_digest(name) for name in first(site)},
        "later": {name: short_digest(name) for name in later(site)},
    }
    edition = hashlib.sha256(json.dumps(files).encode()).hexdigest()[:DIGITS]
    return {"made": as_of.isoformat(), "edition": edition, **files}


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def first(site: Path) -> Iterator[str]:
    """Yield what is stored as soon as a reader asks for a copy."""
    yield from (name for name in files(site) if not LATER.match(name))


def later(site: Path) -> Iterator[str]:
    """Yield what is stored when it is first used."""
    yield from (name for name in files(site) if LATER.match(name))


def files(site: Path) -> Iterator[str]:
    """Yield the address of every file that may be stored."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not LEFT_OUT.match(name):
            yield name
