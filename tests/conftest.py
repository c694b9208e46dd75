"""What every test may ask for: the real content, a small handbook, the command."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import Phase, settings

from interactive import kinds
from macros.__main__ import main
from macros.calculators.proof_cache import CACHE as PROOFS
from macros.content.loader import Content, load_content
from macros.content.yaml_reader import YamlFile, read_yaml
from macros.handbook.build_cache import FOLDER, BuildCache
from macros.runtime.slim.builder import Inputs
from macros.runtime.slim_assets import CACHE as SLIM_CACHE
from macros.runtime.slim_assets import cache_key, inputs_of, latest
from tests.output_cache import cached

# Run in an environment of their own: without our pytest, beside the real kinds.
collect_ignore = ["benchmarks/openfisca", "fixtures/sample_kind"]

ROOT = Path(__file__).parents[1]
BASE = ROOT / "tests" / "fixtures" / "handbook"
LENT = ("macros", "interactive", "site_overrides", "node_modules", "mkdocs.yml")
"""What a handbook borrows from this project beside its content."""
BUILT = frozenset({"built", "small_site", "slim_files"})
"""Fixtures that take a minute unless nothing has changed since the last run."""
SLOW = BUILT | {"printed"}

# The same examples each time: a test that fails here fails everywhere.
settings.register_profile("rehber", derandomize=True, deadline=None, max_examples=80)
# Whether a change is noticed is all that `make mutate` asks, not by how small a case.
settings.register_profile(
    "mutants", settings.get_profile("rehber"), phases=(Phase.explicit, Phase.generate)
)
settings.load_profile("rehber")


class Run(NamedTuple):
    """What a command left behind."""

    status: int | str | None
    out: str
    err: str


Rehber = Callable[..., Run]
Read = Callable[[str | bytes], YamlFile]


def pytest_addoption(parser):
    parser.addoption(
        "--update-snapshots",
        action="store_true",
        help="write what is said and shown now into expected.txt and tests/snapshots/",
    )


def pytest_itemcollected(item):
    """Mark what a fixture makes slow or lets start a browser."""
    names = {*getattr(item, "fixturenames", ())}
    if names & SLOW:
        item.add_marker(pytest.mark.slow)
    if "chromium_path" in names:
        item.add_marker(pytest.mark.browser)


def pytest_collection_modifyitems(items):
    """Let one worker build the site while the others do what needs none.

    Of what needs it one file comes first, and the rest last. Where nothing needs it,
    the order stays: who asked for one (`make mutate`, quick ones first) has a reason.
    """
    if not any(map(_waits, items)):
        return
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    waiting = [path for path, found in files.items() if any(map(_waits, found))]
    order = [*waiting[:1], *(path for path in files if path not in waiting)]
    items[:] = chain.from_iterable(files[path] for path in [*order, *waiting[1:]])


def _waits(item: pytest.Item) -> bool:
    return bool(BUILT & {*getattr(item, "fixturenames", ())})


@pytest.fixture
def update_snapshots(pytestconfig):
    """Return whether what is said and shown now is to be written down."""
    return pytestconfig.getoption("update_snapshots")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def content() -> Content:
    """Return the handbook that this project is for."""
    return _loaded(ROOT)


@pytest.fixture(scope="session")
def slim_inputs(content) -> Inputs:
    """Return what the handbook's slim runtime is made from."""
    return inputs_of(content, ROOT)


@pytest.fixture(scope="session")
def built() -> Path:
    """Return the folder of the handbook's site, built once; never change it."""
    return cached("site", lambda folder: _build(ROOT, folder))


@pytest.fixture(scope="session")
def small_site(built) -> Path:  # noqa: ARG001 - built first, for its slim runtime
    """Return the folder of the small handbook's site, built once; never change it.

    It reuses the real one's slim runtime; what that lacks, stock Pyodide has.
    """

    def make(folder: Path) -> None:
        inputs = inputs_of(_loaded(lend(copy_small(folder))), folder)
        if files := latest(inputs, ROOT):
            BuildCache(folder, SLIM_CACHE).put(cache_key(inputs), files)
        _build(folder, folder / "site", REHBER_TODAY="2026-03-02")

    return cached("small-handbook", make, BASE) / "site"


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
    """Return a copy of the real handbook's content, to be broken.

    What was proven of it and is remembered comes along: only what is changed is proven.
    """
    shutil.copytree(ROOT / "content", tmp_path / "content")
    for proofs in (ROOT / FOLDER).glob(PROOFS):
        shutil.copytree(proofs, tmp_path / FOLDER / PROOFS)
    return tmp_path


@pytest.fixture
def sample_kind(tmp_path, monkeypatch) -> Iterator[str]:
    """Return the name of a kind whose folder lies elsewhere, and is all there is."""
    shutil.copytree(ROOT / "tests" / "fixtures" / "sample_kind", tmp_path / "kinds")
    folders = [*kinds.__path__, str(tmp_path / "kinds")]
    monkeypatch.setattr(kinds, "__path__", folders)
    yield "sayac"
    for name in [
        name for name in sys.modules if name.endswith((".sayac", "sayac.proofs"))
    ]:
        del sys.modules[name]
    vars(kinds).pop("sayac", None)


def _build(handbook: Path, site: Path, **settings: str) -> None:
    """Build a handbook's site, as strictly as it goes."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site],
        cwd=handbook,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | settings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def copy_small(folder: Path) -> Path:
    """Copy the small handbook to a folder; it has no words of its own."""
    shutil.copytree(BASE / "content", folder / "content")
    return folder


def lend(folder: Path) -> Path:
    """Give a handbook all that it borrows from this project."""
    for name in LENT:
        (folder / name).symlink_to(ROOT / name)
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

    def run(text: str | bytes) -> YamlFile:
        path = tmp_path / "a.yml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_yaml(path, tmp_path)

    return run
