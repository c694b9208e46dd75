"""Memory in two parts: what is not there is never read, and then it is there."""

import json
import subprocess
from random import Random

from macros.runtime.slim import memory_blocks
from macros.runtime.slim.binary import sized, vector
from macros.runtime.slim.builder import MODULE, REPORT
from macros.runtime.slim.memory_blocks import split, with_notes
from macros.runtime.slim.snapshot import MemorySnapshot, segments
from macros.runtime.slim.wasm import (
    FUNCTION,
    I32,
    MEMORY,
    Export,
    Id,
    Module,
    code_section,
    data_section,
    export_section,
    memory_section,
)
from tests.slim_module import first_runs, in_parts, with_missing_blocks

# Blocks to withhold, one at a time.
SAMPLE = 12

TABLE, BLOCKS = 4096, 16
MEMORY_OF = bytearray(65_536)
MEMORY_OF[256:264], MEMORY_OF[508:516] = b"abcdefgh", b"ABCDEFGH"
SNAPSHOT = MemorySnapshot(bytes(MEMORY_OF), 1, 0, {}, TABLE, BLOCKS, heap=TABLE)
# load(address) reads four bytes, three further on; byte(address) reads one there;
# copy(to, from, size) copies.
LOAD = bytes([0, 0x20, 0, 0x28, 0, 3, 0x0B])
BYTE = bytes([0, 0x20, 0, 0x2D, 0, 3, 0x0B])
COPY = bytes([0, 0x20, 0, 0x20, 1, 0x20, 2, 0xFC, 10, 0, 0, 0x0B])
SOURCE = Module(
    (
        (
            Id.TYPE,
            vector(
                [
                    b"\x60" + sized(bytes([I32])) + sized(bytes([I32])),
                    b"\x60" + sized(bytes([I32] * 3)) + sized(b""),
                ]
            ),
        ),
        (Id.IMPORT, vector([])),
        (Id.FUNCTION, vector([b"\0", b"\0", b"\1"])),
        (Id.MEMORY, memory_section(1)),
        (Id.GLOBAL, vector([])),
        (
            Id.EXPORT,
            export_section(
                [
                    *(Export(n, FUNCTION, i) for i, n in enumerate(("load", "byte"))),
                    Export("copy", FUNCTION, 2),
                    Export("memory", MEMORY, 0),
                ]
            ),
        ),
        (Id.CODE, code_section([LOAD, BYTE, COPY])),
        (Id.DATA, data_section(segments(SNAPSHOT.memory))),
    )
)
CALL = """
const [first, rest, calls] = JSON.parse(process.argv[1]);
const compile = (hex) => new WebAssembly.Module(Buffer.from(hex, "hex"));
const answers = calls.map(([name, ...values]) => {
  const { exports } = new WebAssembly.Instance(compile(first), {});
  const env = { memory: exports.memory };
  if (rest) new WebAssembly.Instance(compile(rest), { env });
  try {
    const value = exports[name](...values) ?? null;
    const { notes, blocks } = exports;
    if (!notes) return value;
    const noted = new Uint8Array(env.memory.buffer, notes.value, blocks.value);
    return [...noted.keys()].filter((number) => noted[number]);
  } catch (error) {
    return error.message;
  }
});
console.log(JSON.stringify(answers));
"""


def call(calls, first, rest=b""):
    """Return what each call gives in a fresh instance, or how it fails."""
    arguments = json.dumps([first.hex(), rest.hex(), calls])
    command = ["node", "-e", CALL, arguments]
    return json.loads(subprocess.check_output(command, text=True))


def word(text):
    return int.from_bytes(text, "little")


def test_every_block_that_is_read_is_noted_the_last_byte_too():
    calls = [["load", 253], ["load", 506], ["byte", 508], ["byte", 509]]
    calls += [["copy", 0, 250, 300], ["copy", 0, 250, 0], ["load", 60_000]]
    calls += [["look_at", 511, 2]]

    noted = call(calls, with_notes(SOURCE, SNAPSHOT))

    assert noted == [[1], [1, 2], [1], [2], [0, 1, 2], [], [], [1, 2]]


def test_a_block_that_is_left_out_stops_what_reads_it_until_it_is_added():
    first, rest = split(SOURCE, SNAPSHOT, {1})
    calls = [["load", 253], ["load", 505], ["load", 506], ["byte", 509]]
    calls += [["copy", 0, 256, 256], ["copy", 0, 256, 257], ["look_at", 512, 1]]

    without, whole = call(calls, first), call(calls, first, rest)

    stops = "unreachable"
    abcd, last = word(b"abcd"), word(b"ABCD")
    assert without == [abcd, last, stops, stops, None, stops, stops]
    assert whole == [abcd, last, word(b"BCDE"), word(b"E"), None, None, None]
    # Blocks of zeros need not come: what is allocated later is there.
    assert call([["load", 3000]], first) == [0]
    assert b"EFGH" not in first
    assert b"abcd" not in rest


def test_long_static_memory_that_nothing_reads_is_in_neither_part(monkeypatch):
    calls = [["load", 253], ["load", 505], ["load", 506]]
    for stretch, last in ((14, "unreachable"), (15, word(b"BCDE"))):
        monkeypatch.setattr(memory_blocks, "STRETCH", stretch)

        first, rest = split(SOURCE, SNAPSHOT, {1})

        assert call(calls, first, rest) == [word(b"abcd"), word(b"ABCD"), last]
        assert (b"EFGH" in rest) == (last != "unreachable")


def test_what_reads_a_missing_block_is_answered_the_same_by_all_memory(
    slim_files, slim_inputs, tmp_path
):
    short = first_runs(slim_inputs, 4)
    expected = short.answers(slim_inputs.reference)
    used = json.loads(slim_files[REPORT])["blocks"]
    withheld = Random(SAMPLE).sample(used, SAMPLE)  # noqa: S311 - the same each time

    fetched = []
    for blocks in ([], *([each] for each in withheld), used):
        files = {**slim_files, MODULE: with_missing_blocks(slim_files, blocks)}
        result = in_parts(files, short, tmp_path)
        assert result["answers"] == expected
        fetched.append(result["fetched"])

    assert fetched[0] == 0  # what the build has seen needs no more
    assert fetched[-1] == 1
    assert any(fetched[1:-1])
