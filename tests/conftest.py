"""What every test may ask for: the real content, a small handbook, the command."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from macros.__main__ import main
from macros.content import Content, load_content
from macros.load import Loaded, load

# Runs in an environment of its own, where there is no pytest of ours.
collect_ignore = ["benchmarks/openfisca"]

ROOT = Path(__file__).parents[1]
BASE = ROOT / "tests" / "mistakes" / "base"

# The same examples each time: a test that fails here fails everywhere.
settings.register_profile("rehber", derandomize=True, deadline=None, max_examples=80)
settings.load_profile("rehber")


class Run(NamedTuple):
    """What a command left behind."""

    status: int | str | None
    out: str
    err: str


Rehber = Callable[..., Run]
Read = Callable[[str | bytes], Loaded]


def pytest_addoption(parser):
    parser.addoption(
        "--accept",
        action="store_true",
        help="write what the checker says now into tests/mistakes/**/expected.txt",
    )


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def content() -> Content:
    """Return the handbook that this project is for."""
    return _loaded(ROOT)


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Path:
    """Return the folder of the handbook's site, built as strictly as it goes, once."""
    folder: Path = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def small_content(tmp_path_factory) -> Content:
    """Return the small handbook of another institution; never change it."""
    return _loaded(copy_small(tmp_path_factory.mktemp("small")))


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a copy of the small handbook, to be broken."""
    return copy_small(tmp_path)


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    """Return a copy of the real handbook's content, to be broken."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def copy_small(folder: Path) -> Path:
    """Copy the small handbook to a folder.

    The sentences of the shell are the real ones: every handbook has the same keys.
    """
    shutil.copytree(BASE / "content", folder / "content")
    shutil.copy(ROOT / "content" / "wording.yml", folder / "content")
    return folder


def _loaded(root: Path) -> Content:
    found, problems = load_content(root)
    assert found, "\n".join(map(str, problems))
    return found


@pytest.fixture
def rehber(capsys) -> Rehber:
    """Return the command: `rehber(root, "check")` gives status, output, errors."""

    def run(root: Path, *arguments: str) -> Run:
        status: int | str | None
        try:
            status = main(["--root", str(root), *arguments])
        except SystemExit as end:
            status = end.code
        return Run(status, *capsys.readouterr())

    return run


@pytest.fixture
def read(tmp_path) -> Read:
    """Return the loader of one file with the given text or bytes."""

    def run(text: str | bytes) -> Loaded:
        path = tmp_path / "a.yml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load(path, tmp_path)

    return run
