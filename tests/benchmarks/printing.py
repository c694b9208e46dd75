"""The printed handbook against mkdocs-to-pdf on the same pages, in turn.

And against itself with every chapter ten times. The plugin's part is
what `mkdocs build` takes longer with it: seconds, those of the processor, and the
memory of the largest process. No round takes a PDF from the cache of another.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from macros.checks import check_content
from macros.handbook.edition import Edition
from macros.pages.renderer import Renderer
from macros.pages.site import site_pages

# A process of ours may be larger than the one that waits for it: wait4 tells the
# larger of both, since ours waits for its own.
ROOT = Path(__file__).parents[2]
ROUNDS = 3
AS_OF = date(2026, 11, 24)
SETTINGS = """site_name: Rehber
theme: {{name: material, language: tr}}
markdown_extensions: [attr_list]
plugins: [{plugins}]
"""
TITLE = re.compile(r"^title: \"?([^\"\n]*)\"?")
TO_PDF = "{to-pdf: {output_path: rehber.pdf, cover: true}}"


class Cost(NamedTuple):
    """What a command takes."""

    seconds: float
    processor: float
    """Seconds of all its processes."""
    megabytes: float


def table() -> str:
    """Return seconds, memory and ratios; `PLUGIN_PYTHON` names who has the plugin."""
    with tempfile.TemporaryDirectory() as folder:
        return "\n".join(_lines(Path(folder)))


def _lines(work: Path) -> Iterator[str]:
    roots = [longer_handbook(work / name, n) for name, n in (("one", 1), ("ten", 10))]
    one, ten = (_ours(root, work) for root in roots)
    runs = {"rehber pdf": one, "with 10 x the chapters": ten}
    python = os.environ.get("PLUGIN_PYTHON")
    if python:
        runs["mkdocs build"] = _plugin(work / "plain", python, "")
        runs["with mkdocs-to-pdf"] = _plugin(work / "with", python, TO_PDF)
    rounds = []
    for _ in range(ROUNDS):
        for root in roots:
            shutil.rmtree(root / ".cache" / "build" / "pdf", ignore_errors=True)
        rounds.append([_cost(command) for command in runs.values()])
    for name, costs in zip(runs, zip(*rounds, strict=True), strict=True):
        seconds = median(cost.seconds for cost in costs)
        megabytes = max(cost.megabytes for cost in costs)
        processor = median(cost.processor for cost in costs)
        yield f"{name:55} {seconds:9.2f} s {processor:9.2f} s {megabytes:7.0f} MB"
    # Of the processor: what else runs on the machine counts less.
    times = [[cost.processor for cost in costs] for costs in rounds]
    longer_costs = (ten / one for one, ten, *_ in times)
    ratios = {"10 x the chapters / one handbook": longer_costs}
    if python:
        ratios["plugin / ours"] = (
            (full - plain) / one for one, _, plain, full in times
        )
    else:
        yield "mkdocs-to-pdf was not measured: it is not there"
    for name, ratio in ratios.items():
        yield f"{name:55} ratio {median(ratio):6.2f}"


def _ours(root: Path, work: Path) -> list[str]:
    command = [sys.executable, "-m", "macros", "--root", str(root), "pdf"]
    return [*command, "rehber.pdf", "--to", str(work)]


def longer_handbook(folder: Path, times: int) -> Path:
    """Return a copy of the handbook with every chapter `times` times."""
    shutil.copytree(ROOT / "content", folder / "content")
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    for path in sorted((folder / "content" / "guidelines").glob("[a-z]*.yml")):
        text = path.read_text("utf-8")
        for number in range(2, times + 1):
            # The number comes first: short addresses end early.
            copy = path.with_stem(f"k{number}-{path.stem}")
            copy.write_text(TITLE.sub(rf'title: "\1 {number}"', text), "utf-8")
    return folder


def _plugin(folder: Path, python: str, plugin: str) -> list[str]:
    content, problems = check_content(ROOT)
    assert content, problems
    for page in site_pages(Renderer(Edition(content, AS_OF))):
        path = folder / "docs" / page.source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.markdown, "utf-8")
    settings = SETTINGS.format(plugins=plugin)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    return [python, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")]


def _cost(command: list[str]) -> Cost:
    start = perf_counter()
    with tempfile.TemporaryFile("w+") as text:
        process = subprocess.Popen(command, stdout=text, stderr=text)
        _, status, used = os.wait4(process.pid, 0)
        if status:
            text.seek(0)
            raise SystemExit(text.read())
    # Linux counts kilobytes, macOS bytes.
    unit = 2**20 if sys.platform == "darwin" else 2**10
    seconds, processor = perf_counter() - start, used.ru_utime + used.ru_stime
    return Cost(seconds, processor, used.ru_maxrss / unit)
