"""The module made of a snapshot: it answers as any Python does, or it stops."""

from random import Random

import pytest

from macros.runtime.slim.builder import MODULE
from macros.runtime.slim.snapshot import (
    NON_ZERO,
    instrumented,
    pruned,
    segments,
)
from macros.runtime.slim.wasm import TRAP, Module
from tests.slim_module import first_runs

# Functions to remove, one at a time.
SAMPLE = 12


@pytest.fixture(scope="module")
def module(slim_files):
    return Module.parse(slim_files[MODULE])


def test_most_of_the_interpreter_and_every_path_of_the_build_is_left_out(
    module, slim_files, root
):
    functions = module.functions()

    assert len(functions) > 15_000
    assert 300 < sum(body != TRAP for body in functions) < 3_000
    for text in (str(root), "pyodide.asm"):
        assert not slim_files[MODULE].count(text.encode())


def test_without_a_needed_function_it_stops_or_answers_the_same(
    module, slim_inputs, replay
):
    short = first_runs(slim_inputs, 12)
    loading = replay(instrumented(module), workload=first_runs(slim_inputs, 0))["used"]
    used = replay(instrumented(module), workload=short)["used"]
    assert set(loading) < set(used)

    expected = short.answers(slim_inputs.reference)
    stopped = 0
    for position in Random(SAMPLE).sample(used, SAMPLE):  # noqa: S311 - the same each time
        result = replay(pruned(module, set(used) - {position}), workload=short)
        if isinstance(result, str):
            stopped += 1
            assert "unreachable" in result
        else:
            assert result["answers"] == expected
    assert stopped > SAMPLE / 2


def test_memory_becomes_data_where_it_is_not_zero():
    memory = bytearray(200)
    memory[3:6], memory[20:22], memory[150:151] = b"abc", b"de", b"f"

    stretches = list(segments(bytes(memory)))

    assert stretches == [(3, b"abc" + bytes(14) + b"de"), (150, b"f")]
    assert NON_ZERO.sub(b"", bytes(memory)).strip(b"\0") == b""
