"""The small Python of a site: built for its calculators, put where pages find it."""

import base64
import hashlib
import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from interactive import engine
from macros.content.loader import Content
from macros.handbook.build_cache import BuildCache, Files
from macros.handbook.routes import RUNTIME, SHELL
from macros.runtime.pyodide import pinned
from macros.runtime.slim.builder import DIGITS, MODULE, Inputs, build
from macros.runtime.workload import corpus

CACHE = "slim"
SCRIPT = "runtime.mjs"
NONE = "export const SMALL = null;"
"""What stands in the shell's script until there is one."""

PACKED = ("", ".br", ".gz")
"""What lies beside each other: the module, and as servers hand it out."""


def write_small(content: Content, root: Path, site: Path, *, wait: bool) -> None:
    """Put the small Python below the site's root, and tell the shell where it is.

    Who does not wait gets one that was built for this engine earlier, if there is one.
    What it lacks the whole runtime has: it is never wrong, at worst slower.
    """
    inputs = inputs_of(content, root)
    files = built(inputs, root) if wait else latest(inputs, root)
    if files is not None:
        told = _place(files, site)
        script = site / SHELL / SCRIPT
        text = script.read_text("utf-8")
        script.write_text(text.replace(NONE, said(told), 1), "utf-8")


def built(inputs: Inputs, root: Path) -> Files:
    """Return the small Python of these inputs; it is built if it is not cached."""
    return BuildCache(root, CACHE).get_or_make(inputs.key(), partial(build, inputs))


def latest(inputs: Inputs, root: Path) -> Files | None:
    """Return the small Python of these inputs, or of another corpus, or None."""
    cached = BuildCache(root, CACHE)
    return cached.get(inputs.key()) or cached.latest(f"{inputs.maker()}-")


def said(told: Mapping[str, Any] | None) -> str:
    """Return the line of the shell's script that says where it is."""
    return NONE.replace("null", json.dumps(told, separators=(",", ":")))


def inputs_of(content: Content, root: Path) -> Inputs:
    """Return what the small Python of a handbook is made of."""
    interactive = root / "interactive"
    return Inputs(
        pinned(root),
        interactive,
        interactive / "shell" / "python.mjs",
        corpus(content),
        answers,
    )


def answers(asked: Mapping[str, Any]) -> list[str]:
    """Return what this Python answers to a corpus."""
    for document in asked["documents"]:
        engine.set_up(document)
    return [engine.run(*given) for given in asked["runs"]]


def _place(files: Files, site: Path) -> dict[str, str | int]:
    """Write a module to a folder named by its digest; return what a page needs."""
    data = files[MODULE]
    digest = hashlib.sha256(data).digest()
    place = Path(digest.hex()[:DIGITS]) / MODULE
    target = site / RUNTIME / place
    target.parent.mkdir(parents=True, exist_ok=True)
    for suffix in PACKED:
        Path(f"{target}{suffix}").write_bytes(files[f"{MODULE}{suffix}"])
    return {
        "module": place.as_posix(),
        "digest": base64.b64encode(digest).decode(),
        "bytes": len(data),
    }
