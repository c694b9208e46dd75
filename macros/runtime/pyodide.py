"""Python for the reader's browser: the pinned Pyodide and the engine's wheel."""

import hashlib
import json
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pyodide_lock import PyodideLockSpec
from pyodide_lock.utils import add_wheels_to_spec

from macros.handbook.build_cache import BuildCache, Files, digest, tool_versions
from macros.handbook.routes import RUNTIME, SHELL

CACHE = "engine"
LOCK = "pyodide-lock.json"
QR = "uqr/dist/index.mjs"
"""Draws QR codes in the browser; it imports nothing."""


class RuntimeMissingError(Exception):
    """The pinned Pyodide is not there or not the one that was pinned."""


def write_runtime(root: Path, site: Path) -> None:
    """Put Pyodide, the engine and the form's scripts below the site's root."""
    engine = root / "interactive"
    pin = json.loads((engine / "pyodide.json").read_text("utf-8"))
    pyodide, target = pinned(root), site / RUNTIME
    target.mkdir(parents=True, exist_ok=True)
    package = BuildCache(root, CACHE).get_or_make(
        _fingerprint(engine, pin), partial(_package, engine, pyodide)
    )
    for name in pin["files"]:
        shutil.copyfile(pyodide / name, target / name)
    for name, data in package.items():
        (target / name).write_bytes(data)
    shell = site / SHELL
    shell.mkdir(parents=True, exist_ok=True)
    for path in sorted((engine / "shell").glob("*.mjs")):
        shutil.copyfile(path, shell / path.name)
    shutil.copyfile(root / "node_modules" / QR, shell / "uqr.mjs")


def pinned(root: Path) -> Path:
    """Return the folder of the pinned Pyodide; raise RuntimeMissingError otherwise."""
    pyodide = root / "node_modules" / "pyodide"
    pin = json.loads((root / "interactive" / "pyodide.json").read_text("utf-8"))
    verify(pyodide, pin)
    return pyodide


def _package(engine: Path, pyodide: Path) -> Files:
    """Return the engine's wheel, and the lock file that names it to Pyodide."""
    with TemporaryDirectory() as folder:
        wheel, lock = _wheel(engine, Path(folder)), Path(folder, LOCK)
        _write_lock(pyodide, wheel, lock)
        return {path.name: path.read_bytes() for path in (wheel, lock)}


def _fingerprint(engine: Path, pin: dict[str, Any]) -> str:
    tools = tool_versions("hatchling", "pyodide-lock")
    inputs: list[str | bytes] = [json.dumps(pin, sort_keys=True), tools]
    for path in sorted((*engine.rglob("*.py"), engine / "pyproject.toml")):
        inputs += [path.relative_to(engine).as_posix(), path.read_bytes()]
    return digest(*inputs)


def verify(pyodide: Path, pin: dict[str, Any]) -> None:
    """Raise RuntimeMissingError unless every pinned file is there, byte for byte."""
    for name, expected in pin["files"].items():
        path = pyodide / name
        if not path.exists():
            message = f"{name} yok (Pyodide {pin['version']}). 'make setup' çalıştırın."
            raise RuntimeMissingError(message)
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            message = (
                f"{name}, Pyodide {pin['version']} değil. 'make setup' çalıştırın."
            )
            raise RuntimeMissingError(message)


def _wheel(engine: Path, folder: Path) -> Path:
    """Build the engine's wheel; hatchling gives the same bytes each time."""
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir"]
    done = subprocess.run(
        [*command, str(folder), str(engine)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeMissingError(
            f"Motorun paketi yapılamadı:\n{done.stdout}{done.stderr}"
        )
    [wheel] = folder.glob("*.whl")
    return wheel


def _write_lock(pyodide: Path, wheel: Path, path: Path) -> None:
    """Write a lock file that knows this Pyodide and, of packages, the engine alone."""
    spec = PyodideLockSpec.from_json(pyodide / LOCK)
    spec.packages.clear()
    add_wheels_to_spec(spec, [wheel]).to_json(path)
