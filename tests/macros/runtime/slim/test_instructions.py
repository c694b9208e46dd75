"""Instructions: each is read with its operands, and written again as it was."""

import pytest

from macros.runtime.slim.binary import BrokenModuleError
from macros.runtime.slim.instructions import Instruction, rewrite, with_flag
from macros.runtime.slim.wasm import TRAP, Module


def test_bodies_are_the_same_if_no_instruction_is_changed(slim_files):
    module = Module.parse(slim_files["python.wasm"])
    bodies = [body for body in module.functions() if body != TRAP]

    assert [rewrite(body, lambda each: each.encoded) for body in bodies] == bodies


def test_operands_are_read_with_their_instruction():
    body = bytes([1, 2, 0x7F, 0x20, 0, 0x28, 2, 0x80, 1, 0xFC, 10, 0, 0, 0x0B])
    seen: list[Instruction] = []

    def note(instruction):
        seen.append(instruction)
        return b""

    rewrite(body, note)

    assert seen == [
        (0x20, 0, bytes([0x20, 0])),
        (0x28, 128, bytes([0x28, 2, 0x80, 1])),
        (0xFC, 10, bytes([0xFC, 10, 0, 0])),
        (0x0B, 0, bytes([0x0B])),
    ]


@pytest.mark.parametrize("code", [[0xFD, 0], [0xFC, 8, 0, 0], [0x06, 0x40]], ids=str)
def test_an_instruction_that_is_not_known_stops_the_build(code):
    with pytest.raises(BrokenModuleError, match=f"instruction {code[0]:#x}"):
        rewrite(bytes([0, *code, 0x0B]), lambda each: each.encoded)


def test_a_flag_is_set_after_the_locals():
    # Two locals of i32, one reference to a function; then `nop; end`.
    body = bytes([2, 2, 0x7F, 1, 0x63, 0x70, 0x01, 0x0B])

    flagged = with_flag(body, 300)

    assert flagged == body[:6] + bytes([0x41, 1, 0x24, 0xAC, 0x02]) + body[6:]
    assert with_flag(TRAP, 1) == bytes([0, 0x41, 1, 0x24, 1]) + TRAP[1:]
