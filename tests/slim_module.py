"""Runs a workload in a module under Node, as the build does."""

import json
import re
import subprocess
from itertools import chain

from macros.runtime.browser_files import SCRIPT
from macros.runtime.slim.builder import HERE
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


def first_runs(inputs, count):
    """Return a workload of the first runs of every calculator."""
    runs = inputs.workload["runs"]
    names = dict.fromkeys(run[0] for run in runs)
    first = ([run for run in runs if run[0] == name][:count] for name in names)
    return inputs.workload | {"runs": [*chain.from_iterable(first)]}
