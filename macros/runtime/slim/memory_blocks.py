"""Splits a snapshot's memory into what answers read and what they may need later.

Each load of a module becomes a call of a function that first looks at the block of
memory it reads. In a recording it notes the block; in the module that readers get, it
stops at a block that is not there. So what was left out is never read as zeros.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain

import leb128

from .binary import sized
from .instructions import Instruction, Op, Prefixed, rewrite
from .snapshot import MemorySnapshot, segments
from .wasm import (
    FUNCTION,
    GLOBAL,
    I32,
    MEMORY,
    TRAP,
    Export,
    Id,
    Module,
    append,
    code_section,
    data_section,
    export_section,
    i32_global,
    import_section,
    length,
)

# A block has 2 ** 8 = 256 bytes. Smaller ones are fewer bytes, but more of them are
# missing when an answer takes a new path; `README.md` has the figures.
BLOCK_BITS = 8

# Static memory of so many blocks, of which no call has read any, comes in neither part:
# encodings of other scripts, names of characters. It stays missing, so what reads it
# stops with all memory, too. Shorter stretches may be a part of what calls do read.
STRETCH = 256

# What the page reads itself, it lets the module look at first.
LOOK = "look_at"
# Where a recording notes the blocks that were read, and how many there are.
NOTES, BLOCKS = "notes", "blocks"

VOID, I64, F32, F64 = 0x40, 0x7E, 0x7D, 0x7C
# What loads may give.
RESULTS = (I32, I64, F32, F64)

# Each load, with the number of bytes it reads and the type of its result.
LOADS = {
    Op.I32_LOAD: (4, I32),
    Op.I64_LOAD: (8, I64),
    Op.F32_LOAD: (4, F32),
    Op.F64_LOAD: (8, F64),
    **dict.fromkeys((Op.I32_LOAD8_S, Op.I32_LOAD8_U), (1, I32)),
    **dict.fromkeys((Op.I32_LOAD16_S, Op.I32_LOAD16_U), (2, I32)),
    **dict.fromkeys((Op.I64_LOAD8_S, Op.I64_LOAD8_U), (1, I64)),
    **dict.fromkeys((Op.I64_LOAD16_S, Op.I64_LOAD16_U), (2, I64)),
    **dict.fromkeys((Op.I64_LOAD32_S, Op.I64_LOAD32_U), (4, I64)),
}


def with_notes(module: Module, snapshot: MemorySnapshot) -> bytes:
    """Return a module that notes which blocks of memory it reads."""
    note = bytes([Op.I32_CONST, 1, Op.I32_STORE8, 0]) + _address(snapshot)
    noting = _with_looks(module, snapshot, note)
    numbers = {NOTES: snapshot.table, BLOCKS: snapshot.blocks}
    first = module.imports()[GLOBAL] + len(module.globals())
    exports = [Export(name, GLOBAL, first + n) for n, name in enumerate(numbers)]
    return noting.replace(
        {
            Id.GLOBAL: append(
                module.section(Id.GLOBAL), map(i32_global, numbers.values())
            ),
            Id.EXPORT: export_section([*noting.exports(), *exports]),
        }
    ).encode()


def split(
    module: Module, snapshot: MemorySnapshot, used: Collection[int]
) -> tuple[bytes, bytes]:
    """Return a module with the blocks in use, and one that adds the others to it.

    The first stops before it reads another block, until it has the second. That is
    to be added before anything runs, for what runs may write to blocks. Long stretches
    of static memory that are not in use are in neither.
    """
    stop = bytes([Op.I32_LOAD8_U, 0]) + _address(snapshot)
    stop += bytes([Op.IF, VOID, Op.UNREACHABLE, Op.END])
    size = 1 << BLOCK_BITS
    first, rest = bytearray(snapshot.memory), bytearray(len(snapshot.memory))
    table, rest_table = bytearray(snapshot.blocks), bytearray(snapshot.blocks)
    needless = frozenset(_needless(snapshot, used))
    for block in range(snapshot.blocks):
        place = slice(block * size, (block + 1) * size)
        if block not in used and any(first[place]):
            if block in needless:
                rest_table[block] = 1
            else:
                rest[place] = first[place]
            first[place] = bytes(size)
            table[block] = 1
    first[snapshot.table : snapshot.table + len(table)] = table
    data = data_section(segments(bytes(first)))
    checked = _with_looks(module, snapshot, stop).replace({Id.DATA: data})
    return checked.encode(), _rest(snapshot, bytes(rest), bytes(rest_table))


def _needless(snapshot: MemorySnapshot, used: Collection[int]) -> Iterator[int]:
    """Yield the blocks of long stretches of static memory that are not in use."""
    begin = 0
    end = min(snapshot.heap >> BLOCK_BITS, snapshot.blocks)
    for block in (*sorted(each for each in used if each < end), end):
        if block - begin >= STRETCH:
            yield from range(begin, block)
        begin = block + 1


def _rest(snapshot: MemorySnapshot, memory: bytes, table: bytes) -> bytes:
    """Return a module without code: its data goes into the memory that it imports."""
    sections = (
        (Id.IMPORT, import_section("env", "memory", MEMORY, bytes(2))),
        (Id.DATA, data_section([(snapshot.table, table), *segments(memory)])),
    )
    return Module(sections).encode()


def _address(snapshot: MemorySnapshot) -> bytes:
    return bytes(leb128.u.encode(snapshot.table))


def _with_looks(module: Module, snapshot: MemorySnapshot, look: bytes) -> Module:
    """Return a module that looks at each block before it reads it.

    `look` takes the block's number from the stack.
    """
    types, functions = (module.section(each) for each in (Id.TYPE, Id.FUNCTION))
    first = module.imports()[FUNCTION] + length(functions)
    looks = _Looks(first, length(types), snapshot.blocks, look)
    bodies = [
        body if body == TRAP else rewrite(body, looks.change)
        for body in module.functions()
    ]
    exports = [*module.exports(), Export(LOOK, FUNCTION, first)]
    return module.replace(
        {
            Id.TYPE: append(types, looks.types),
            Id.FUNCTION: append(functions, looks.signatures),
            Id.EXPORT: export_section(exports),
            Id.CODE: code_section([*bodies, *looks.bodies]),
        }
    )


def _constant(number: int) -> bytes:
    return bytes([Op.I32_CONST]) + leb128.i.encode(number)


@dataclass
class _Looks:
    """The functions that are added: one for a stretch, one that copies, the loads."""

    first: int
    first_type: int
    blocks: int
    look: bytes

    def __post_init__(self) -> None:
        signatures: list[tuple[list[int], list[int]]]
        signatures = [([I32] * 2, []), ([I32] * 3, [])]
        signatures += [([I32], [result]) for result in RESULTS]
        self.types = [
            b"\x60" + sized(bytes(parameters)) + sized(bytes(results))
            for parameters, results in signatures
        ]
        self.signatures = [self._type(0), self._type(1)]
        self.bodies = [self._stretch(), self._copy()]
        self._loads: dict[tuple[int, int], int] = {}

    def change(self, instruction: Instruction) -> bytes:
        """Return an instruction, or instead of a load the call of ours."""
        opcode, operand, encoded = instruction
        if opcode in LOADS:
            return self._call(self._load(opcode, operand))
        if opcode == Op.PREFIX and operand == Prefixed.MEMORY_COPY:
            return self._call(1)
        return encoded

    def _type(self, number: int) -> bytes:
        return bytes(leb128.u.encode(self.first_type + number))

    def _call(self, number: int) -> bytes:
        return bytes([Op.CALL]) + leb128.u.encode(self.first + number)

    def _load(self, opcode: int, offset: int) -> int:
        """Return the number of the function for a load, which takes the address."""
        key = opcode, offset
        if key not in self._loads:
            size, result = LOADS[Op(opcode)]
            load = bytes([Op.LOCAL_GET, 0, opcode, 0]) + leb128.u.encode(offset)
            self._loads[key] = len(self.bodies)
            self.signatures.append(self._type(2 + RESULTS.index(result)))
            looks = self._look_at(offset, size)
            self.bodies.append(b"\1\2\x7f" + looks + load + bytes([Op.END]))
        return self._loads[key]

    def _look_at(self, offset: int, size: int) -> bytes:
        """Return code that looks at what lies at local 0 plus an offset."""
        address = bytes([Op.LOCAL_GET, 0]) + _constant(offset) + bytes([Op.I32_ADD])
        last = address + _constant(size - 1) + bytes([Op.I32_ADD, Op.LOCAL_TEE, 1])
        block = (Op.I32_CONST, BLOCK_BITS, Op.I32_SHR_U, Op.LOCAL_SET, 2)
        look = last + bytes(block) + self._look(2)
        if size == 1:
            return look
        # Most loads lie in one block, but any may begin in the one before.
        within = bytes([Op.LOCAL_GET, 1]) + _constant((1 << BLOCK_BITS) - 1)
        is_in_two = within + bytes([Op.I32_AND]) + _constant(size - 1)
        both = address + _constant(size) + self._call(0)
        begin = bytes([Op.I32_LT_U, Op.IF, VOID])
        return look + is_in_two + begin + both + bytes([Op.END])

    def _look(self, local: int) -> bytes:
        """Return code that looks at the block in a local, unless it is a new one."""
        below = _constant(self.blocks) + bytes([Op.I32_LT_U, Op.IF, VOID])
        get = bytes([Op.LOCAL_GET, local])
        return get + below + get + self.look + bytes([Op.END])

    def _stretch(self) -> bytes:
        """Return a function of an address and a size, which looks at all blocks."""
        shift = (Op.I32_CONST, BLOCK_BITS, Op.I32_SHR_U)
        begin = (Op.LOCAL_GET, 1, Op.IF, VOID, Op.LOCAL_GET, 0, *shift, Op.LOCAL_SET, 2)
        last = (Op.LOCAL_GET, 0, Op.LOCAL_GET, 1, Op.I32_ADD, Op.I32_CONST, 1)
        step = (Op.LOCAL_GET, 2, Op.I32_CONST, 1, Op.I32_ADD, Op.LOCAL_TEE, 2)
        again = (*last, Op.I32_SUB, *shift, Op.I32_LE_U, Op.BR_IF, 0)
        parts = (b"\1\1\x7f", begin, (Op.LOOP, VOID), self._look(2), step, again)
        return bytes(chain.from_iterable(parts)) + bytes([Op.END] * 3)

    def _copy(self) -> bytes:
        """Return a function like `memory.copy`, which looks at what it reads."""
        source = bytes([Op.LOCAL_GET, 1, Op.LOCAL_GET, 2]) + self._call(0)
        values = bytes([Op.LOCAL_GET, 0, Op.LOCAL_GET, 1, Op.LOCAL_GET, 2])
        copy = bytes([Op.PREFIX, Prefixed.MEMORY_COPY, 0, 0, Op.END])
        return b"\0" + source + values + copy
