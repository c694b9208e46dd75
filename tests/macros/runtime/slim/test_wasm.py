"""The binary format: what is read is written again, byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from macros.runtime.slim import wasm
from macros.runtime.slim.binary import BrokenModuleError, vector
from macros.runtime.slim.wasm import Id, Module


@given(
    some.lists(some.binary(max_size=300)),
    some.lists(some.tuples(some.text(max_size=9), some.integers(0, 9999))),
)
def test_function_bodies_and_exports_survive_a_round_trip(bodies, names):
    exports = [wasm.Export(name, 3, index) for name, index in names]
    sections = (
        (Id.CODE, wasm.code_section(bodies)),
        (Id.EXPORT, wasm.export_section(exports)),
    )
    module = Module(sections)

    assert module.functions() == bodies
    assert module.exports() == exports


def test_the_real_module_survives_a_round_trip(root):
    stock = (root / "node_modules" / "pyodide" / "pyodide.asm.wasm").read_bytes()
    module = Module.parse(stock)

    assert module.encode() == stock
    assert wasm.code_section(module.functions()) == module.section(Id.CODE)
    assert wasm.export_section(module.exports()) == module.section(Id.EXPORT)
    assert vector(module.globals()) == module.section(Id.GLOBAL)
    assert module.imports() == {wasm.FUNCTION: 268, wasm.GLOBAL: 280}


def test_a_section_is_replaced_or_removed():
    module = Module(((1, b"a"), (2, b"b"), (3, b"c")))

    assert module.replace({1: None, 3: b"d"}) == Module(((2, b"b"), (3, b"d")))


def test_bytes_that_are_no_module_are_refused():
    with pytest.raises(BrokenModuleError, match="not a WebAssembly module"):
        Module.parse(b"PK\3\4")
    with pytest.raises(BrokenModuleError, match="section 10 is cut off"):
        Module.parse(wasm.MAGIC + bytes([10, 200, 1]) + b"abc")


def test_globals_memory_and_data_are_encoded_as_specified():
    data = bytes([1, 0, 0x41, 0xC1, 0, 0x0B, 2]) + b"ab"

    assert wasm.is_mutable_number(wasm.i32_global(-7, mutable=True))
    assert not wasm.is_mutable_number(wasm.i32_global(7))
    assert wasm.memory_section(2) == bytes([1, 0, 2])
    assert wasm.data_section([(65, b"ab")]) == data


def test_items_are_appended_to_a_list():
    full = vector([b"a"] * 127)

    assert wasm.append(full, [b"b"]) == bytes([0x80, 1]) + b"a" * 127 + b"b"
    assert wasm.length(wasm.append(full, [b"b"])) == 128
