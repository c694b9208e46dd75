"""Runs a workload in a module under Node, as the build does."""

import json
import re
import subprocess
from io import BytesIO
from itertools import chain

from macros.runtime.browser_files import SCRIPT
from macros.runtime.slim.binary import read_sized, signed, unsigned
from macros.runtime.slim.builder import HERE, MODULE, REST
from macros.runtime.slim.snapshot import segments
from macros.runtime.slim.wasm import Id, Module, data_section
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
    runs.write_text(json.dumps(workload or inputs.workload), "utf-8")
    process = subprocess.run(
        ["node", HERE / "replay.mjs", inputs.host_script, wasm, runs, out],
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


def first_runs(inputs, count):
    """Return a workload of the first runs of every calculator."""
    runs = inputs.workload["runs"]
    names = dict.fromkeys(run[0] for run in runs)
    first = ([run for run in runs if run[0] == name][:count] for name in names)
    return inputs.workload | {"runs": [*chain.from_iterable(first)]}
