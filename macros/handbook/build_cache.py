"""Results of earlier builds below `.cache/build/`, verified whenever they are read.

An entry is a folder of files, named by a digest of everything it was made from.
`sha256sum --check SHA256SUMS` verifies one by hand, `sha256sum --check
SHA256SUMS.sha256` that its list of files is whole.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from time import time

FOLDER = Path(".cache") / "build"
SUMS = "SHA256SUMS"
# A list of checksums that was cut at the end of a line would still be a list.
SEAL = "SHA256SUMS.sha256"
# Bytes of all entries together; the slim runtime alone takes 12 MB.
SIZE_LIMIT = 400_000_000
# A build that read an entry less than this many seconds ago may still be running.
IN_USE = 3600

Files = Mapping[str, bytes]


class BuildCache:
    """The entries of one kind."""

    def __init__(self, root: Path, kind: str) -> None:
        """Keep them below a handbook's folder."""
        self.folder = root / FOLDER / kind

    def get_or_make(self, key: str, make: Callable[[], Files]) -> Files:
        """Return the files of an entry; make them if it is missing or damaged."""
        files = self.get(key)
        if files is None:
            files = make()
            self.put(key, files)
        return files

    def get(self, key: str) -> Files | None:
        """Return the files of an entry, or None if it is missing or damaged."""
        entry = self.folder / key
        try:
            sums = _read(entry / SUMS)
            names = [line.partition("  ")[2] for line in sums.decode().splitlines()]
            files = {name: _read(entry / name) for name in names}
            seal = _read(entry / SEAL)
        except (OSError, ValueError):
            return None
        # A damaged entry is made again: it must never reach a published site.
        if sums != checksums(files) or seal != checksums({SUMS: sums}):
            return None
        _touch(entry)
        return files

    def latest(self, prefix: str) -> Files | None:
        """Return the entry that was used last among those whose key starts so."""
        entries = _by_last_use(self.folder.glob(f"{prefix}*"))
        return next(filter(None, map(self.get, (e.name for e in entries))), None)

    def put(self, key: str, files: Files) -> None:
        """Store an entry whole or, where that is impossible, not at all."""
        # Written beside and renamed: a build that is killed leaves no half entry.
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            make_room(self.folder.parent)
            with tempfile.TemporaryDirectory(dir=self.folder, prefix=".new-") as folder:
                new = Path(folder, "entry")
                new.mkdir()
                sums = checksums(files)
                sealed = {**files, SUMS: sums, SEAL: checksums({SUMS: sums})}
                for name, data in sealed.items():
                    (new / name).write_bytes(data)
                # A damaged entry would be in the way. If another process stores the
                # same key first, renaming fails, and its entry is as good.
                _remove(self.folder / key)
                new.rename(self.folder / key)
        except OSError:  # a full or read-only disk: the next build makes it again
            return


def digest(*inputs: str | bytes) -> str:
    """Return a key that changes whenever any of the inputs does.

    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    whole = hashlib.sha256()
    for text in inputs:
        data = text.encode() if isinstance(text, str) else text
        # Hashed one by one, so that ("ab", "c") and ("a", "bc") differ.
        whole.update(hashlib.sha256(data).digest())
    return whole.hexdigest()[:32]


def checksums(files: Files) -> bytes:
    """Return the checksums of files as `sha256sum` writes them."""
    lines = (f"{hashlib.sha256(files[n]).hexdigest()}  {n}\n" for n in files)
    return "".join(lines).encode()


def _read(path: Path) -> bytes:
    """Return the bytes of a file; who reads a pipe or a device may wait for ever."""
    if not path.is_file():
        raise FileNotFoundError(path)
    return path.read_bytes()


def _remove(entry: Path) -> None:
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry, ignore_errors=True)
    else:
        entry.unlink(missing_ok=True)


@cache
def make_room(folder: Path) -> None:
    """Delete the entries unused for longest, once a process, down to the limit."""
    size = 0
    for entry in _by_last_use(folder.glob("*/*")):
        size += sum(path.stat().st_size for path in entry.rglob("*"))
        if size > SIZE_LIMIT and _last_use(entry) < time() - IN_USE:
            shutil.rmtree(entry, ignore_errors=True)


def _by_last_use(entries: Iterable[Path]) -> list[Path]:
    return sorted(entries, key=_last_use, reverse=True)


def _last_use(entry: Path) -> float:
    try:
        return entry.stat().st_mtime
    except FileNotFoundError:  # another process deleted it meanwhile
        return 0


def _touch(entry: Path) -> None:
    try:
        os.utime(entry)
    except OSError:  # read-only: then nothing is deleted either
        return
