"""A calculator's document as a browser gets it: without what answers no reader.

Most of a catalogue is for pages; the engine says a part of it. Which part follows from
its own source: what stands there as a text may be a key, and what stands before a
value that is filled in may begin one (`f"letter_{status}"`).
"""

import ast
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import interactive
from interactive.kinds import kind
from macros.calculators.document import document
from macros.content.loader import Content
from macros.handbook import routes
from macros.handbook.build_cache import digest

PACKAGE = Path(str(interactive.__file__)).parent
# What every calculator runs, whatever its kind.
COMMON = ("engine.py", "core", "kinds/__init__.py")
# No browser gets these.
VERIFICATION = "verification"
# What may be the beginning of a key; a text that is filled in throughout is none.
BEGINNING = re.compile(r"[a-z]+_[a-z_]*")


def document_files(content: Content, as_of: date) -> dict[str, tuple[str, str]]:
    """Return address and text of each calculator's document."""
    files = {}
    for slug in content.specs:
        data = browser_document(document(content, slug, as_of))
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        files[slug] = routes.document(slug, digest(text)), text
    return files


def browser_document(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a document without its worked examples and the words of pages.

    The page shows the examples; they are in the checksum of the rules all the same.
    """
    specs = (data["spec"], *data.get("calculators", {}).values())
    exact, beginnings = _keys(frozenset(spec["kind"] for spec in specs))
    words = data["wording"].items()
    return {
        **data,
        "spec": {**data["spec"], "examples": []},
        "wording": {n: w for n, w in words if n in exact or n.startswith(beginnings)},
    }


@cache
def _keys(kinds: frozenset[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the keys that the engine may say for some kinds, and their beginnings."""
    exact: set[str] = set()
    beginnings: set[str] = set()
    for path in _modules(kinds):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr):
                beginnings |= {*_beginning(node)}
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                exact.add(node.value)
    return frozenset(exact), tuple(beginnings)


def _modules(kinds: frozenset[str]) -> Iterator[Path]:
    folders = (Path(str(kind(name).__file__)).parent for name in kinds)
    for path in (*(PACKAGE / name for name in COMMON), *folders):
        modules = [path] if path.is_file() else path.rglob("*.py")
        yield from (module for module in modules if VERIFICATION not in module.parts)


def _beginning(text: ast.JoinedStr) -> Iterator[str]:
    first = text.values[0]
    if isinstance(first, ast.Constant) and BEGINNING.fullmatch(str(first.value)):
        yield str(first.value)
