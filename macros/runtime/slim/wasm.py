"""Reads and rewrites WebAssembly modules, section by section.

It covers only what the slim runtime needs: function bodies, data, memory limits,
imports, exports and globals. Everything else is copied byte for byte, so no index
changes.
Source: WebAssembly Core Specification 2.0, chapter 5 (Binary Format).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from io import BytesIO

import leb128

from .binary import (
    REFERENCES,
    BrokenModuleError,
    byte,
    read_sized,
    signed,
    sized,
    skip_type,
    unsigned,
    vector,
)

MAGIC = b"\0asm\1\0\0\0"
# The body of a function without locals that stops at once (`unreachable; end`).
TRAP = b"\0\0\x0b"

I32, END = 0x7F, 0x0B
GLOBAL_GET, REF_NULL = 0x23, 0xD0
I32_CONST, I64_CONST, F64_CONST = 0x41, 0x42, 0x44
# The kinds of imports and exports.
FUNCTION, TABLE, MEMORY, GLOBAL, TAG = range(5)


class Id(IntEnum):
    """The sections' numbers."""

    CUSTOM = 0
    TYPE = 1
    IMPORT = 2
    FUNCTION = 3
    MEMORY = 5
    GLOBAL = 6
    EXPORT = 7
    DATA_COUNT = 12
    CODE = 10
    DATA = 11


@dataclass(frozen=True)
class Export:
    """An exported name: its kind, and its index among that kind."""

    name: str
    kind: int
    index: int


@dataclass(frozen=True)
class Module:
    """The sections of a module, in order, each with its number."""

    sections: tuple[tuple[int, bytes], ...]

    @classmethod
    def parse(cls, data: bytes) -> "Module":
        """Split a module into its sections."""
        if not data.startswith(MAGIC):
            raise BrokenModuleError("not a WebAssembly module of version 1")
        return cls(tuple(_sections(data)))

    def encode(self) -> bytes:
        """Return the bytes of the module."""
        return MAGIC + b"".join(
            bytes([number]) + sized(content) for number, content in self.sections
        )

    def replace(self, new: Mapping[int, bytes | None]) -> "Module":
        """Return the module with some sections replaced; None removes one."""
        pairs = ((number, new.get(number, old)) for number, old in self.sections)
        return Module(
            tuple((number, data) for number, data in pairs if data is not None)
        )

    def section(self, number: int) -> bytes:
        """Return the content of a section; `b""` if it is missing."""
        return next((data for each, data in self.sections if each == number), b"")

    def imports(self) -> Counter[int]:
        """Return the number of imports of each kind; their indices come first."""
        reader = BytesIO(self.section(Id.IMPORT))
        counts: Counter[int] = Counter()
        for _ in range(unsigned(reader)):
            for _ in ("module", "name"):
                read_sized(reader)
            kind = byte(reader)
            counts[kind] += 1
            SKIP_IMPORT[kind](reader)
        return counts

    def functions(self) -> list[bytes]:
        """Return the bodies of the module's own functions: locals and code."""
        reader = BytesIO(self.section(Id.CODE))
        return [read_sized(reader) for _ in range(unsigned(reader))]

    def globals(self) -> list[bytes]:
        """Return the module's own globals: type, mutability, initial value."""
        section = self.section(Id.GLOBAL)
        reader = BytesIO(section)
        encoded = []
        for _ in range(unsigned(reader)):
            start = reader.tell()
            _skip_global_type(reader)
            _skip_initial_value(reader)
            encoded.append(section[start : reader.tell()])
        return encoded

    def exports(self) -> list[Export]:
        """Return the module's exports."""
        reader = BytesIO(self.section(Id.EXPORT))
        return [
            Export(read_sized(reader).decode(), byte(reader), unsigned(reader))
            for _ in range(unsigned(reader))
        ]


def _sections(module: bytes) -> Iterator[tuple[int, bytes]]:
    reader = BytesIO(module)
    reader.seek(len(MAGIC))
    while number := reader.read(1):
        size = unsigned(reader)
        content = reader.read(size)
        if len(content) < size:
            raise BrokenModuleError(f"section {number[0]} is cut off")
        yield number[0], content


def code_section(bodies: Iterable[bytes]) -> bytes:
    """Return the code section with these function bodies."""
    return vector(map(sized, bodies))


def append(section: bytes, items: Iterable[bytes]) -> bytes:
    """Return a section that is a list, with more items at its end."""
    reader, more = BytesIO(section), list(items)
    count = unsigned(reader) + len(more)
    return b"".join((leb128.u.encode(count), reader.read(), *more))


def length(section: bytes) -> int:
    """Return the number of items of a section that is a list."""
    return unsigned(BytesIO(section))


def import_section(module: str, name: str, kind: int, description: bytes) -> bytes:
    """Return the section of a single import."""
    names = (sized(text.encode()) for text in (module, name))
    return vector([b"".join((*names, bytes([kind]), description))])


def export_section(exports: Iterable[Export]) -> bytes:
    """Return the export section with these exports."""
    return vector(
        sized(each.name.encode()) + bytes([each.kind]) + leb128.u.encode(each.index)
        for each in exports
    )


def _skip_function(reader: BytesIO) -> None:
    unsigned(reader)


def _skip_tag(reader: BytesIO) -> None:
    byte(reader)
    unsigned(reader)


def _skip_global_type(reader: BytesIO) -> None:
    skip_type(reader)
    byte(reader)


# The kinds of imports that Emscripten writes; a module defines its own memory.
SKIP_IMPORT = {
    FUNCTION: _skip_function,
    GLOBAL: _skip_global_type,
    TAG: _skip_tag,
}


def _skip_initial_value(reader: BytesIO) -> None:
    instruction = byte(reader)
    if instruction in (I32_CONST, I64_CONST, REF_NULL):
        signed(reader)
    elif instruction == GLOBAL_GET:
        unsigned(reader)
    elif instruction == F64_CONST:
        reader.read(8)
    else:
        raise BrokenModuleError(f"a global begins with instruction {instruction:#x}")
    byte(reader)  # `end`


def is_mutable_number(variable: bytes) -> bool:
    """Return whether a global is a number that may be set."""
    return variable[1] == 1 and variable[0] not in REFERENCES


def i32_global(value: int, *, mutable: bool = False) -> bytes:
    """Return a global that holds a 32-bit integer."""
    return bytes([I32, mutable, I32_CONST]) + leb128.i.encode(value) + bytes([END])


def memory_section(pages: int) -> bytes:
    """Return the section of one memory with an initial size and no maximum."""
    return vector([b"\0" + leb128.u.encode(pages)])


def data_section(segments: Iterable[tuple[int, bytes]]) -> bytes:
    """Return the data section that puts bytes at addresses of the first memory."""
    return vector(
        b"\0"
        + bytes([I32_CONST])
        + leb128.i.encode(address)
        + bytes([END])
        + sized(data)
        for address, data in segments
    )
