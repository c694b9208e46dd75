"""The slim runtime of a site, built for its calculators."""

import base64
import hashlib
import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from interactive import engine
from macros.content.loader import Content
from macros.handbook.build_cache import BuildCache, Files, digest
from macros.handbook.routes import RUNTIME, SHELL
from macros.runtime.pyodide import pinned_pyodide
from macros.runtime.slim.builder import MODULE, Inputs, build
from macros.runtime.workload import workload

CACHE = "slim"
SCRIPT = "calculator/runtime.mjs"
# The line of the shell's script that the build replaces.
UNSET = "export const SLIM = null;"

FOLDER_DIGITS = 16
# The module, and the compressed copies that servers may send instead.
SUFFIXES = ("", ".br", ".gz")


def write_slim_runtime(content: Content, root: Path, site: Path, *, wait: bool) -> None:
    """Write the slim runtime below the site's root and tell the shell its address.

    With `wait=False`, reuse the latest runtime built for this engine, if any. It may
    lack functions that new content needs; the shell then falls back to Pyodide.
    """
    inputs = inputs_of(content, root)
    files = build_or_reuse(inputs, root) if wait else latest(inputs, root)
    if files is not None:
        script = site / SHELL / SCRIPT
        line = config_line(_write_module(files, site))
        text = script.read_text("utf-8")
        script.write_text(text.replace(UNSET, line, 1), "utf-8")


def build_or_reuse(inputs: Inputs, root: Path) -> Files:
    """Return the slim runtime made from these inputs, from the cache if it is there."""
    return BuildCache(root, CACHE).get_or_make(
        cache_key(inputs), partial(build, inputs)
    )


def latest(inputs: Inputs, root: Path) -> Files | None:
    """Return the cached runtime of these inputs, or else of another workload."""
    cache = BuildCache(root, CACHE)
    return cache.get(cache_key(inputs)) or cache.latest(f"{toolchain_key(inputs)}-")


def toolchain_key(inputs: Inputs) -> str:
    """Return a digest of everything but the workload."""
    return digest(*inputs.toolchain())


def cache_key(inputs: Inputs) -> str:
    """Return a digest of everything; those of one toolchain share their beginning."""
    return f"{toolchain_key(inputs)}-{digest(json.dumps(inputs.workload))}"


def config_line(config: Mapping[str, Any] | None) -> str:
    """Return the line of the shell's script that describes the module."""
    return UNSET.replace("null", json.dumps(config, separators=(",", ":")))


def inputs_of(content: Content, root: Path) -> Inputs:
    """Return what the slim runtime of a handbook is made from."""
    interactive = root / "interactive"
    return Inputs(
        pinned_pyodide(root),
        interactive,
        interactive / "shell" / "calculator" / "slim_python.mjs",
        workload(content),
        evaluate,
    )


def evaluate(runs: Mapping[str, Any]) -> list[str]:
    """Return this Python's answers to a workload."""
    for document in runs["documents"]:
        engine.set_up(document)
    return [engine.run(*arguments) for arguments in runs["runs"]]


def _write_module(files: Files, site: Path) -> dict[str, str | int]:
    """Write the module to a folder named by its digest; return what the shell needs.

    The address changes with the content, so browsers may cache it forever.
    """
    module = files[MODULE]
    checksum = hashlib.sha256(module).digest()
    path = Path(checksum.hex()[:FOLDER_DIGITS]) / MODULE
    target = site / RUNTIME / path
    target.parent.mkdir(parents=True, exist_ok=True)
    for suffix in SUFFIXES:
        Path(f"{target}{suffix}").write_bytes(files[f"{MODULE}{suffix}"])
    return {
        "module": path.as_posix(),
        # As Subresource Integrity writes it.
        "digest": base64.b64encode(checksum).decode(),
        "bytes": len(module),
    }
