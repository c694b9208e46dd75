"""Reads and rewrites WebAssembly modules, section by section.

Only what pruning needs: bodies of functions, the data, limits of memories, exports
and globals. What it does not touch, it hands on byte for byte, so no index moves.
Source: WebAssembly Core Specification 2.0, chapter 5 (Binary Format).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from io import BytesIO

import leb128

MAGIC = b"\0asm\1\0\0\0"
PAGE = 65_536
TRAP = b"\0\0\x0b"
"""The body of a function that has no locals and stops at once (`unreachable; end`)."""

I32, END = 0x7F, 0x0B
GLOBAL_GET, GLOBAL_SET, REF_NULL = 0x23, 0x24, 0xD0
I32_CONST, I64_CONST, F64_CONST = 0x41, 0x42, 0x44
REFERENCES = (0x63, 0x64)
FUNCTION, TABLE, MEMORY, GLOBAL, TAG = range(5)
"""What can be imported and exported, by its number."""


class Id(IntEnum):
    """What a section holds, by its number."""

    CUSTOM = 0
    IMPORT = 2
    MEMORY = 5
    GLOBAL = 6
    EXPORT = 7
    DATA_COUNT = 12
    CODE = 10
    DATA = 11


class BrokenModuleError(Exception):
    """A module that is not what this reader knows."""


@dataclass(frozen=True)
class Export:
    """One name of a module: what kind of thing, and its index among its kind."""

    name: str
    kind: int
    index: int


Sections = tuple[tuple[int, bytes], ...]


def sections(module: bytes) -> Sections:
    """Return the number and content of every section, in order."""
    if not module.startswith(MAGIC):
        raise BrokenModuleError("not a WebAssembly module of version 1")
    return tuple(_sections(module))


def _sections(module: bytes) -> Iterator[tuple[int, bytes]]:
    reader = BytesIO(module)
    reader.seek(len(MAGIC))
    while number := reader.read(1):
        size = _unsigned(reader)
        content = reader.read(size)
        if len(content) < size:
            raise BrokenModuleError(f"section {number[0]} is cut off")
        yield number[0], content


def joined(parts: Iterable[tuple[int, bytes]]) -> bytes:
    """Return the module of these sections."""
    return MAGIC + b"".join(
        bytes([number]) + _sized(content) for number, content in parts
    )


def replaced(parts: Sections, new: Mapping[int, bytes | None]) -> Sections:
    """Return sections with some replaced, or left out where None stands for them."""
    pairs = ((number, new.get(number, content)) for number, content in parts)
    return tuple((number, content) for number, content in pairs if content is not None)


def content(parts: Sections, number: int) -> bytes:
    """Return what a section holds; `b""` stands for one that is missing."""
    return next((found for each, found in parts if each == number), b"")


def vector(items: Iterable[bytes]) -> bytes:
    """Return items behind their number, as every list of the format begins."""
    found = list(items)
    return b"".join((leb128.u.encode(len(found)), *found))


def _sized(content: bytes) -> bytes:
    """Return bytes behind their number, as sections, bodies, names and data begin."""
    return bytes(leb128.u.encode(len(content))) + content


def _read_sized(reader: BytesIO) -> bytes:
    return reader.read(_unsigned(reader))


def _unsigned(reader: BytesIO) -> int:
    return leb128.u.decode_reader(reader)[0]


def _signed(reader: BytesIO) -> int:
    return leb128.i.decode_reader(reader)[0]


def _byte(reader: BytesIO) -> int:
    return reader.read(1)[0]


def bodies(code: bytes) -> list[bytes]:
    """Return the body of every function: its locals and its code, without its size."""
    reader = BytesIO(code)
    return [_read_sized(reader) for _ in range(_unsigned(reader))]


def code_of(functions: Iterable[bytes]) -> bytes:
    """Return the code section of these bodies."""
    return vector(map(_sized, functions))


def marking(body: bytes, mark: int) -> bytes:
    """Return a body that first sets the global `mark` to one."""
    reader = BytesIO(body)
    for _ in range(_unsigned(reader)):  # groups of locals
        _unsigned(reader)
        _skip_type(reader)
    at = reader.tell()
    note = bytes([I32_CONST, 1, GLOBAL_SET]) + leb128.u.encode(mark)
    return body[:at] + note + body[at:]


def exports(section: bytes) -> list[Export]:
    """Return every name of a module."""
    reader = BytesIO(section)
    return [
        Export(_read_sized(reader).decode(), _byte(reader), _unsigned(reader))
        for _ in range(_unsigned(reader))
    ]


def exports_of(names: Iterable[Export]) -> bytes:
    """Return the export section of these names."""
    return vector(
        _sized(each.name.encode()) + bytes([each.kind]) + leb128.u.encode(each.index)
        for each in names
    )


def imported(section: bytes) -> Counter[int]:
    """Return how many things of each kind a module imports; they come first."""
    reader = BytesIO(section)
    found: Counter[int] = Counter()
    for _ in range(_unsigned(reader)):
        for _ in ("module", "name"):
            _read_sized(reader)
        kind = _byte(reader)
        found[kind] += 1
        SKIP_IMPORT[kind](reader)
    return found


def _skip_function(reader: BytesIO) -> None:
    _unsigned(reader)


def _skip_tag(reader: BytesIO) -> None:
    _byte(reader)
    _unsigned(reader)


def _skip_variable(reader: BytesIO) -> None:
    _skip_type(reader)
    _byte(reader)


SKIP_IMPORT = {
    FUNCTION: _skip_function,
    GLOBAL: _skip_variable,
    TAG: _skip_tag,
}
"""The kinds of imports that Emscripten writes; memories are its own."""


def _skip_type(reader: BytesIO) -> None:
    # A reference names what it refers to behind its first byte.
    if _byte(reader) in REFERENCES:
        _signed(reader)


def variables(section: bytes) -> list[bytes]:
    """Return every global of a module: its type, whether it may change, its value."""
    reader = BytesIO(section)
    found = []
    for _ in range(_unsigned(reader)):
        start = reader.tell()
        _skip_variable(reader)
        _skip_value(reader)
        found.append(section[start : reader.tell()])
    return found


def _skip_value(reader: BytesIO) -> None:
    instruction = _byte(reader)
    if instruction in (I32_CONST, I64_CONST, REF_NULL):
        _signed(reader)
    elif instruction == GLOBAL_GET:
        _unsigned(reader)
    elif instruction == F64_CONST:
        reader.read(8)
    else:
        raise BrokenModuleError(f"a global begins with instruction {instruction:#x}")
    _byte(reader)  # `end`


def changes(variable: bytes) -> bool:
    """Return whether a global of numbers may be set."""
    return variable[1] == 1 and variable[0] not in REFERENCES


def number(value: int, *, mutable: bool = False) -> bytes:
    """Return a global that holds a whole number of 32 bits."""
    return bytes([I32, mutable, I32_CONST]) + leb128.i.encode(value) + bytes([END])


def memory(pages: int) -> bytes:
    """Return the section of one memory with so many pages at first, and no bound."""
    return vector([b"\0" + leb128.u.encode(pages)])


def data_of(segments: Iterable[tuple[int, bytes]]) -> bytes:
    """Return the data section that puts bytes at addresses of the first memory."""
    return vector(
        b"\0"
        + bytes([I32_CONST])
        + leb128.i.encode(address)
        + bytes([END])
        + _sized(data)
        for address, data in segments
    )
