"""A module that wakes with a memory: what it is made of, and what of it is left out.

The memory of a started Python becomes the data of the module, as Wizer does it
(https://github.com/bytecodealliance/wizer). Functions that never ran become a trap:
no index moves, so what is kept runs as before, and what is missing stops at once.
"""

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.slim.wasm import (
    FUNCTION,
    GLOBAL,
    TRAP,
    Export,
    Id,
    Sections,
    bodies,
    changes,
    code_of,
    content,
    data_of,
    exports,
    exports_of,
    imported,
    joined,
    marking,
    memory,
    number,
    replaced,
    sections,
    variables,
    vector,
)

DOOR = "door"
CALLED = frozenset(
    {
        "__indirect_function_table",
        "free",
        "malloc",
        "memory",
        "Py_DecRef",
        "PyObject_Vectorcall",
        "PyUnicode_AsUTF8AndSize",
        "PyUnicode_FromStringAndSize",
    }
)
"""What `shell/python.mjs` uses; no other name is worth its bytes."""

FILLED = re.compile(rb"[^\0]+(?:\0{1,32}[^\0]+)*")
"""A stretch of memory; a gap of zeros this short is cheaper to write than to skip."""


@dataclass(frozen=True)
class Asleep:
    """A memory as `boot.mjs` left it: bytes, pages, variables, the door's address."""

    memory: bytes
    pages: int
    door: int
    variables: dict[int, int]

    @classmethod
    def read(cls, folder: Path) -> "Asleep":
        """Read `memory.bin` and `memory.json`."""
        told = json.loads((folder / "memory.json").read_text("utf-8"))
        kept = dict(map(tuple, told["variables"]))
        return cls(
            (folder / "memory.bin").read_bytes(), told["pages"], told["door"], kept
        )

    def segments(self) -> Iterator[tuple[int, bytes]]:
        """Yield what is not zero, with its address."""
        for found in FILLED.finditer(self.memory):
            yield found.start(), found.group()


def opened(stock: bytes) -> bytes:
    """Return a module that also tells its variables, as `=<index>`."""
    parts = sections(stock)
    first = imported(content(parts, Id.IMPORT))[GLOBAL]
    found = variables(content(parts, Id.GLOBAL))
    told = [
        Export(f"={first + place}", GLOBAL, first + place)
        for place, variable in enumerate(found)
        if changes(variable)
    ]
    names = exports(content(parts, Id.EXPORT))
    return joined(replaced(parts, {Id.EXPORT: exports_of([*names, *told])}))


def awake(stock: bytes, asleep: Asleep) -> Sections:
    """Return the sections of a module that begins where Python was put to sleep.

    Its last variable is where the door lies.
    """
    parts = sections(stock)
    first = imported(content(parts, Id.IMPORT))[GLOBAL]
    found = variables(content(parts, Id.GLOBAL))
    for index, value in asleep.variables.items():
        found[index - first] = number(value, mutable=True)
    names = [e for e in exports(content(parts, Id.EXPORT)) if e.name in CALLED]
    door = Export(DOOR, GLOBAL, first + len(found))
    return replaced(
        parts,
        {
            Id.CUSTOM: None,
            Id.MEMORY: memory(asleep.pages),
            Id.GLOBAL: vector([*found, number(asleep.door)]),
            Id.EXPORT: exports_of([*names, door]),
            Id.DATA_COUNT: None,
            Id.DATA: data_of(asleep.segments()),
        },
    )


def marked(parts: Sections) -> bytes:
    """Return a module that notes which functions ran, in variables named `#<place>`."""
    first = imported(content(parts, Id.IMPORT))[GLOBAL]
    found = variables(content(parts, Id.GLOBAL))
    functions = bodies(content(parts, Id.CODE))
    mark = first + len(found)
    marks = [Export(f"#{at}", GLOBAL, mark + at) for at in range(len(functions))]
    unset = [number(0, mutable=True)] * len(functions)
    names = exports(content(parts, Id.EXPORT))
    code = code_of(marking(body, mark + at) for at, body in enumerate(functions))
    return joined(
        replaced(
            parts,
            {
                Id.GLOBAL: vector([*found, *unset]),
                Id.EXPORT: exports_of([*names, *marks]),
                Id.CODE: code,
            },
        )
    )


def pruned(parts: Sections, kept: Collection[int]) -> bytes:
    """Return a module in which every function but the kept ones is a trap."""
    functions = bodies(content(parts, Id.CODE))
    code = code_of(
        body if place in kept else TRAP for place, body in enumerate(functions)
    )
    return joined(replaced(parts, {Id.CODE: code}))


def names_of(parts: Sections) -> dict[int, str]:
    """Return what functions are called, by their place among the module's own."""
    first = imported(content(parts, Id.IMPORT))[FUNCTION]
    return {
        each.index - first: each.name
        for each in exports(content(parts, Id.EXPORT))
        if each.kind == FUNCTION
    }
