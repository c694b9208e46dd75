"""The service worker of the offline copy: its script and the files it stores."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from macros.content.files.project import PROJECT
from macros.handbook.attachments import NAMES as ATTACHMENTS
from macros.handbook.routes import (
    CARDS,
    EMBED,
    OFFLINE_COPY,
    RULES,
    RUNTIME,
    SERVER,
    SERVICE_WORKER,
)

SOURCE = PROJECT / "interactive" / "shell" / "offline" / "service-worker.js"
# Ends every copy, if a server publishes it in place of the service worker.
END = SOURCE.with_name("end-of-copies.js")
# 64 bits tell the files of one site apart, and keep the list short.
DIGITS = 16
ASSIGNMENT = "const COPY = "
MADE = re.compile(re.escape(ASSIGNMENT) + r'\{"made":"([0-9]{4}-[0-9]{2}-[0-9]{2})"')

# Files that an offline reader does not need, or must not get from a copy.
EXCLUDED = re.compile(
    rf"""
    {EMBED} | {SERVER} | \.well-known/        # a frame belongs to another site's page
    | _headers$ | _redirects$ | \.htaccess$       # settings, never sent
    | {RUNTIME}/.*\.(br|gz)$                     # sent in place of the file itself
    | {SERVICE_WORKER}$ | robots\.txt$ | sitemap | 404\.html$
    | {OFFLINE_COPY}$                         # told before there is a copy
    | {CARDS}                                    # only shown by other sites
    """,
    re.VERBOSE,
)

# Large files that few readers need: Python, the calculators' documents, PDFs and others
# to download.
ON_FIRST_USE = re.compile(
    rf"{RUNTIME}/|{RULES}/|.*({'|'.join(map(re.escape, ATTACHMENTS))})$"
)


def write_service_worker(site: Path, as_of: date, digests: Mapping[str, str]) -> None:
    """Write the service worker of a built site; files written later are not in it.

    `digests` are those already known; other files are read.
    """
    size = sum((site / name).stat().st_size for name in stored_at_once(site))
    (site / OFFLINE_COPY).write_text(json.dumps({"bytes": size}), "utf-8")
    text = service_worker(site, as_of, digests)
    (site / SERVICE_WORKER).write_text(text, "utf-8")
    (site / SERVER).mkdir(exist_ok=True)
    (site / SERVER / END.name).write_text(END.read_text("utf-8"), "utf-8")


def service_worker(site: Path, as_of: date, digests: Mapping[str, str]) -> str:
    """Return the script: the list of files, then what handles it."""
    copy = offline_copy(site, as_of, digests)
    data = json.dumps(copy, ensure_ascii=False, separators=(",", ":"))
    return f"{ASSIGNMENT}{data};\n" + SOURCE.read_text("utf-8")


def offline_copy(site: Path, as_of: date, digests: Mapping[str, str]) -> dict[str, Any]:
    """Return the copy's day, its edition, and a checksum for each of its files."""

    def checksums(names: Iterator[str]) -> dict[str, str]:
        """Return the checksums that the worker compares with what it fetches."""
        return {n: (digests.get(n) or digest(site / n))[:DIGITS] for n in names}

    files = {
        "first": checksums(stored_at_once(site)),
        "later": checksums(stored_on_first_use(site)),
    }
    edition = hashlib.sha256(json.dumps(files).encode()).hexdigest()[:DIGITS]
    return {"made": as_of.isoformat(), "edition": edition, **files}


def day_of_build(site: Path) -> date | None:
    """Return the day of the site in a folder, None if no whole site is there."""
    worker = site / SERVICE_WORKER
    made = worker.is_file() and MADE.match(worker.read_text("utf-8"))
    return date.fromisoformat(made[1]) if made else None


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def stored_at_once(site: Path) -> Iterator[str]:
    """Yield the files that are stored as soon as a reader asks for a copy."""
    return (name for name in _files(site) if not ON_FIRST_USE.match(name))


def stored_on_first_use(site: Path) -> Iterator[str]:
    """Yield the files that are stored when they are first used."""
    return (name for name in _files(site) if ON_FIRST_USE.match(name))


def _files(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not EXCLUDED.match(name):
            yield name
