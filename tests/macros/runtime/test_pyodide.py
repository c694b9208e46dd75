"""Pyodide and the engine's wheel: pinned, verified, and built once."""

import hashlib
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from interactive.kinds import kinds
from macros.content.files.project import VERSION
from macros.runtime import pyodide
from macros.runtime.pyodide import (
    LOCK,
    RuntimeMissingError,
    _cache_key,
    _wheel,
    stock_runtime,
    verify,
)


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """Return a folder where nothing has been built."""
    folder: Path = tmp_path_factory.mktemp("project")
    return folder


@pytest.fixture(scope="module")
def site(project) -> Path:
    """Return a folder with the runtime's files."""
    folder = Path(project / "site")
    folder.mkdir()
    for name, data in stock_runtime(project).items():
        (folder / name).write_bytes(data)
    return folder


def test_only_files_of_the_pinned_version_are_accepted(tmp_path):
    pin = {"version": "1.2", "files": {"a.wasm": hashlib.sha256(b"abc").hexdigest()}}

    with pytest.raises(RuntimeMissingError) as caught:
        verify(tmp_path, pin)
    assert str(caught.value) == "a.wasm yok (Pyodide 1.2). 'make setup' çalıştırın."

    (tmp_path / "a.wasm").write_bytes(b"abd")
    with pytest.raises(RuntimeMissingError, match=r"a\.wasm, Pyodide 1\.2 değil"):
        verify(tmp_path, pin)

    (tmp_path / "a.wasm").write_bytes(b"abc")
    verify(tmp_path, pin)


def test_the_installed_pyodide_is_the_pinned_one(root):
    pin = json.loads((root / "interactive" / "pyodide.json").read_text("utf-8"))
    package = json.loads((root / "package.json").read_text("utf-8"))

    verify(root / "node_modules" / "pyodide", pin)

    assert package["dependencies"]["pyodide"] == pin["version"]


def test_the_site_has_pyodide_and_the_wheel(site, root):
    pin = json.loads((root / "interactive" / "pyodide.json").read_text("utf-8"))

    assert {path.name for path in site.iterdir()} == {
        *pin["files"],
        LOCK,
        f"rehber_engine-{VERSION}-py3-none-any.whl",
    }


def test_the_lock_file_lists_the_engine_alone(site):
    lock = json.loads((site / LOCK).read_text("utf-8"))

    [engine] = lock["packages"].values()
    assert engine["name"] == "rehber-engine"
    assert engine["imports"] == ["interactive"]
    wheel = (site / engine["file_name"]).read_bytes()
    assert engine["sha256"] == hashlib.sha256(wheel).hexdigest()


def test_the_wheel_holds_the_engine_alone_and_works_without_anything_else(site, root):
    [wheel] = site.glob("*.whl")
    code = (
        f"import sys; sys.path.insert(0, {str(wheel)!r})\n"
        "from interactive.engine import run\n"
        "from interactive.kinds import kinds\n"
        "import interactive; assert '.whl' in interactive.__file__; print(*kinds())"
    )

    # -S: without site-packages there is no other copy of the engine.
    output = subprocess.check_output(
        [sys.executable, "-I", "-S", "-c", code], text=True
    )

    assert output.split() == sorted(kinds())
    names = zipfile.ZipFile(wheel).namelist()
    assert {name for name in names if ".dist-info/" not in name} == {
        path.relative_to(root).as_posix()
        for path in (root / "interactive").rglob("*.py")
        if "verification" not in path.parts
    }


def test_the_wheel_of_an_unchanged_engine_is_not_built_again(
    project, site, monkeypatch
):
    monkeypatch.setattr(pyodide, "_wheel", None)

    again = stock_runtime(project)

    assert again == {path.name: path.read_bytes() for path in site.iterdir()}


def test_another_engine_or_another_pin_has_another_cache_key(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "a.py").write_text("a = 1\n")
    first = _cache_key(tmp_path, {"version": "1"})
    other_pin = _cache_key(tmp_path, {"version": "2"})
    (tmp_path / "README.md").write_text("Söz.\n")
    same = _cache_key(tmp_path, {"version": "1"})
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    renamed = _cache_key(tmp_path, {"version": "1"})

    assert same == first
    assert len({first, other_pin, renamed}) == 3


def test_for_an_engine_that_cannot_be_built_the_error_says_why(tmp_path):
    with pytest.raises(RuntimeMissingError, match="Motorun paketi yapılamadı"):
        _wheel(tmp_path / "nirgendwo", tmp_path)
