"""What wakes: it answers as every Python does, or stops; it never answers otherwise."""

from random import Random

import pytest

from macros.runtime.slim.snapshot import FILLED, Asleep, marked, pruned
from macros.runtime.slim.wasm import TRAP, Id, bodies, content, sections
from tests.slim_module import begin

SAMPLE = 12
"""So many functions are taken away, one at a time."""


@pytest.fixture(scope="module")
def parts(small_python):
    return sections(small_python["python.wasm"])


@pytest.fixture(scope="module")
def few(small_inputs):
    """A little of what readers ask."""
    return begin(small_inputs, 12)


def test_most_of_the_interpreter_is_left_out(parts):
    functions = bodies(content(parts, Id.CODE))

    kept = [body for body in functions if body != TRAP]
    assert len(functions) > 15_000
    assert 300 < len(kept) < 3_000


def test_a_page_is_told_no_path_of_this_machine(small_python, root):
    module = small_python["python.wasm"]

    for told in (str(root), "pyodide.asm"):
        assert not module.count(told.encode())


def test_it_notes_which_functions_run(parts, few, heard):
    reading = heard(marked(parts), few | {"runs": []})["ran"]
    running = heard(marked(parts), few)["ran"]

    assert set(reading) < set(running)


def test_without_a_function_that_it_needs_it_stops_or_answers_the_same(
    parts, few, small_inputs, heard
):
    needed = heard(marked(parts), few)["ran"]
    expected = small_inputs.answers(few)
    stopped = 0
    for place in Random(SAMPLE).sample(needed, SAMPLE):  # noqa: S311 - the same each time
        told = heard(pruned(parts, set(needed) - {place}), few)
        if isinstance(told, str):
            stopped += 1
            assert "unreachable" in told
        else:
            assert told["answers"] == expected
    assert stopped > SAMPLE / 2


def test_memory_becomes_data_where_it_is_not_zero():
    memory = bytearray(200)
    memory[3:6], memory[20:22], memory[150:151] = b"abc", b"de", b"f"
    asleep = Asleep(bytes(memory), 1, 0, {})

    found = list(asleep.segments())

    assert found == [(3, b"abc" + bytes(14) + b"de"), (150, b"f")]
    assert FILLED.sub(b"", bytes(memory)).strip(b"\0") == b""
