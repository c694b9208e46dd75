"""The binary format, read and written again byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from macros.runtime.slim import wasm

STOCK = "node_modules/pyodide/pyodide.asm.wasm"


@pytest.fixture(scope="module")
def stock(root):
    return (root / STOCK).read_bytes()


@given(some.lists(some.binary(max_size=300)))
def test_functions_are_read_as_they_were_written(code):
    assert wasm.bodies(wasm.code_of(code)) == code


@given(some.lists(some.tuples(some.text(max_size=9), some.integers(0, 9999))))
def test_names_are_read_as_they_were_written(told):
    names = [wasm.Export(name, 3, index) for name, index in told]

    assert wasm.exports(wasm.exports_of(names)) == names


def test_the_real_module_is_handed_on_byte_for_byte(stock):
    parts = wasm.sections(stock)

    assert wasm.joined(parts) == stock
    assert wasm.code_of(wasm.bodies(wasm.content(parts, wasm.Id.CODE))) == wasm.content(
        parts, wasm.Id.CODE
    )
    assert wasm.exports_of(
        wasm.exports(wasm.content(parts, wasm.Id.EXPORT))
    ) == wasm.content(parts, wasm.Id.EXPORT)
    assert wasm.vector(
        wasm.variables(wasm.content(parts, wasm.Id.GLOBAL))
    ) == wasm.content(parts, wasm.Id.GLOBAL)


def test_what_the_real_module_imports_is_counted(stock):
    found = wasm.imported(wasm.content(wasm.sections(stock), wasm.Id.IMPORT))

    assert found == {0: 268, 3: 280}


def test_a_section_is_replaced_or_left_out():
    parts = ((1, b"a"), (2, b"b"), (3, b"c"))

    assert wasm.replaced(parts, {1: None, 3: b"d"}) == ((2, b"b"), (3, b"d"))


def test_what_is_no_module_is_told():
    with pytest.raises(wasm.BrokenModuleError, match="not a WebAssembly module"):
        wasm.sections(b"PK\3\4")


def test_a_module_that_is_cut_off_is_told():
    with pytest.raises(wasm.BrokenModuleError, match="section 10 is cut off"):
        wasm.sections(wasm.MAGIC + bytes([10, 200, 1]) + b"abc")


def test_a_mark_stands_behind_the_locals():
    # Two locals of i32, one reference to a function; then `nop; end`.
    body = bytes([2, 2, 0x7F, 1, 0x63, 0x70, 0x01, 0x0B])

    found = wasm.marking(body, 300)

    assert found == body[:6] + bytes([0x41, 1, 0x24, 0xAC, 0x02]) + body[6:]
    assert wasm.marking(wasm.TRAP, 1) == bytes([0, 0x41, 1, 0x24, 1]) + wasm.TRAP[1:]


def test_a_variable_tells_whether_it_may_change():
    assert wasm.changes(wasm.number(-7, mutable=True))
    assert not wasm.changes(wasm.number(7))


def test_a_memory_and_its_data_are_what_the_format_says():
    assert wasm.memory(2) == bytes([1, 0, 2])
    assert wasm.data_of([(65, b"ab")]) == bytes([1, 0, 0x41, 0xC1, 0, 0x0B, 2]) + b"ab"
