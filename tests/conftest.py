"""What every test may ask for: a handbook, its site, the command.

The handbook is that of tests/fixtures: the shipped one may become another without a
change here. What is asserted of `content/` itself lies in tests/content and
tests/handbook, whose conftest.py give it the same names.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import Phase, settings

from interactive import kinds
from macros.__main__ import main
from macros.calculators.proof_cache import CACHE as PROOFS
from macros.calculators.proof_cache import proofs_of
from macros.content.loader import Content, load_content
from macros.content.yaml_reader import YamlFile, read_yaml
from macros.handbook.build_cache import FOLDER as BUILD_CACHE
from macros.runtime.slim import Inputs
from macros.runtime.slim_assets import inputs_of
from tests.output_cache import cached, outputs

pytest_plugins = ["tests.browser.chromium", "tests.editors_language"]

# It is put beside the real kinds by a fixture.
collect_ignore = ["fixtures/sample_kind"]

ROOT = Path(__file__).parents[1]
FIXTURE = ROOT / "tests" / "fixtures" / "handbook"
LENT = ("macros", "interactive", "site_overrides", "node_modules", "mkdocs.yml")
"""What a handbook borrows from this project beside its content."""
TODAY = "2026-03-02"
"""The day of every test, so that none ends on another day than it began."""
BUILT = frozenset({"built", "slim_files"})
"""Fixtures that take a minute unless nothing has changed since the last run."""
SLOW = BUILT | {"printed", "neutral", "other"}

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


def pytest_configure():
    os.environ["REHBER_TODAY"] = TODAY


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
    waiting = [path for path, result in files.items() if any(map(_waits, result))]
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
    """Return the handbook of tests/fixtures, of no institution that there is."""
    return loaded(handbook_folder())


@pytest.fixture(scope="session")
def slim_inputs(content) -> Inputs:
    """Return what that handbook's slim runtime is made from."""
    return inputs_of(content)


@pytest.fixture(scope="session")
def built() -> Path:
    """Return the folder of that handbook's site; never change it."""
    return cached("site", build_site, FIXTURE)


@pytest.fixture(scope="session")
def viewers(root) -> dict[str, str]:
    """Return where the programs of Poppler and MuPDF are, by their names."""
    command = [str(root / ".ci" / "viewers")]
    process = subprocess.run(command, capture_output=True, text=True, check=False)
    assert process.returncode == 0, process.stderr
    return dict(each.split("=") for each in process.stdout.split())


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    """Return a copy of that handbook, to be broken; what was proven comes along."""
    return copy_handbook(tmp_path)


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


def build_site(site: Path) -> None:
    """Build the site of the handbook of tests/fixtures."""
    mkdocs_build(handbook_folder(), site)


def mkdocs_build(handbook: Path, site: Path, **settings: str) -> None:
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


@cache
def handbook_folder() -> Path:
    """Return a folder where that handbook can be built, its rules proven."""

    def make(folder: Path) -> None:
        shutil.copytree(FIXTURE / "content", folder / "content")
        # What an earlier one had built is used as far as its inputs are the same.
        for earlier in outputs("handbook")[-1:]:
            shutil.copytree(earlier / BUILD_CACHE, folder / BUILD_CACHE)
        proofs_of(loaded(lend(folder)))

    return cached("handbook", make, FIXTURE)


def copy_handbook(folder: Path) -> Path:
    """Copy that handbook and what was proven of it to a folder."""
    for name in ("content", f"{BUILD_CACHE}/{PROOFS}"):
        shutil.copytree(handbook_folder() / name, folder / name)
    return folder


def lend(folder: Path) -> Path:
    """Give a handbook all that it borrows from this project."""
    for name in LENT:
        (folder / name).symlink_to(ROOT / name)
    return folder


def loaded(root: Path) -> Content:
    """Return the content below a folder."""
    result, problems = load_content(root)
    assert result, "\n".join(map(str, problems))
    return result


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
