"""The small Python of a site: built for its calculators, put where pages find it."""

import base64
import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from interactive import engine
from macros.content import Content
from macros.runtime import RUNTIME, SHELL, pinned
from macros.slim.builder import DIGITS, MODULE, REPORT, Inputs, build, latest
from macros.slim.corpus import corpus

CACHE = Path(".cache") / "slim"
SCRIPT = "runtime.mjs"
NONE = "export const SMALL = null;"
"""What stands in the shell's script until there is one."""

PACKED = ("", ".br", ".gz")
"""What lies beside each other: the module, and as servers hand it out."""


def write_small(content: Content, root: Path, site: Path, *, wait: bool) -> None:
    """Put the small Python below the site's root, and tell the shell where it is.

    Who does not wait gets one that was built for this engine earlier, if there is one.
    """
    inputs = inputs_of(content, root)
    cache = root / CACHE
    folder = build(inputs, cache) if wait else latest(inputs, cache)
    if folder is not None:
        told = _place(folder, site)
        script = site / SHELL / SCRIPT
        text = script.read_text("utf-8")
        script.write_text(text.replace(NONE, said(told), 1), "utf-8")


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


def _place(folder: Path, site: Path) -> dict[str, str | int]:
    """Copy a module to a place that is named by its bytes; return what a page needs."""
    data = (folder / MODULE).read_bytes()
    digest = hashlib.sha256(data).digest()
    place = Path(digest.hex()[:DIGITS]) / MODULE
    target = site / RUNTIME / place
    target.parent.mkdir(parents=True, exist_ok=True)
    for suffix in PACKED:
        shutil.copyfile(folder / f"{MODULE}{suffix}", f"{target}{suffix}")
    return {
        "module": place.as_posix(),
        "digest": base64.b64encode(digest).decode(),
        "bytes": len(data),
    }


def report_of(content: Content, root: Path) -> dict[str, Any]:
    """Return what the build tells of the small Python of a handbook."""
    folder = build(inputs_of(content, root), root / CACHE)
    found: dict[str, Any] = json.loads((folder / REPORT).read_text("utf-8"))
    return found
