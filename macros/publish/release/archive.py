"""A built site as one file to be handed over, with its checksum and its bill.

The same site gives the same bytes, whoever packs it, where and when.
"""

import hashlib
import io
import tarfile
from collections.abc import Iterator
from pathlib import Path

import zstandard

from macros.content.checker import say
from macros.content.problems import CallError
from macros.handbook.clock import source_date_epoch
from macros.publish.release.bill_of_materials import bill_of_materials
from macros.publish.site_folder import OWN_HIDDEN

ARCHIVE = "site.tar.zst"
CHECKSUM, BILL = f"{ARCHIVE}.sha256", f"{ARCHIVE}.cdx.json"
FOLDER = "site"
LEVEL = 19
FILE_MODE = 0o644


def write_archive(site: Path, title: str, target: Path) -> list[Path]:
    """Pack a site into a folder; return the archive, its checksum and its bill.

    Raises CallError if there is no built site.
    """
    if not (site / "index.html").is_file():
        raise CallError(say("archive.no_site", site=site))
    data = archive_of(site)
    checksum = hashlib.sha256(data).hexdigest()
    files = {
        ARCHIVE: data,
        CHECKSUM: f"{checksum}  {ARCHIVE}\n".encode(),
        BILL: bill_of_materials(title, ARCHIVE, checksum).encode(),
    }
    target.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (target / name).write_bytes(content)
    return [target / name for name in files]


def archive_of(site: Path) -> bytes:
    """Return a site as a compressed tar file: sorted, of one day, of nobody."""
    moment = source_date_epoch()
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for path in _published(site):
            entry = tarfile.TarInfo(f"{FOLDER}/{path.relative_to(site).as_posix()}")
            entry.size, entry.mode = path.stat().st_size, FILE_MODE
            entry.mtime = int(moment.timestamp()) if moment else 0
            with path.open("rb") as file:
                tar.addfile(entry, file)
    return zstandard.ZstdCompressor(level=LEVEL).compress(buffer.getvalue())


def _published(site: Path) -> Iterator[Path]:
    """Yield the site's files, without what others keep beside them (`.git`)."""
    for path in sorted(site.rglob("*"), key=lambda each: each.relative_to(site).parts):
        top = path.relative_to(site).parts[0]
        if path.is_file() and (not top.startswith(".") or top in OWN_HIDDEN):
            yield path
