"""What earlier builds made is used again only while it is whole."""

import os
import shutil
import subprocess
from pathlib import Path
from time import time

import pytest

from macros.handbook import build_cache
from macros.handbook.build_cache import (
    IN_USE,
    SEAL,
    SUMS,
    BuildCache,
    digest,
    make_room,
)
from tests.conftest import ROOT

FILES = {"a.wasm": b"\0asm" * 100, "b.txt": "ğ".encode()}
KEY = digest("rules", b"engine")


@pytest.fixture
def cached(tmp_path):
    cached = BuildCache(tmp_path, "kind")
    cached.put(KEY, FILES)
    return cached


def cut_the_checksums(entry: Path) -> None:
    (entry / SUMS).write_text((entry / SUMS).read_text("utf-8")[:-1], "utf-8")


def turn_a_file_into_a_folder(entry: Path) -> None:
    (entry / "b.txt").unlink()
    (entry / "b.txt").mkdir()


def turn_the_entry_into_a_file(entry: Path) -> None:
    shutil.rmtree(entry)
    entry.write_bytes(b"")


def cut_the_checksums_at_a_line(entry: Path) -> None:
    first, *_ = (entry / SUMS).read_text("utf-8").splitlines(keepends=True)
    (entry / SUMS).write_text(first, "utf-8")


def cut_the_checksums_and_the_seal(entry: Path) -> None:
    cut_the_checksums_at_a_line(entry)
    (entry / SEAL).unlink()


def turn_a_file_into_a_pipe(entry: Path) -> None:
    (entry / "a.wasm").unlink()
    os.mkfifo(entry / "a.wasm")


DAMAGES = {
    "a file cut": lambda entry: (entry / "a.wasm").write_bytes(FILES["a.wasm"][:-1]),
    "a bit flipped": lambda entry: (entry / "b.txt").write_bytes(b"\xc4\x9e"),
    "a file removed": lambda entry: (entry / "b.txt").unlink(),
    "a file turned into a folder": turn_a_file_into_a_folder,
    "checksums cut": cut_the_checksums,
    "a file turned into a pipe": turn_a_file_into_a_pipe,
    "the entry turned into a file": turn_the_entry_into_a_file,
    "the entry empty": lambda entry: [path.unlink() for path in entry.iterdir()],
    "checksums cut at a line": cut_the_checksums_at_a_line,
    "checksums cut at a line, without a seal": cut_the_checksums_and_the_seal,
    "checksums of a folder above": lambda entry: (entry / SUMS).write_text(
        f"{'0' * 64}  ../../../etc\n", "utf-8"
    ),
    "seal empty": lambda entry: (entry / SEAL).write_bytes(b""),
    "checksums empty": lambda entry: (entry / SUMS).write_bytes(b""),
    "checksums unreadable": lambda entry: (entry / SUMS).write_bytes(b"\xff\xfe"),
}


def never():
    raise AssertionError("made again")


def test_an_entry_is_made_once(tmp_path):
    cached = BuildCache(tmp_path, "kind")

    assert cached.get(KEY) is None
    assert cached.get_or_make(KEY, lambda: FILES) == FILES
    assert cached.get_or_make(KEY, never) == FILES


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_entry_is_made_again(cached, damage):
    damage(cached.folder / KEY)

    assert cached.get(KEY) is None
    assert cached.get_or_make(KEY, lambda: FILES) == FILES
    assert cached.get_or_make(KEY, never) == FILES


def test_an_entry_can_be_verified_by_hand_and_has_no_stray_files(cached):
    folder = cached.folder / KEY
    (folder / "stray.whl").write_bytes(b"")

    subprocess.run(["sha256sum", "--check", SUMS, SEAL], cwd=folder, check=True)
    assert cached.get(KEY) == FILES


def test_an_entry_half_written_is_none(tmp_path, monkeypatch):
    cached = BuildCache(tmp_path, "kind")

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(build_cache, "checksums", killed)
    with pytest.raises(KeyboardInterrupt):
        cached.put(KEY, FILES)

    assert [*cached.folder.iterdir()] == []


def test_nothing_reads_the_cache_but_what_verifies_it():
    """So every entry is: proofs, wheels, runtimes, cards, pictures."""
    sources = (ROOT / "macros").rglob("*.py")
    named = [path.name for path in sources if '".cache' in path.read_text("utf-8")]

    assert named == ["build_cache.py"]


def test_without_a_place_to_write_everything_is_made_each_time(tmp_path):
    (tmp_path / ".cache").write_text("", "utf-8")
    cached = BuildCache(tmp_path, "kind")

    assert cached.get_or_make(KEY, lambda: FILES) == FILES
    assert cached.get(KEY) is None


def test_the_latest_entry_is_the_one_that_was_used_last(tmp_path):
    cached = BuildCache(tmp_path, "kind")
    for second, key in enumerate(("engine-a", "engine-b", "engine-c", "other-a")):
        cached.put(key, {"name": key.encode()})
        os.utime(cached.folder / key, (second, second))
    cut_the_checksums(cached.folder / "engine-c")

    assert cached.latest("engine-") == {"name": b"engine-b"}
    os.utime(cached.folder / "engine-b", (0, 0))
    assert cached.get("engine-a")
    assert cached.latest("engine-") == {"name": b"engine-a"}
    assert cached.latest("none-") is None


def test_room_is_made_by_deleting_what_was_unused_for_longest(tmp_path, monkeypatch):
    kinds = [BuildCache(tmp_path, kind) for kind in ("small", "large")]
    now = time()
    for age, key in enumerate(("now", "recent", "old", "older"), 2):
        for cached in kinds:
            cached.put(key, FILES)
            used = now - age * IN_USE
            os.utime(cached.folder / key, (used, used))
    size = sum(path.stat().st_size for path in (cached.folder / key).iterdir())
    monkeypatch.setattr(build_cache, "SIZE_LIMIT", 5 * size)
    make_room.cache_clear()

    make_room(kinds[0].folder.parent)

    left = sorted(path.name for cached in kinds for path in cached.folder.iterdir())
    assert left == ["now", "now", "old", "recent", "recent"]


def test_what_a_running_build_uses_is_not_deleted(cached, monkeypatch):
    monkeypatch.setattr(build_cache, "SIZE_LIMIT", 0)
    make_room.cache_clear()

    make_room(cached.folder.parent)

    assert cached.get(KEY) == FILES


def test_a_key_changes_with_every_input():
    assert len({digest("a", "bc"), digest("ab", "c"), digest("abc"), digest("a")}) == 4
    assert digest("ğ", b"x") == digest("ğ".encode(), "x")
