"""Builds the small Python of a handbook's calculators.

In: the pinned Pyodide, the engine, a corpus of what readers may ask. Out: one module
that wakes with the engine loaded and holds what the corpus needs. See README.md.
"""

import gzip
import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import brotli

from macros.runtime.slim.snapshot import Asleep, awake, marked, opened, pruned
from macros.runtime.slim.wasm import Id, bodies, content, joined

HERE = Path(__file__).parent
STOCK, LIBRARY = "pyodide.asm.wasm", "python_stdlib.zip"
MODULE, REPORT = "python.wasm", "report.json"
DIGITS = 16
WINDOW = 24
"""Brotli may look so many bits back: as far as every browser can."""

Answers = Callable[[Mapping[str, Any]], Sequence[str]]
"""Answers the runs of a corpus in another Python, to compare with."""


class SlimError(Exception):
    """The small runtime cannot be built; says why."""


@dataclass(frozen=True)
class Inputs:
    """What a runtime is made of, and where its makings lie."""

    pyodide: Path
    engine: Path
    waking: Path
    """`shell/python.mjs`: the script that wakes the module, here as in a browser."""

    corpus: Mapping[str, Any]
    answers: Answers

    def maker(self) -> str:
        """Return what is equal just when all but the corpus is."""
        return digest(self._made_by())

    def key(self) -> str:
        """Return what is equal just when the same runtime comes out."""
        return f"{self.maker()}-{digest([json.dumps(self.corpus).encode()])}"

    def _made_by(self) -> Iterator[bytes]:
        yield version("brotli").encode()
        yield (self.pyodide / STOCK).read_bytes()
        yield self.waking.read_bytes()
        ours = (path for path in HERE.rglob("*") if path.suffix in {".py", ".mjs"})
        for path in (*sorted(self.engine.rglob("*.py")), *sorted(ours)):
            yield path.name.encode()
            yield path.read_bytes()


def digest(parts: Iterable[bytes]) -> str:
    """Return a short sign of bytes, told apart part by part."""
    found = hashlib.sha256()
    for part in parts:
        found.update(hashlib.sha256(part).digest())
    return found.hexdigest()[:DIGITS]


def build(inputs: Inputs) -> dict[str, bytes]:
    """Return `python.wasm`, the same as `.br` and `.gz`, and `report.json`.

    Raises SlimError where a step fails or an answer differs.
    """
    with TemporaryDirectory() as place:
        return _build(inputs, Path(place))


def _build(inputs: Inputs, place: Path) -> dict[str, bytes]:
    began = perf_counter()
    stock = (inputs.pyodide / STOCK).read_bytes()
    parts = awake(stock, _asleep(inputs, stock, place))
    whole = marked(parts)
    answers, ran = _heard(inputs, whole, place)
    module = pruned(parts, frozenset(ran))
    with ThreadPoolExecutor() as beside:
        packing = {
            ".br": beside.submit(brotli.compress, module, lgwin=WINDOW),
            ".gz": beside.submit(gzip.compress, module, 9, mtime=0),
        }
        again, _ = _heard(inputs, module, place)
        expected = inputs.answers(inputs.corpus)
        for name, found in (("whole", answers), ("pruned", again)):
            _compare(name, inputs.corpus["runs"], expected, found)
        packed = {suffix: data.result() for suffix, data in packing.items()}
    report = {
        "functions": len(bodies(content(parts, Id.CODE))),
        "kept": sorted(ran),
        "runs": len(expected),
        "bytes": {"raw": len(module), **{s[1:]: len(d) for s, d in packed.items()}},
        "whole": len(joined(parts)),
        "modules": (place / "modules.txt").read_text("utf-8").split(),
        "seconds": round(perf_counter() - began, 1),
    }
    files = {f"{MODULE}{suffix}": data for suffix, data in packed.items()}
    return {MODULE: module, **files, REPORT: json.dumps(report, indent=1).encode()}


def _asleep(inputs: Inputs, stock: bytes, place: Path) -> Asleep:
    """Start Python, let it gather its library, and put it to sleep with that alone."""
    given = place / "given"
    _take_engine(inputs.engine, given / "interactive")
    (given / "corpus.json").write_text(json.dumps(inputs.corpus), "utf-8")
    (place / "open.wasm").write_bytes(opened(stock))
    _boot(inputs, place, inputs.pyodide / LIBRARY, given, "pack_library.py")
    rest = place / "rest"
    rest.mkdir()
    for path in (given / "corpus.json", place / "modules.txt"):
        shutil.copyfile(path, rest / path.name)
    _boot(inputs, place, place / "library.zip", rest, "freeze.py", "memory")
    return Asleep.read(place)


def _take_engine(engine: Path, target: Path) -> None:
    for path in engine.rglob("*.py"):
        copy = target / path.relative_to(engine)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)


def _boot(
    inputs: Inputs, place: Path, library: Path, given: Path, script: str, *more: str
) -> None:
    wasm, inside = place / "open.wasm", HERE / "guest" / script
    _node("capture.mjs", inputs.pyodide, wasm, library, given, inside, place, *more)


def _heard(inputs: Inputs, module: bytes, place: Path) -> tuple[list[str], list[int]]:
    """Return what a module answers to the corpus, and which functions ran for it."""
    wasm, out = place / "heard.wasm", place / "heard.json"
    wasm.write_bytes(module)
    corpus = place / "given" / "corpus.json"
    _node("replay.mjs", inputs.waking, wasm, corpus, out)
    told = json.loads(out.read_text("utf-8"))
    return told["answers"], told["ran"]


def _node(script: str, *arguments: Path | str) -> None:
    node = which("node")
    if node is None:
        raise SlimError("Node yok. 'make setup' çalıştırın.")
    done = subprocess.run(
        [node, str(HERE / script), *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        said = "\n".join((done.stdout + done.stderr).splitlines()[-20:])
        raise SlimError(f"Küçük Python yapılamadı ({script}):\n{said[-3000:]}")


def _compare(
    name: str, runs: Sequence[Any], expected: Sequence[str], found: Sequence[str]
) -> None:
    for run, one, other in zip(runs, expected, found, strict=True):
        if one != other:
            raise SlimError(
                f"Küçük Python ({name}) başka yanıt veriyor: {run}\n{one}\n{other}"
            )
