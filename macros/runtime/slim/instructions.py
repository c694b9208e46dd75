"""Reads and rewrites the bodies of functions, instruction by instruction.

It knows what is compiled from C without exceptions, threads and vectors: all that is
left after pruning. Anything else is an error.
Source: WebAssembly Core Specification 2.0, sections 5.4 and 5.5.13.
"""

from collections.abc import Callable, Iterator
from enum import IntEnum
from io import BytesIO
from typing import NamedTuple

import leb128

from .binary import (
    REFERENCES,
    BrokenModuleError,
    byte,
    signed,
    skip_type,
    unsigned,
)


class Op(IntEnum):
    """The instructions that are written here, or have operands of their own."""

    UNREACHABLE = 0x00
    BLOCK, LOOP, IF = 0x02, 0x03, 0x04
    END = 0x0B
    BR, BR_IF, BR_TABLE = 0x0C, 0x0D, 0x0E
    CALL, CALL_INDIRECT = 0x10, 0x11
    SELECT_TYPED = 0x1C
    LOCAL_GET, LOCAL_SET, LOCAL_TEE = 0x20, 0x21, 0x22
    GLOBAL_SET = 0x24
    TABLE_SET = 0x26
    I32_LOAD, I64_LOAD, F32_LOAD, F64_LOAD = 0x28, 0x29, 0x2A, 0x2B
    I32_LOAD8_S, I32_LOAD8_U, I32_LOAD16_S, I32_LOAD16_U = 0x2C, 0x2D, 0x2E, 0x2F
    I64_LOAD8_S, I64_LOAD8_U, I64_LOAD16_S, I64_LOAD16_U = 0x30, 0x31, 0x32, 0x33
    I64_LOAD32_S, I64_LOAD32_U = 0x34, 0x35
    I32_STORE8 = 0x3A
    I64_STORE32 = 0x3E
    MEMORY_SIZE, MEMORY_GROW = 0x3F, 0x40
    I32_CONST, I64_CONST, F32_CONST, F64_CONST = 0x41, 0x42, 0x43, 0x44
    I32_EQZ, I32_LT_U, I32_LE_U = 0x45, 0x49, 0x4D
    I32_ADD, I32_SUB, I32_AND, I32_SHR_U = 0x6A, 0x6B, 0x71, 0x76
    I64_EXTEND32_S = 0xC4
    REF_NULL, REF_IS_NULL, REF_FUNC = 0xD0, 0xD1, 0xD2
    PREFIX = 0xFC


class Prefixed(IntEnum):
    """Instructions after the prefix."""

    LAST_TRUNC_SAT = 7
    MEMORY_COPY = 10
    MEMORY_FILL = 11


class Instruction(NamedTuple):
    """One instruction of a body."""

    opcode: int
    operand: int
    """The offset of a load or store, the number after the prefix; else 0."""

    encoded: bytes


def instructions(reader: BytesIO) -> Iterator[Instruction]:
    """Yield the instructions from here to the end of the body."""
    code = reader.getbuffer()
    while (start := reader.tell()) < len(code):
        opcode = byte(reader)
        read_operand = OPERANDS.get(opcode)
        if read_operand is None:
            raise BrokenModuleError(f"instruction {opcode:#x}")
        operand = read_operand(reader)
        yield Instruction(opcode, operand, bytes(code[start : reader.tell()]))


def rewrite(body: bytes, change: Callable[[Instruction], bytes]) -> bytes:
    """Return a body in which each instruction is replaced; the locals stay."""
    reader = BytesIO(body)
    _skip_locals(reader)
    start = reader.tell()
    return body[:start] + b"".join(map(change, instructions(reader)))


def with_flag(body: bytes, flag: int) -> bytes:
    """Return a function body that first sets the global `flag` to 1."""
    reader = BytesIO(body)
    _skip_locals(reader)
    start = reader.tell()
    set_flag = bytes([Op.I32_CONST, 1, Op.GLOBAL_SET]) + leb128.u.encode(flag)
    return body[:start] + set_flag + body[start:]


def _skip_locals(reader: BytesIO) -> None:
    for _ in range(unsigned(reader)):  # groups of locals
        unsigned(reader)
        skip_type(reader)


def _none(_reader: BytesIO) -> int:
    return 0


def _index(reader: BytesIO) -> int:
    unsigned(reader)
    return 0


def _two_indices(reader: BytesIO) -> int:
    return _index(reader) or _index(reader)


def _block_type(reader: BytesIO) -> int:
    # A type is written as a negative number of one byte, the index of one as another.
    if signed(reader) + 0x80 in REFERENCES:
        signed(reader)
    return 0


def _br_table(reader: BytesIO) -> int:
    for _ in range(unsigned(reader) + 1):
        unsigned(reader)
    return 0


def _select_typed(reader: BytesIO) -> int:
    for _ in range(unsigned(reader)):
        skip_type(reader)
    return 0


def _offset(reader: BytesIO) -> int:
    unsigned(reader)  # the alignment, which is only a hint
    return unsigned(reader)


def _constant(reader: BytesIO) -> int:
    signed(reader)
    return 0


def _bytes(count: int) -> Callable[[BytesIO], int]:
    def skip(reader: BytesIO) -> int:
        reader.seek(count, 1)
        return 0

    return skip


def _prefixed(reader: BytesIO) -> int:
    number = unsigned(reader)
    if number == Prefixed.MEMORY_COPY:
        reader.seek(2, 1)
    elif number == Prefixed.MEMORY_FILL:
        reader.seek(1, 1)
    elif number > Prefixed.LAST_TRUNC_SAT:
        raise BrokenModuleError(f"instruction {Op.PREFIX:#x} {number}")
    return number


# How to read what follows an opcode, for every one that is known.
OPERANDS: dict[int, Callable[[BytesIO], int]] = {
    # unreachable, nop, else, end, return, drop, select
    **dict.fromkeys((Op.UNREACHABLE, 0x01, 0x05, Op.END, 0x0F, 0x1A, 0x1B), _none),
    **dict.fromkeys((Op.BLOCK, Op.LOOP, Op.IF), _block_type),
    **dict.fromkeys((Op.BR, Op.BR_IF, Op.CALL, Op.REF_FUNC), _index),
    Op.BR_TABLE: _br_table,
    Op.CALL_INDIRECT: _two_indices,
    Op.SELECT_TYPED: _select_typed,
    **dict.fromkeys(range(Op.LOCAL_GET, Op.TABLE_SET + 1), _index),
    **dict.fromkeys(range(Op.I32_LOAD, Op.I64_STORE32 + 1), _offset),
    **dict.fromkeys((Op.MEMORY_SIZE, Op.MEMORY_GROW), _bytes(1)),
    **dict.fromkeys((Op.I32_CONST, Op.I64_CONST, Op.REF_NULL), _constant),
    Op.F32_CONST: _bytes(4),
    Op.F64_CONST: _bytes(8),
    # comparisons, arithmetic, conversions
    **dict.fromkeys(range(Op.I32_EQZ, Op.I64_EXTEND32_S + 1), _none),
    Op.REF_IS_NULL: _none,
    Op.PREFIX: _prefixed,
}
