"""What is kept in the repository, and what a newcomer finds in it."""

import re
import subprocess
from pathlib import Path

from tests.house.sources import ROOT


def tracked_files() -> list[Path]:
    """Return every file that is, or would be, kept in the repository."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.check_output(command, cwd=ROOT, text=True)
    return [path for line in listed.splitlines() if (path := ROOT / line).is_file()]


def test_no_file_names_a_place_on_one_machine():
    machine_path = re.compile(r"(?<![\w.~*/>-])/(root|home|Users|work|tmp|mnt)/[\w.-]")

    leaks = [
        f"{file.relative_to(ROOT)}: {match[0]}"
        for file in tracked_files()
        if file.suffix not in {".woff2", ".png"}
        for match in machine_path.finditer(file.read_text("utf-8", "replace"))
    ]

    assert leaks == []


def test_no_file_holds_both_sides_of_a_merge():
    marker = re.compile(rb"^(<{7}|>{7}) ", re.MULTILINE)

    torn = [file.name for file in tracked_files() if marker.search(file.read_bytes())]

    assert torn == []


REQUIREMENTS = ROOT / "requirements"
LOCKS = [
    ROOT / "package-lock.json",
    *REQUIREMENTS.glob("*/package-lock.json"),
    *REQUIREMENTS.glob("*.txt"),
]


def test_a_lock_file_names_no_registry_and_no_address():
    address = re.compile(r'"resolved"|index-url|find-links|://')

    assert [lock for lock in LOCKS if address.search(lock.read_text("utf-8"))] == []


def test_what_a_newcomer_looks_for_is_there():
    for name in ("README.md", "CHANGELOG.md", "content/README.md"):
        assert (ROOT / name).read_text("utf-8").strip(), name
