"""The slim runtime of a site, built for its calculators."""

import base64
import hashlib
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from interactive import engine
from macros.calculators.document import document
from macros.content.checker import say
from macros.content.files.project import PROJECT
from macros.content.loader import Content
from macros.handbook.build_cache import BuildCache, Files, digest
from macros.handbook.routes import FOLDER_DIGITS, RUNTIME
from macros.runtime.pyodide import RuntimeMissingError, pinned_pyodide
from macros.runtime.slim import (
    MODULE,
    REST,
    DifferenceError,
    Inputs,
    NodeMissingError,
    ScriptError,
    SlimError,
    build,
)
from macros.runtime.workload import workload

CACHE = "slim"
# Each module, and the compressed copies that servers may send instead.
SUFFIXES = ("", ".br", ".gz")

# Modules that no evaluation uses. If one does, the tests fail with its name.
NEEDLESS = (
    # They build dataclasses and read annotations; by now, all are built.
    *("inspect", "ast", "_ast", "dis", "opcode", "_opcode", "_opcode_metadata"),
    *("tokenize", "_tokenize", "token", "linecache", "annotationlib", "copy"),
    # The engine reads no files.
    *("os", "os.path", "posixpath", "genericpath", "stat"),
    # They compile patterns, and check types; by now, all are compiled and checked.
    *("re._parser", "re._compiler", "re._constants", "re._casefix", "typing"),
    "reprlib",
    # Names of characters, for reading HTML; the engine only writes it.
    *("html.entities", "html:_html5"),
)


def slim_runtime(content: Content, *, wait: bool) -> Files | None:
    """Return the slim runtime of a handbook.

    With `wait=False`, reuse the latest runtime built for this engine, if any. It may
    lack functions that new content needs; the shell then falls back to Pyodide.
    """
    if wait:
        return build_or_reuse(inputs_of(content), content.root)
    day = content.source.edition.checked_on
    # All that the workload comes from.
    documents = {name: document(content, name, day) for name in content.specs}
    if _last.documents != documents or _last.root != content.root or not _last.files:
        _last.files = latest(inputs_of(content), content.root)
        _last.documents, _last.root = documents, content.root
    return _last.files


class _Last:
    """What was found last, while an editor watches."""

    root: Path | None = None
    documents: Mapping[str, Any] | None = None
    files: Files | None = None


_last = _Last()


def build_or_reuse(inputs: Inputs, root: Path) -> Files:
    """Return the slim runtime made from these inputs, from the cache if it is there.

    Raises RuntimeMissingError if it cannot be built.
    """
    try:
        return BuildCache(root, CACHE).get_or_make(
            cache_key(inputs), partial(build, inputs)
        )
    except SlimError as error:
        raise RuntimeMissingError(in_words(error)) from error


def in_words(error: SlimError) -> str:
    """Return what went wrong, in the editor's language."""
    match error:
        case NodeMissingError():
            return say("runtime.no_node")
        case ScriptError(script=script, output=output):
            return say("runtime.slim_failed", script=script, output=output)
        case DifferenceError():
            return say(
                "runtime.slim_differs",
                name=error.module,
                run=error.call,
                reference=error.reference,
                answer=error.answer,
            )
    return str(error)


def latest(inputs: Inputs, root: Path) -> Files | None:
    """Return the cached runtime of these inputs, or else of another workload."""
    cache = BuildCache(root, CACHE)
    return cache.get(cache_key(inputs)) or cache.latest(f"{toolchain_key(inputs)}-")


def toolchain_key(inputs: Inputs) -> str:
    """Return a digest of everything but the workload."""
    return digest(*inputs.toolchain())


def cache_key(inputs: Inputs) -> str:
    """Return a digest of everything; those of one toolchain share their beginning."""
    return f"{toolchain_key(inputs)}-{digest(inputs.workload.to_json())}"


def inputs_of(content: Content) -> Inputs:
    """Return what the slim runtime of a handbook is made from."""
    return Inputs(
        pinned_pyodide(),
        [PROJECT / "interactive"],
        "interactive.engine:call",
        workload(content),
        answer,
        NEEDLESS,
    )


def answer(*texts: str) -> str:
    """Answer in this Python; raise ValueError for an error, which no page asks for."""
    text = engine.call(*texts)
    if not text.startswith("="):
        raise ValueError(f"{text}: {texts}")
    return text


def module_files(files: Files) -> Files:
    """Return the modules and their compressed copies, by their names on the site."""
    folder = _folder(files)
    return {
        f"{RUNTIME}/{folder}/{name}{suffix}": files[f"{name}{suffix}"]
        for name in (MODULE, REST)
        for suffix in SUFFIXES
    }


def module_config(files: Files) -> dict[str, Any]:
    """Return what the shell needs to know of the module, and of its rest."""
    return {**_part(files, MODULE), "rest": _part(files, REST)}


def _part(files: Files, name: str) -> dict[str, str | int]:
    return {
        "module": f"{_folder(files)}/{name}",
        "digest": integrity(files[name]),
        "bytes": len(files[name]),
    }


def _folder(files: Files) -> str:
    return digest(files[MODULE], files[REST])[:FOLDER_DIGITS]


def integrity(data: bytes) -> str:
    """Return a SHA-256 as Subresource Integrity writes it."""
    return base64.b64encode(hashlib.sha256(data).digest()).decode()
