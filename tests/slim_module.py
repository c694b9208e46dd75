"""Asks a module that wakes, under Node, as the build does."""

import json
import re
import subprocess

from macros.handbook.routes import SHELL
from macros.runtime.slim.builder import HERE
from macros.runtime.slim_assets import SCRIPT

SMALL = re.compile(r"export const SMALL = (.*);")


def told_by(site):
    """Return what a site's pages are told of the small Python."""
    [told] = SMALL.findall((site / SHELL / SCRIPT).read_text("utf-8"))
    return json.loads(told)


def listen(module, inputs, folder, corpus=None):
    """Return what a module answers and which functions ran; how it ended if it did."""
    wasm, asked, out = (folder / name for name in ("a.wasm", "asked.json", "out.json"))
    wasm.write_bytes(module)
    asked.write_text(json.dumps(corpus or inputs.corpus), "utf-8")
    done = subprocess.run(
        ["node", HERE / "replay.mjs", inputs.waking, wasm, asked, out],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    return done.stderr if done.returncode else json.loads(out.read_text("utf-8"))


def begin(inputs, runs):
    """Return a corpus of every calculator's first runs."""
    asked = inputs.corpus["runs"]
    names = dict.fromkeys(run[0] for run in asked)
    first = [[run for run in asked if run[0] == name][:runs] for name in names]
    documents = inputs.corpus["documents"]
    return {"documents": documents, "runs": [run for each in first for run in each]}
