"""The archive of a site has the same bytes, whoever packs it, where and when."""

import hashlib
import io
import os
import tarfile

import pytest
import zstandard

from macros.content.problems import CallError
from macros.publish.release.archive import (
    ARCHIVE,
    BILL,
    CHECKSUM,
    archive_of,
    write_archive,
)

FILES = {
    "index.html": "a",
    "ıhlamur/çay.html": "b",
    ".well-known/security.txt": "c",
    ".git/config": "somebody's",
}


def write(folder, names, mode):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FILES[name], "utf-8")
        path.chmod(mode)
    return folder


@pytest.fixture
def site(tmp_path):
    """Return the folder of a small site."""
    return write(tmp_path / "site", FILES, 0o644)


def test_another_place_order_time_and_umask_give_the_same_bytes(site, tmp_path):
    other = write(tmp_path / "elsewhere" / "public", reversed(FILES), 0o600)
    os.utime(other / "index.html", (1, 1))

    assert archive_of(other) == archive_of(site)


def test_it_has_what_is_published_and_nothing_of_others(site, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    data = zstandard.ZstdDecompressor().decompress(archive_of(site))
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        entries = {each.name.removeprefix("site/"): each for each in tar}

    assert entries.keys() == FILES.keys() - {".git/config"}
    assert {each.mtime for each in entries.values()} == {1780000000}
    assert {(each.uid, each.uname, each.mode) for each in entries.values()} == {
        (0, "", 0o644)
    }


def test_the_checksum_and_the_bill_are_of_the_archive(site, tmp_path):
    write_archive(site, "Kılavuz", tmp_path / "dist")
    folder = tmp_path / "dist"
    checksum = hashlib.sha256((folder / ARCHIVE).read_bytes()).hexdigest()

    assert (folder / CHECKSUM).read_text("utf-8") == f"{checksum}  {ARCHIVE}\n"
    assert f'"content": "{checksum}"' in (folder / BILL).read_text("utf-8")


def test_without_a_site_it_says_what_to_do(tmp_path):
    with pytest.raises(CallError, match="make build"):
        write_archive(tmp_path / "site", "Kılavuz", tmp_path)
