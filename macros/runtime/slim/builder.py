"""Builds the slim runtime: a Python that starts with the engine loaded.

From the pinned Pyodide, the engine and a workload of documents and runs it makes one
WebAssembly module that contains only what the workload uses. See README.md.
"""

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import brotli

from macros.content.checker import say
from macros.runtime.slim.memory_blocks import BLOCK_BITS, split, with_notes
from macros.runtime.slim.snapshot import (
    MemorySnapshot,
    instrumented,
    pruned,
    with_exported_globals,
    with_snapshot,
)
from macros.runtime.slim.wasm import Module

HERE = Path(__file__).parent
STOCK, LIBRARY = "pyodide.asm.wasm", "python_stdlib.zip"
# The module that starts, the memory that it may need later, and what was built.
MODULE, REST, REPORT = "python.wasm", "rest.wasm", "report.json"
# Brotli's largest window that every browser accepts.
WINDOW_BITS = 24
BLOCK = str(1 << BLOCK_BITS)

# The engine's `documents`, and `runs`: the arguments of its calls, as texts.
Workload = Mapping[str, Any]


class SlimError(Exception):
    """The slim runtime cannot be built; says why."""


@dataclass(frozen=True)
class Inputs:
    """What the slim runtime is made from."""

    pyodide: Path
    engine: Path
    host_script: Path
    """`slim_python.mjs`, which instantiates the module here as in a browser."""

    workload: Workload
    evaluate: Callable[[Workload], Sequence[str]]
    """Answers the runs of a workload in this Python, as the reference."""

    def toolchain(self) -> Iterator[bytes]:
        """Yield all that the module depends on, except for the workload."""
        yield version("brotli").encode()
        yield (self.pyodide / STOCK).read_bytes()
        yield self.host_script.read_bytes()
        ours = (path for path in HERE.rglob("*") if path.suffix in {".py", ".mjs"})
        for path in (*sorted(self.engine.rglob("*.py")), *sorted(ours)):
            # A renamed module is another input, even with the same text.
            yield path.name.encode()
            yield path.read_bytes()


def build(inputs: Inputs) -> dict[str, bytes]:
    """Return `python.wasm`, `rest.wasm`, both as `.br` and `.gz`, and `report.json`.

    Raises SlimError if a step fails or an answer differs.
    """
    with TemporaryDirectory() as folder:
        return _build(inputs, Path(folder))


def _build(inputs: Inputs, folder: Path) -> dict[str, bytes]:
    began = perf_counter()
    stock = (inputs.pyodide / STOCK).read_bytes()
    snapshot = _snapshot(inputs, stock, folder)
    whole = with_snapshot(stock, snapshot)
    whole_answers, used = _replay(inputs, instrumented(whole), folder)
    module = Module.parse(pruned(whole, frozenset(used)))
    noted_answers, blocks = _replay(inputs, with_notes(module, snapshot), folder)
    first, rest = split(module, snapshot, frozenset(blocks))
    with ThreadPoolExecutor() as executor:
        # Compression takes as long as the comparison, and both leave a core idle.
        compressing = _compress({MODULE: first, REST: rest}, executor)
        answers, _ = _replay(inputs, first, folder)
        expected = inputs.evaluate(inputs.workload)
        _compare("whole", inputs.workload["runs"], expected, whole_answers)
        _compare("pruned", inputs.workload["runs"], expected, noted_answers)
        _compare("split", inputs.workload["runs"], expected, answers)
        files = {name: data.result() for name, data in compressing.items()}
    files |= {MODULE: first, REST: rest}
    report = {
        "functions": len(whole.functions()),
        "used": used,
        "blocks": blocks,
        "runs": len(expected),
        "bytes": {name: len(data) for name, data in files.items()},
        "modules": (folder / "modules.txt").read_text("utf-8").split(),
        "seconds": round(perf_counter() - began, 1),
    }
    return files | {REPORT: json.dumps(report, indent=1).encode()}


def _compress(
    files: Mapping[str, bytes], executor: ThreadPoolExecutor
) -> dict[str, Future[bytes]]:
    brotli_11 = partial(brotli.compress, lgwin=WINDOW_BITS)
    gzip_9 = partial(gzip.compress, mtime=0)
    return {
        f"{name}{suffix}": executor.submit(compress, data)
        for name, data in files.items()
        for suffix, compress in ((".br", brotli_11), (".gz", gzip_9))
    }


def _snapshot(inputs: Inputs, stock: bytes, folder: Path) -> MemorySnapshot:
    """Start Python twice: to pack the modules in use, then with nothing else."""
    first, second = folder / "first", folder / "second"
    _copy_engine(inputs.engine, first / "interactive")
    (first / "workload.json").write_text(json.dumps(inputs.workload), "utf-8")
    (folder / "stock.wasm").write_bytes(with_exported_globals(stock))
    _capture(inputs, folder, inputs.pyodide / LIBRARY, first, "pack_library.py")
    # Without the engine's source: what was packed has to be enough.
    second.mkdir()
    for path in (first / "workload.json", folder / "modules.txt"):
        shutil.copyfile(path, second / path.name)
    _capture(inputs, folder, folder / "library.zip", second, "freeze.py", BLOCK)
    return MemorySnapshot.read(folder)


def _copy_engine(engine: Path, target: Path) -> None:
    for path in engine.rglob("*.py"):
        copy = target / path.relative_to(engine)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)


def _capture(
    inputs: Inputs, folder: Path, library: Path, source: Path, guest: str, *more: str
) -> None:
    wasm, script = folder / "stock.wasm", HERE / "guest" / guest
    _run_node(
        "capture.mjs", inputs.pyodide, wasm, library, source, script, folder, *more
    )


def _replay(inputs: Inputs, module: bytes, folder: Path) -> tuple[list[str], list[int]]:
    """Return a module's answers to the workload, and what it recorded."""
    wasm, out = folder / "replay.wasm", folder / "replay.json"
    wasm.write_bytes(module)
    workload = folder / "first" / "workload.json"
    _run_node("replay.mjs", inputs.host_script, wasm, workload, out)
    result = json.loads(out.read_text("utf-8"))
    return result["answers"], result["used"]


def _run_node(script: str, *arguments: Path | str) -> None:
    # One that a package brings is beside this Python, which need not be on the path.
    node = which("node") or which("node", path=Path(sys.executable).parent)
    if node is None:
        raise SlimError(say("runtime.no_node"))
    process = subprocess.run(
        [node, str(HERE / script), *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if process.returncode:
        # Node prints the source line of an error, which may be a whole bundle.
        output = "\n".join((process.stdout + process.stderr).splitlines()[-20:])
        raise SlimError(
            say("runtime.slim_failed", script=script, output=output[-3000:])
        )


def _compare(
    name: str, runs: Sequence[Any], expected: Sequence[str], actual: Sequence[str]
) -> None:
    for run, reference, answer in zip(runs, expected, actual, strict=True):
        if answer != reference:
            raise SlimError(
                say(
                    "runtime.slim_differs",
                    name=name,
                    run=run,
                    reference=reference,
                    answer=answer,
                )
            )
