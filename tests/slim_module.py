"""Runs a workload in a module under Node, as the build does."""

import json
import re
import subprocess
from io import BytesIO
from itertools import chain

from macros.runtime.browser_files import SCRIPT
from macros.runtime.slim.binary import read_sized, signed, unsigned
from macros.runtime.slim.builder import HERE, HOST_SCRIPT, MODULE, REST
from macros.runtime.slim.snapshot import segments
from macros.runtime.slim.wasm import Id, Module, data_section
from macros.runtime.slim.workload import Session, Workload
from tests.site_files import shell_of

CONFIG_LINE = re.compile(r"export const SLIM = (.*);")


def slim_config(site):
    """Return what the build told a site's shell about the slim runtime."""
    [config] = CONFIG_LINE.findall((shell_of(site) / SCRIPT).read_text("utf-8"))
    return json.loads(config)


def replay(module, inputs, folder, workload=None):
    """Return a module's answers and the functions that ran; the error if it failed."""
    wasm, runs, out = (folder / name for name in ("a.wasm", "runs.json", "out.json"))
    wasm.write_bytes(module)
    runs.write_text((workload or inputs.workload).to_json(), "utf-8")
    process = subprocess.run(
        ["node", HERE / "replay.mjs", wasm, runs, out],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    return process.stderr if process.returncode else json.loads(out.read_text("utf-8"))


def data_of(module):
    """Yield a module's data: addresses and bytes."""
    reader = BytesIO(module.section(Id.DATA))
    for _ in range(unsigned(reader)):
        reader.read(2)  # the first memory, `i32.const`
        address = signed(reader)
        reader.read(1)  # `end`
        yield address, read_sized(reader)


def memory_of(*modules):
    """Return the memory that the data of modules makes, one after the other."""
    stretches = [*chain.from_iterable(map(data_of, modules))]
    memory = bytearray(max(address + len(data) for address, data in stretches))
    for address, data in stretches:
        memory[address : address + len(data)] = data
    return memory


def with_missing_blocks(files, blocks):
    """Return a slim runtime's first module without some more blocks of memory."""
    module = Module.parse(files[MODULE])
    # The other part's data begins with the table of what is missing.
    table, _ = next(data_of(Module.parse(files[REST])))
    memory = memory_of(module)
    for block in blocks:
        memory[table + block] = 1
    data = data_section(segments(bytes(memory)))
    return module.replace({Id.DATA: data}).encode()


def runs_of(workload):
    """Return what `interactive.engine.run` is given, of all runs of a handbook."""
    calls = [call for session in workload.sessions for call in session.calls]
    return [[*texts] for _, *texts in calls]


def first_runs(inputs, count):
    """Return a workload of the first runs of every calculator."""
    sessions = inputs.workload.sessions
    return Workload([Session(each.set_up, each.calls[:count]) for each in sessions])


def only_runs(inputs, runs):
    """Return a workload of some runs, in their order."""
    set_ups = [call for each in inputs.workload.sessions for call in each.set_up]
    return Workload([Session(set_ups, [("run", *run) for run in runs])])


IN_PARTS = """
import fs from "node:fs";
const [script, first, rest, workload] = process.argv.slice(1);
const { startInParts } = await import(script);
const compile = (file) => WebAssembly.compile(fs.readFileSync(file));
const { sessions } = JSON.parse(fs.readFileSync(workload));
const module = await compile(first);
let fetched = 0;
const link = (imports) => WebAssembly.instantiate(module, imports);
console.info = () => {};
const python = await startInParts(link, () => {
  fetched += 1;
  return compile(rest);
});
const answers = [];
const ask = async (name) => {
  const key = name === "setUp" ? "set_up" : "calls";
  for (const session of sessions) {
    for (const texts of session[key]) answers.push(await python[name](...texts));
  }
};
const result = { answers };
try {
  await ask("setUp");
  await ask("call");
} catch (error) {
  result.failed = error.message;
}
console.log(JSON.stringify({ ...result, fetched }));
"""


def in_parts(files, workload, folder):
    """Return a runtime's `answers` to a workload, and how often its rest was `fetched`.

    `failed` says what stopped it, if anything did.
    """
    texts = {"workload.json": workload.to_json().encode()}
    names = (MODULE, REST, "workload.json")
    for name in names:
        (folder / name).write_bytes({**files, **texts}[name])
    paths = [HOST_SCRIPT, *(folder / name for name in names)]
    command = ["node", "--input-type=module", "-e", IN_PARTS, *paths]
    return json.loads(subprocess.check_output(command))
