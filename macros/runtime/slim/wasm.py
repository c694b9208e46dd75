"""Reads and rewrites WebAssembly modules, section by section.

Only what pruning needs: bodies of functions, the data, limits of memories, exports
and globals. What it does not touch, it hands on byte for byte, so no index moves.
Source: WebAssembly Core Specification 2.0, chapter 5 (Binary Format).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from macros.runtime.slim.leb128 import leb, signed, signed_leb, unsigned

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
    at = len(MAGIC)
    while at < len(module):
        number = module[at]
        size, at = unsigned(module, at + 1)
        if at + size > len(module):
            raise BrokenModuleError(f"section {number} is cut off")
        yield number, module[at : at + size]
        at += size


def joined(parts: Iterable[tuple[int, bytes]]) -> bytes:
    """Return the module of these sections."""
    return MAGIC + b"".join(
        bytes([number]) + leb(len(content)) + content for number, content in parts
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
    return leb(len(found)) + b"".join(found)


def bodies(code: bytes) -> list[bytes]:
    """Return the body of every function: its locals and its code, without its size."""
    number, at = unsigned(code, 0)
    found = []
    for _ in range(number):
        size, at = unsigned(code, at)
        found.append(code[at : at + size])
        at += size
    return found


def code_of(functions: Iterable[bytes]) -> bytes:
    """Return the code section of these bodies."""
    return vector(leb(len(body)) + body for body in functions)


def marking(body: bytes, mark: int) -> bytes:
    """Return a body that first sets the global `mark` to one."""
    at = _behind_locals(body)
    note = bytes([I32_CONST, 1, GLOBAL_SET]) + leb(mark)
    return body[:at] + note + body[at:]


def _behind_locals(body: bytes) -> int:
    groups, at = unsigned(body, 0)
    for _ in range(groups):
        at = _behind_type(body, unsigned(body, at)[1])
    return at


def exports(section: bytes) -> list[Export]:
    """Return every name of a module."""
    number, at = unsigned(section, 0)
    found = []
    for _ in range(number):
        size, at = unsigned(section, at)
        name = section[at : at + size].decode()
        kind = section[at + size]
        index, at = unsigned(section, at + size + 1)
        found.append(Export(name, kind, index))
    return found


def exports_of(names: Iterable[Export]) -> bytes:
    """Return the export section of these names."""
    return vector(
        leb(len(each.name.encode()))
        + each.name.encode()
        + bytes([each.kind])
        + leb(each.index)
        for each in names
    )


def imported(section: bytes) -> Counter[int]:
    """Return how many things of each kind a module imports; they come first."""
    number, at = unsigned(section, 0)
    found: Counter[int] = Counter()
    for _ in range(number):
        for _ in ("module", "name"):
            size, at = unsigned(section, at)
            at += size
        kind = section[at]
        found[kind] += 1
        at = IMPORTED[kind](section, at + 1)
    return found


def _behind_function(section: bytes, at: int) -> int:
    return unsigned(section, at)[1]


def _behind_tag(section: bytes, at: int) -> int:
    return unsigned(section, at + 1)[1]


def _behind_variable(section: bytes, at: int) -> int:
    return _behind_type(section, at) + 1


IMPORTED = {
    FUNCTION: _behind_function,
    GLOBAL: _behind_variable,
    TAG: _behind_tag,
}
"""What of imports Emscripten writes, and where each ends; memories are its own."""


def _behind_type(data: bytes, at: int) -> int:
    # A reference names what it refers to behind its first byte.
    return signed(data, at + 1)[1] if data[at] in REFERENCES else at + 1


def variables(section: bytes) -> list[bytes]:
    """Return every global of a module: its type, whether it may change, its value."""
    number, at = unsigned(section, 0)
    found = []
    for _ in range(number):
        start, at = at, _behind_type(section, at) + 1
        at = _behind_value(section, at)
        found.append(section[start:at])
    return found


def _behind_value(section: bytes, at: int) -> int:
    instruction = section[at]
    if instruction in (I32_CONST, I64_CONST, REF_NULL):
        at = signed(section, at + 1)[1]
    elif instruction == GLOBAL_GET:
        at = unsigned(section, at + 1)[1]
    elif instruction == F64_CONST:
        at += 1 + 8
    else:
        raise BrokenModuleError(f"a global begins with instruction {instruction:#x}")
    return at + 1


def changes(variable: bytes) -> bool:
    """Return whether a global of numbers may be set."""
    return variable[1] == 1 and variable[0] not in REFERENCES


def number(value: int, *, mutable: bool = False) -> bytes:
    """Return a global that holds a whole number of 32 bits."""
    return bytes([I32, mutable, I32_CONST]) + signed_leb(value) + bytes([END])


def memory(pages: int) -> bytes:
    """Return the section of one memory with so many pages at first, and no bound."""
    return vector([b"\0" + leb(pages)])


def data_of(segments: Iterable[tuple[int, bytes]]) -> bytes:
    """Return the data section that puts bytes at addresses of the first memory."""
    return vector(
        b"\0"
        + bytes([I32_CONST])
        + signed_leb(address)
        + bytes([END])
        + leb(len(data))
        + data
        for address, data in segments
    )
