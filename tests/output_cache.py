"""What tests only read and what takes long to make, kept below .cache/tests/.

A second run, or another worker of the same one, finds it there as long as nothing it
was made from has changed.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from filelock import FileLock

from macros.handbook.build_cache import digest

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".cache" / "tests"
INPUTS = (
    "interactive",
    "macros",
    "site_overrides",
    "mkdocs.yml",
    "package-lock.json",
    "requirements/site.txt",
)
KEPT = 3
"""Outputs of each name: another run may still read an earlier one."""


def cached(name: str, make: Callable[[Path], object], *inputs: Path) -> Path:
    """Return the folder that `make` has filled; never change it.

    It may depend on this project, REHBER_TODAY, and the inputs.
    """
    folder = FOLDER / f"{name}-{digest(_of_project(), *_contents(*inputs))}"
    FOLDER.mkdir(parents=True, exist_ok=True)
    with FileLock(FOLDER / f"{name}.lock"):
        if not folder.exists():
            new = FOLDER / f"{name}.new"
            shutil.rmtree(new, ignore_errors=True)
            make(new)
            new.rename(folder)
        os.utime(folder)
        for path in outputs(name)[:-KEPT]:
            shutil.rmtree(path)
    return folder


def outputs(name: str) -> list[Path]:
    """Return the folders of that name that are there, last used last."""
    return sorted(FOLDER.glob(f"{name}-*"), key=lambda path: path.stat().st_mtime)


@cache
def _of_project() -> str:
    """Return the digest of what every output depends on."""
    settings = (
        os.environ.get(name, "") for name in ("REHBER_TODAY", "SOURCE_DATE_EPOCH")
    )
    return digest(sys.version, *settings, *_contents(*(ROOT / name for name in INPUTS)))


def _contents(*paths: Path) -> Iterator[str | bytes]:
    """Yield the names and contents of files and of all files below folders."""
    for path in paths:
        for file in sorted([path] if path.is_file() else path.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                yield str(file.relative_to(ROOT))
                yield file.read_bytes()
