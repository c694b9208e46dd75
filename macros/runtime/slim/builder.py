"""Builds a slim runtime: Python that starts with packages already imported.

From Pyodide, the packages and a workload it makes a WebAssembly module that contains
just what the workload uses, and a second one with more of its memory. See README.md.
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

import brotli

from .errors import DifferenceError, NodeMissingError, ScriptError
from .memory_blocks import BLOCK_BITS, split, with_notes
from .snapshot import (
    MemorySnapshot,
    instrumented,
    pruned,
    with_exported_globals,
    with_snapshot,
)
from .wasm import Module
from .workload import Call, Workload

HERE = Path(__file__).parent
# Instantiates a module, here as in a browser.
HOST_SCRIPT = HERE / "slim_python.mjs"
STOCK, LIBRARY = "pyodide.asm.wasm", "python_stdlib.zip"
# The module that starts, the memory that it may need later, and what was built.
MODULE, REST, REPORT = "python.wasm", "rest.wasm", "report.json"
# Brotli's largest window that every browser accepts.
WINDOW_BITS = 24
BLOCK = str(1 << BLOCK_BITS)


@dataclass(frozen=True)
class Inputs:
    """What a slim runtime is made from."""

    pyodide: Path
    """The folder of Pyodide's npm package."""

    sources: Sequence[Path]
    """The folders of Python packages; a folder's name is its package's."""

    entry_point: str
    """`package.module:name` of a callable that takes texts and returns a text."""

    workload: Workload
    reference: Callable[..., str]
    """The entry point in this Python: answers must equal its own, byte for byte."""

    unload: Sequence[str] = ()
    """Modules (`package.module`) and names (`package.module:name`) no call uses.

    Importing may have needed them. The smaller the memory, the better.
    """

    def toolchain(self) -> Iterator[bytes]:
        """Yield all that the module depends on, except for the workload."""
        yield version("brotli").encode()
        yield (self.pyodide / STOCK).read_bytes()
        yield json.dumps([self.entry_point, *self.unload]).encode()
        ours = ("*.py", "*.mjs")
        folders = [(HERE, ours), *((source, ("*.py",)) for source in self.sources)]
        for folder, patterns in folders:
            paths = (path for pattern in patterns for path in folder.rglob(pattern))
            for path in sorted(paths):
                # A renamed module is another input, even with the same text.
                yield path.relative_to(folder.parent).as_posix().encode()
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
    whole_answers, used = _replay(instrumented(whole), folder)
    module = Module.parse(pruned(whole, frozenset(used)))
    noted_answers, blocks = _replay(with_notes(module, snapshot), folder)
    first, rest = split(module, snapshot, frozenset(blocks))
    with ThreadPoolExecutor() as executor:
        # Compression takes as long as the comparison, and both leave a core idle.
        compressing = _compress({MODULE: first, REST: rest}, executor)
        answers, _ = _replay(first, folder)
        calls = inputs.workload.in_order()
        expected = inputs.workload.answers(inputs.reference)
        _compare("whole", calls, expected, whole_answers)
        _compare("pruned", calls, expected, noted_answers)
        _compare("split", calls, expected, answers)
        files = {name: data.result() for name, data in compressing.items()}
    files |= {MODULE: first, REST: rest}
    report = {
        "functions": len(whole.functions()),
        "used": used,
        "blocks": blocks,
        "calls": len(expected),
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
    for source in inputs.sources:
        _copy_package(source, first / source.name)
    options = {"entry_point": inputs.entry_point, "unload": [*inputs.unload]}
    (first / "options.json").write_text(json.dumps(options), "utf-8")
    (first / "workload.json").write_text(inputs.workload.to_json(), "utf-8")
    (folder / "stock.wasm").write_bytes(with_exported_globals(stock))
    _capture(inputs, folder, inputs.pyodide / LIBRARY, first, "pack_library.py")
    # Without the packages' source: what was packed has to be enough.
    second.mkdir()
    texts = (first / "options.json", first / "workload.json", folder / "modules.txt")
    for path in texts:
        shutil.copyfile(path, second / path.name)
    last = (BLOCK, *inputs.entry_point.split(":"))
    _capture(inputs, folder, folder / "library.zip", second, "freeze.py", *last)
    return MemorySnapshot.read(folder)


def _copy_package(source: Path, target: Path) -> None:
    for path in source.rglob("*.py"):
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)


def _capture(
    inputs: Inputs, folder: Path, library: Path, source: Path, guest: str, *more: str
) -> None:
    wasm, script = folder / "stock.wasm", HERE / "guest" / guest
    _run_node(
        "capture.mjs", inputs.pyodide, wasm, library, source, script, folder, *more
    )


def _replay(module: bytes, folder: Path) -> tuple[list[str], list[int]]:
    """Return a module's answers to the workload, and what it recorded."""
    wasm, out = folder / "replay.wasm", folder / "replay.json"
    wasm.write_bytes(module)
    workload = folder / "first" / "workload.json"
    _run_node("replay.mjs", wasm, workload, out)
    result = json.loads(out.read_text("utf-8"))
    return result["answers"], result["used"]


def _run_node(script: str, *arguments: Path | str) -> None:
    # One that a package brings is beside this Python, which need not be on the path.
    node = which("node") or which("node", path=Path(sys.executable).parent)
    if node is None:
        raise NodeMissingError
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
        raise ScriptError(script, output[-3000:])


def _compare(
    module: str, calls: Sequence[Call], expected: Sequence[str], actual: Sequence[str]
) -> None:
    for call, reference, answer in zip(calls, expected, actual, strict=True):
        if answer != reference:
            raise DifferenceError(module, call, reference, answer)
