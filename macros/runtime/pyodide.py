"""Stock Pyodide for the browser, pinned, and the engine's wheel for it."""

import hashlib
import json
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pyodide_lock import PyodideLockSpec
from pyodide_lock.utils import add_wheels_to_spec

from macros.content.checker import say
from macros.content.files.project import PROJECT
from macros.handbook.build_cache import BuildCache, Files, digest
from macros.handbook.tool_versions import tool_versions

CACHE = "engine"
LOCK = "pyodide-lock.json"


class RuntimeMissingError(Exception):
    """Pyodide is missing or not the pinned one, or what is built of it cannot be."""


def stock_runtime(root: Path) -> Files:
    """Return Pyodide's files, the engine's wheel and the lock file that lists it.

    The wheel is kept in the cache of the handbook below `root`.
    """
    engine = PROJECT / "interactive"
    pin = json.loads((engine / "pyodide.json").read_text("utf-8"))
    pyodide = pinned_pyodide()
    packages: Files = BuildCache(root, CACHE).get_or_make(
        _cache_key(engine, pin), partial(_packages, engine, pyodide)
    )
    files = {name: (pyodide / name).read_bytes() for name in pin["files"]}
    return {**files, **packages}


def pinned_pyodide() -> Path:
    """Return Pyodide's folder; RuntimeMissingError if it is not the pinned one."""
    pyodide = PROJECT / "node_modules" / "pyodide"
    pin = json.loads((PROJECT / "interactive" / "pyodide.json").read_text("utf-8"))
    verify(pyodide, pin)
    return pyodide


def _packages(engine: Path, pyodide: Path) -> Files:
    """Return the engine's wheel, and a lock file by which Pyodide finds it."""
    with TemporaryDirectory() as folder:
        wheel, lock = _wheel(engine, Path(folder)), Path(folder, LOCK)
        _write_lock(pyodide, wheel, lock)
        return {path.name: path.read_bytes() for path in (wheel, lock)}


def _cache_key(engine: Path, pin: dict[str, Any]) -> str:
    tools = tool_versions("hatchling", "pyodide-lock")
    inputs: list[str | bytes] = [json.dumps(pin, sort_keys=True), tools]
    for path in sorted((*engine.rglob("*.py"), engine / "pyproject.toml")):
        inputs += [path.relative_to(engine).as_posix(), path.read_bytes()]
    return digest(*inputs)


def verify(pyodide: Path, pin: dict[str, Any]) -> None:
    """Raise RuntimeMissingError unless every file has its pinned checksum."""
    for name, expected in pin["files"].items():
        path = pyodide / name
        if not path.exists():
            message = say("runtime.missing", name=name, version=pin["version"])
            raise RuntimeMissingError(message)
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            message = say("runtime.other", name=name, version=pin["version"])
            raise RuntimeMissingError(message)


def _wheel(engine: Path, folder: Path) -> Path:
    """Build the engine's wheel; hatchling's builds are reproducible."""
    # No isolation: hatchling is installed, and nothing is downloaded.
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir"]
    process = subprocess.run(
        [*command, str(folder), str(engine)],
        capture_output=True,
        text=True,
        check=False,
    )
    if process.returncode:
        raise RuntimeMissingError(
            say("runtime.no_package", stdout=process.stdout, stderr=process.stderr)
        )
    [wheel] = folder.glob("*.whl")
    return wheel


def _write_lock(pyodide: Path, wheel: Path, path: Path) -> None:
    """Write a lock file for this Pyodide that lists the engine as its only package."""
    spec = PyodideLockSpec.from_json(pyodide / LOCK)
    # Pyodide can then load no other package by accident.
    spec.packages.clear()
    add_wheels_to_spec(spec, [wheel]).to_json(path)
