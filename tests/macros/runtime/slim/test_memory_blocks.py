"""Memory in two parts: what is not there is never read, and then it is there."""

import json
import subprocess
from random import Random

from macros.runtime.slim.binary import sized, vector
from macros.runtime.slim.builder import MODULE, REPORT, REST
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
from tests.slim_module import first_runs, with_missing_blocks

# Blocks to withhold, one at a time.
SAMPLE = 12

TABLE, BLOCKS = 4096, 16
MEMORY_OF = bytearray(65_536)
MEMORY_OF[256:264], MEMORY_OF[508:516] = b"abcdefgh", b"ABCDEFGH"
SNAPSHOT = MemorySnapshot(bytes(MEMORY_OF), 1, 0, {}, TABLE, BLOCKS)
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


IN_PARTS = """
import fs from "node:fs";
const [script, first, rest, workload] = process.argv.slice(1);
const { startInParts } = await import(script);
const compile = (file) => WebAssembly.compile(fs.readFileSync(file));
const { documents, runs } = JSON.parse(fs.readFileSync(workload));
const module = await compile(first);
let fetched = 0;
const link = (imports) => WebAssembly.instantiate(module, imports);
console.info = () => {};
const python = await startInParts(link, () => {
  fetched += 1;
  return compile(rest);
});
for (const document of documents) await python("set_up", document);
const answers = [];
for (const run of runs) answers.push(await python("run", ...run));
console.log(JSON.stringify({ answers, fetched }));
"""


def test_what_reads_a_missing_block_is_answered_the_same_by_all_memory(
    slim_files, slim_inputs, tmp_path
):
    short = first_runs(slim_inputs, 4)
    expected = slim_inputs.evaluate(short)
    files = {"workload.json": json.dumps(short).encode(), REST: slim_files[REST]}
    used = json.loads(slim_files[REPORT])["blocks"]
    withheld = Random(SAMPLE).sample(used, SAMPLE)  # noqa: S311 - the same each time

    fetched = []
    for blocks in ([], *([each] for each in withheld), used):
        files[MODULE] = with_missing_blocks(slim_files, blocks)
        for name, data in files.items():
            (tmp_path / name).write_bytes(data)
        paths = (tmp_path / name for name in (MODULE, REST, "workload.json"))
        command = ["node", "--input-type=module", "-e", IN_PARTS]
        output = subprocess.check_output([*command, slim_inputs.host_script, *paths])
        result = json.loads(output)
        assert result["answers"] == expected
        fetched.append(result["fetched"])

    assert fetched[0] == 0  # what the build has seen needs no more
    assert fetched[-1] == 1
    assert any(fetched[1:-1])
