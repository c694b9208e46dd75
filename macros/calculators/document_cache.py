"""Every calculator's document, cached by the content and the code it was made from.

For a command that answers once: reading and checking the content takes longer than
the answer. Content of which a byte has changed is read and checked anew.
"""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from interactive import kinds
from macros.content.files.project import PROJECT
from macros.handbook.build_cache import BuildCache, Files, digest

CACHE, HANDBOOK, PREFIX = "documents", "handbook.json", "calculator-"
# What rules, numbers, holidays and words are written in.
READ = (".yml", ".py")
# Scripts and caches, which no document comes from.
UNREAD = frozenset({"shell", "__pycache__"})


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of a handbook's calculators, as JSON, and where its days begin."""

    texts: Files
    time_zone: str

    def on(self, calculator: str, as_of: date) -> dict[str, Any]:
        """Return a calculator's document as of a day."""
        data: dict[str, Any] = json.loads(self.texts[calculator])
        return {**data, "as_of": as_of.isoformat()}


def documents_of(root: Path, make: Callable[[], Documents]) -> Documents:
    """Return the documents of sound content; `make` raises an error if it is not."""
    key = fingerprint(root)
    if files := BuildCache(root, CACHE).get(key):
        return _documents(files)
    made = make()
    store(root, key, made)
    return made


def store(root: Path, key: str, documents: Documents) -> None:
    """Store the documents of content whose fingerprint was `key` before it was read."""
    # Content that was changed while it was read belongs to no key.
    if fingerprint(root) == key:
        BuildCache(root, CACHE).put(key, _files(documents))


def _documents(files: Files) -> Documents:
    handbook = json.loads(files[HANDBOOK])
    # In the order of the pages, which messages list them in.
    names: list[str] = handbook["calculators"]
    texts = {name: files[f"{PREFIX}{name}.json"] for name in names}
    return Documents(texts, handbook["time_zone"])


def _files(documents: Documents) -> Files:
    handbook = {
        "time_zone": documents.time_zone,
        "calculators": [*documents.texts],
    }
    texts = {f"{PREFIX}{name}.json": t for name, t in documents.texts.items()}
    return {HANDBOOK: json.dumps(handbook).encode(), **texts}


def fingerprint(root: Path) -> str:
    """Return what is equal just when the content's and the code's texts are."""
    own = [PROJECT / "macros", PROJECT / "interactive"]
    elsewhere = [Path(each) for each in kinds.__path__ if not _is_below(each, own)]
    return digest(*_texts(root / "content"), _code_digest((*own, *elsewhere)))


# The code of a process is what it was when the process began.
@cache
def _code_digest(folders: tuple[Path, ...]) -> str:
    return digest(*(text for folder in folders for text in _texts(folder)))


def _texts(folder: Path) -> Iterator[bytes]:
    """Yield the name of each file below a folder, then what it says."""
    for path in _files_below(folder):
        # Of pictures and the like, checks ask only whether they are there.
        yield from (os.fsencode(path.relative_to(folder)), _text(path))


def _is_below(path: str, folders: list[Path]) -> bool:
    return any(Path(path).is_relative_to(folder) for folder in folders)


def _files_below(folder: Path) -> Iterator[Path]:
    # Content may be a link to where it is written.
    for base, folders, names in folder.walk(follow_symlinks=True):
        folders[:] = sorted({*folders} - UNREAD)
        yield from (base / name for name in sorted(names))


def _text(path: Path) -> bytes:
    """Return what a file says; who cannot read it will be told so by the check."""
    try:
        return path.read_bytes() if path.suffix in READ and path.is_file() else b""
    except OSError:
        return b""
