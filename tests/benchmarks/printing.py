"""The printed handbook against the maintained plugin on the same pages.

And against itself with every chapter and checklist ten times.

The plugin needs pango, so it is in no lock: name a Python that has mkdocs-to-pdf and
mkdocs-material, `PLUGIN_PYTHON=… python -m tests.benchmarks.printing`.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from macros.checks import check_content
from macros.render import Renderer

ROOT = Path(__file__).parents[2]
ROUNDS = 3
AS_OF = date(2026, 11, 24)
SETTINGS = """site_name: Rehber
theme: {{name: material, language: tr}}
markdown_extensions: [attr_list]
plugins: [{plugins}]
"""
TO_PDF = "{to-pdf: {output_path: rehber.pdf, cover: true}}"


def main() -> None:
    """Print seconds and ratios."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        ours = [sys.executable, "-m", "macros", "--root", str(ROOT), "pdf"]
        ours += ["rehber.pdf", "--to", str(work)]
        base = median(_seconds(ours) for _ in range(ROUNDS))
        print(f"rehber pdf rehber.pdf            {base:6.2f} s")
        longer = longer_handbook(work / "longer", 10)
        command = [*ours[:4], str(longer), *ours[5:]]
        ten = median(_seconds(command) for _ in range(ROUNDS))
        print(
            f"the same, 10 x longer            {ten:6.2f} s   ratio {ten / base:5.2f}"
        )
        if python := os.environ.get("PLUGIN_PYTHON"):
            plain = _seconds(_plugin(work / "plain", python, ""))
            with_pdf = _seconds(_plugin(work / "with", python, TO_PDF))
            part = with_pdf - plain
            print(f"mkdocs build with mkdocs-to-pdf  {with_pdf:6.2f} s")
            print(f"of it the plugin                 {part:6.2f} s   ")
            print(f"plugin / ours                    {part / base:6.2f}")


def longer_handbook(folder: Path, times: int) -> Path:
    """Return a copy of the handbook with every chapter and checklist `times` times."""
    shutil.copytree(ROOT / "content", folder / "content")
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    for kind in ("guidelines", "checklists"):
        for path in sorted((folder / "content" / kind).glob("[a-z]*.yml")):
            text = path.read_text("utf-8")
            for number in range(2, times + 1):
                title = re.sub(
                    r"^title: \"?([^\"\n]*)\"?", rf'title: "\1 {number}"', text
                )
                copy = path.with_stem(f"{path.stem}-{number}")
                copy.write_text(title, "utf-8")
    return folder


def _plugin(folder: Path, python: str, plugin: str) -> list[str]:
    content, problems = check_content(ROOT)
    assert content, problems
    for page in Renderer(content, AS_OF).pages():
        path = folder / "docs" / page.source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.markdown, "utf-8")
    settings = SETTINGS.format(plugins=plugin)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    return [python, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")]


def _seconds(command: list[str]) -> float:
    start = perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return perf_counter() - start


if __name__ == "__main__":
    main()
