"""Pyodide for the reader's browser, pinned, and the engine's wheel for it."""

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
# Draws QR codes in the browser, without dependencies.
QR, QR_MODULE = "uqr/dist/index.mjs", "calculator/uqr.mjs"


class RuntimeMissingError(Exception):
    """Pyodide is missing or is not the pinned one, or the wheel cannot be built."""


def write_runtime(root: Path, site: Path) -> None:
    """Write Pyodide, the engine's wheel and the shell's scripts to the site."""
    engine = root / "interactive"
    pin = json.loads((engine / "pyodide.json").read_text("utf-8"))
    pyodide, target = pinned_pyodide(root), site / RUNTIME
    target.mkdir(parents=True, exist_ok=True)
    packages = BuildCache(root, CACHE).get_or_make(
        _cache_key(engine, pin), partial(_packages, engine, pyodide)
    )
    for name in pin["files"]:
        shutil.copyfile(pyodide / name, target / name)
    for name, data in packages.items():
        (target / name).write_bytes(data)
    for path in sorted((engine / "shell").rglob("*.mjs")):
        module = site / SHELL / path.relative_to(engine / "shell")
        module.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, module)
    shutil.copyfile(root / "node_modules" / QR, site / SHELL / QR_MODULE)


def pinned_pyodide(root: Path) -> Path:
    """Return Pyodide's folder; RuntimeMissingError if it is not the pinned one."""
    pyodide = root / "node_modules" / "pyodide"
    pin = json.loads((root / "interactive" / "pyodide.json").read_text("utf-8"))
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
            message = f"{name} yok (Pyodide {pin['version']}). 'make setup' çalıştırın."
            raise RuntimeMissingError(message)
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            message = (
                f"{name}, Pyodide {pin['version']} değil. 'make setup' çalıştırın."
            )
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
            f"Motorun paketi yapılamadı:\n{process.stdout}{process.stderr}"
        )
    [wheel] = folder.glob("*.whl")
    return wheel


def _write_lock(pyodide: Path, wheel: Path, path: Path) -> None:
    """Write a lock file for this Pyodide that lists the engine as its only package."""
    spec = PyodideLockSpec.from_json(pyodide / LOCK)
    # Pyodide can then load no other package by accident.
    spec.packages.clear()
    add_wheels_to_spec(spec, [wheel]).to_json(path)
