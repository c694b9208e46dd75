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

from macros.runtime.slim import wasm

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
    """A memory as `capture.mjs` left it: bytes, pages, variables, the entry point."""

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
    parts = wasm.sections(stock)
    first = wasm.imported(wasm.content(parts, wasm.Id.IMPORT))[wasm.GLOBAL]
    found = wasm.variables(wasm.content(parts, wasm.Id.GLOBAL))
    told = [
        wasm.Export(f"={first + place}", wasm.GLOBAL, first + place)
        for place, variable in enumerate(found)
        if wasm.changes(variable)
    ]
    names = wasm.exports(wasm.content(parts, wasm.Id.EXPORT))
    return wasm.joined(
        wasm.replaced(parts, {wasm.Id.EXPORT: wasm.exports_of([*names, *told])})
    )


def awake(stock: bytes, asleep: Asleep) -> wasm.Sections:
    """Return the sections of a module that begins where Python was put to sleep.

    Its last variable is where the door lies.
    """
    parts = wasm.sections(stock)
    first = wasm.imported(wasm.content(parts, wasm.Id.IMPORT))[wasm.GLOBAL]
    found = wasm.variables(wasm.content(parts, wasm.Id.GLOBAL))
    for index, value in asleep.variables.items():
        found[index - first] = wasm.number(value, mutable=True)
    names = [
        e for e in wasm.exports(wasm.content(parts, wasm.Id.EXPORT)) if e.name in CALLED
    ]
    door = wasm.Export(DOOR, wasm.GLOBAL, first + len(found))
    return wasm.replaced(
        parts,
        {
            wasm.Id.CUSTOM: None,
            wasm.Id.MEMORY: wasm.memory(asleep.pages),
            wasm.Id.GLOBAL: wasm.vector([*found, wasm.number(asleep.door)]),
            wasm.Id.EXPORT: wasm.exports_of([*names, door]),
            wasm.Id.DATA_COUNT: None,
            wasm.Id.DATA: wasm.data_of(asleep.segments()),
        },
    )


def marked(parts: wasm.Sections) -> bytes:
    """Return a module that notes which functions ran, in variables named `#<place>`."""
    first = wasm.imported(wasm.content(parts, wasm.Id.IMPORT))[wasm.GLOBAL]
    found = wasm.variables(wasm.content(parts, wasm.Id.GLOBAL))
    functions = wasm.bodies(wasm.content(parts, wasm.Id.CODE))
    mark = first + len(found)
    marks = [
        wasm.Export(f"#{at}", wasm.GLOBAL, mark + at) for at in range(len(functions))
    ]
    unset = [wasm.number(0, mutable=True)] * len(functions)
    names = wasm.exports(wasm.content(parts, wasm.Id.EXPORT))
    code = wasm.code_of(
        wasm.marking(body, mark + at) for at, body in enumerate(functions)
    )
    return wasm.joined(
        wasm.replaced(
            parts,
            {
                wasm.Id.GLOBAL: wasm.vector([*found, *unset]),
                wasm.Id.EXPORT: wasm.exports_of([*names, *marks]),
                wasm.Id.CODE: code,
            },
        )
    )


def pruned(parts: wasm.Sections, kept: Collection[int]) -> bytes:
    """Return a module in which every function but the kept ones is a trap."""
    functions = wasm.bodies(wasm.content(parts, wasm.Id.CODE))
    code = wasm.code_of(
        body if place in kept else wasm.TRAP for place, body in enumerate(functions)
    )
    return wasm.joined(wasm.replaced(parts, {wasm.Id.CODE: code}))
