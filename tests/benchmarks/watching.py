"""An edit while one watches: seconds of the processor, against a whole build.

Of a handbook of any size; a page is shown again as soon as that is done.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import process_time

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.benchmarks.handbooks import write_handbook

SIZES = (25, 300)
EDITS = 5


def table() -> str:
    """Return one line a size: the first build, an edit, how much the edit takes."""
    with tempfile.TemporaryDirectory() as folder:
        return "\n".join(_lines(Path(folder)))


def _lines(work: Path) -> Iterator[str]:
    yield f"{'lists':>8}{'first build':>14}{'an edit':>10}{'ratio':>8}"
    for size in SIZES:
        folder = write_handbook(work / str(size), size)
        first = _build(folder, begin=True)
        edits = median(_edit(folder, number) for number in range(EDITS))
        yield f"{size:8}{first:12.1f} s{edits:8.2f} s{edits / first:8.2f}"


def _edit(folder: Path, number: int) -> float:
    path = folder / "content" / "checklists" / "liste-7.yml"
    title, rest = path.read_text("utf-8").split("\n", 1)
    path.write_text(f"{title} {number}\n{rest}", "utf-8")
    return _build(folder)


def _build(folder: Path, *, begin: bool = False) -> float:
    start = process_time()
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))
    if begin:
        config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    return process_time() - start
