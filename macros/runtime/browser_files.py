"""What answers in the browser: both Pythons and the shell's scripts.

Each folder is named by what is in it: pages name the folder of their scripts, and these
name those of the Pythons. So no page is answered by files of another edition, whatever
a browser has kept.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.content.files.project import PROJECT
from macros.content.loader import Content
from macros.handbook.build_cache import Files, digest
from macros.handbook.routes import FOLDER_DIGITS, RUNTIME, SHELL
from macros.runtime.pyodide import stock_runtime
from macros.runtime.slim import HOST_SCRIPT
from macros.runtime.slim_assets import (
    integrity,
    module_config,
    module_files,
    slim_runtime,
)

# Draws QR codes in the browser, without dependencies.
QR, QR_MODULE = "uqr/dist/index.mjs", "calculator/uqr.mjs"

# The script that starts Python, and its lines that the build replaces.
SCRIPT = "calculator/runtime.mjs"
NO_SLIM, NO_STOCK = "export const SLIM = null;", "export const STOCK = null;"


@dataclass(frozen=True, slots=True)
class BrowserFiles:
    """The files by their addresses, and where pages find the scripts."""

    shell: str
    """The address of the folder with the scripts."""
    files: Files

    def write(self, site: Path) -> None:
        """Write them below a site's root."""
        for address, data in self.files.items():
            path = site / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def browser_files(content: Content, *, wait: bool) -> BrowserFiles:
    """Return the files for a handbook's calculators.

    With `wait=False`, no slim runtime is built; an earlier one serves, if there is one.
    """
    stock = stock_runtime(content.root)
    slim = slim_runtime(content, wait=wait)
    pythons = {**_in_folder(RUNTIME, stock), **(module_files(slim) if slim else {})}
    lines = {
        NO_SLIM: NO_SLIM.replace("null", _json(module_config(slim) if slim else None)),
        NO_STOCK: NO_STOCK.replace("null", _json(_stock_config(stock))),
    }
    scripts = shell_scripts(lines)
    shell = f"{SHELL}/{_name(scripts)}/"
    return BrowserFiles(shell, {**pythons, **_in_folder(SHELL, scripts)})


def shell_scripts(lines: Mapping[str, str]) -> Files:
    """Return the shell's scripts by name, with `lines` replaced in the one that starts.

    Raises ValueError if that script lacks one of the lines.
    """
    scripts = _sources()
    text = scripts[SCRIPT].decode()
    for before, after in lines.items():
        if before not in text:
            raise ValueError(f"{SCRIPT}: {before}")
        text = text.replace(before, after, 1)
    return {**scripts, SCRIPT: text.encode()}


def _sources() -> Files:
    source = PROJECT / "interactive" / "shell"
    scripts = {
        path.relative_to(source).as_posix(): path.read_bytes()
        for path in sorted(source.rglob("*.mjs"))
    }
    return {
        **scripts,
        QR_MODULE: (PROJECT / "node_modules" / QR).read_bytes(),
        f"calculator/{HOST_SCRIPT.name}": HOST_SCRIPT.read_bytes(),
    }


def _stock_config(stock: Files) -> dict[str, Any]:
    """Return what the shell needs to start stock Pyodide."""
    digests = {name: integrity(data) for name, data in stock.items()}
    return {"folder": f"{_name(stock)}/", "digests": digests}


def _in_folder(folder: str, files: Files) -> Files:
    name = _name(files)
    return {f"{folder}/{name}/{file}": data for file, data in files.items()}


def _name(files: Files) -> str:
    """Return the name of a folder with these files."""
    parts = (part for file in sorted(files.items()) for part in file)
    return digest(*parts)[:FOLDER_DIGITS]


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))
