"""Turns the captured memory of a started Python into a WebAssembly module.

The memory becomes the module's data, as in Wizer
(https://github.com/bytecodealliance/wizer). Functions that never ran become traps.
No index changes, so what is kept runs as before, and what is missing stops at once.
"""

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from .binary import vector
from .instructions import with_flag
from .wasm import (
    GLOBAL,
    TRAP,
    Export,
    Id,
    Module,
    code_section,
    data_section,
    export_section,
    i32_global,
    is_mutable_number,
    memory_section,
)

ENTRY_POINT = "entry_point"
# What `slim_python.mjs` uses; all other exports are dropped to save bytes.
USED_EXPORTS = frozenset(
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

# A stretch of memory to store. A new segment costs more than a short gap of zeros.
NON_ZERO = re.compile(rb"[^\0]+(?:\0{1,32}[^\0]+)*")


@dataclass(frozen=True)
class MemorySnapshot:
    """The state of a started Python, as `capture.mjs` wrote it."""

    memory: bytes
    pages: int
    entry_point: int
    """The address of the callable that answers."""

    globals: dict[int, int]
    """The value of each mutable global, by its index."""

    table: int
    """The address of a table that nothing else uses, a byte for each block."""

    blocks: int
    """The number of blocks that it has room for."""

    heap: int
    """The address at which static memory ends."""

    @classmethod
    def read(cls, folder: Path) -> "MemorySnapshot":
        """Read `memory.bin` and `memory.json`."""
        state = json.loads((folder / "memory.json").read_text("utf-8"))
        return cls(
            (folder / "memory.bin").read_bytes(),
            state["pages"],
            state["entry_point"],
            dict(state["globals"]),
            state["table"],
            state["blocks"],
            state["heap"],
        )


def segments(memory: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the stretches that are not zero, each with its address."""
    for stretch in NON_ZERO.finditer(memory):
        yield stretch.start(), stretch.group()


def with_exported_globals(stock: bytes) -> bytes:
    """Return a module that also exports its mutable globals, as `=<index>`."""
    module = Module.parse(stock)
    first = module.imports()[GLOBAL]
    exports = [
        Export(f"={index}", GLOBAL, index)
        for index, variable in enumerate(module.globals(), start=first)
        if is_mutable_number(variable)
    ]
    section = export_section([*module.exports(), *exports])
    return module.replace({Id.EXPORT: section}).encode()


def with_snapshot(stock: bytes, snapshot: MemorySnapshot) -> Module:
    """Return a module that starts from a snapshot.

    Its last global holds the address of the entry point.
    """
    module = Module.parse(stock)
    first, variables = module.imports()[GLOBAL], module.globals()
    for index, value in snapshot.globals.items():
        variables[index - first] = i32_global(value, mutable=True)
    used = [each for each in module.exports() if each.name in USED_EXPORTS]
    entry_point = Export(ENTRY_POINT, GLOBAL, first + len(variables))
    return module.replace(
        {
            # Names and dynamic-link data, which nothing reads.
            Id.CUSTOM: None,
            Id.MEMORY: memory_section(snapshot.pages),
            Id.GLOBAL: vector([*variables, i32_global(snapshot.entry_point)]),
            Id.EXPORT: export_section([*used, entry_point]),
            # For instructions that copy segments; there are none.
            Id.DATA_COUNT: None,
            Id.DATA: data_section(segments(snapshot.memory)),
        },
    )


def instrumented(module: Module) -> bytes:
    """Return a module that records which functions ran.

    Each function sets a global of its own, exported as `#<position>`.
    """
    variables, functions = module.globals(), module.functions()
    # The flags come last, so that no index changes.
    first_flag = module.imports()[GLOBAL] + len(variables)
    flags = [
        Export(f"#{position}", GLOBAL, first_flag + position)
        for position in range(len(functions))
    ]
    unset = [i32_global(0, mutable=True)] * len(functions)
    return module.replace(
        {
            Id.GLOBAL: vector([*variables, *unset]),
            Id.EXPORT: export_section([*module.exports(), *flags]),
            Id.CODE: code_section(map(with_flag, functions, (f.index for f in flags))),
        }
    ).encode()


def pruned(module: Module, used: Collection[int]) -> bytes:
    """Return a module in which every function but the used ones is a trap."""
    code = code_section(
        body if position in used else TRAP
        for position, body in enumerate(module.functions())
    )
    return module.replace({Id.CODE: code}).encode()
