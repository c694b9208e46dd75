"""Handbooks of any size: the small one with as many lists as one likes."""

import json
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from tests.conftest import copy_handbook, lend

IN_A_PHASE = 25
FIRST_LIST = "liste:kart-alirken"
"""The list of the first step on the way."""
BUILD = """
from mkdocs.commands.build import build
from mkdocs.config import load_config
config = load_config("mkdocs.yml", site_dir="site", strict=True)
config.plugins.on_startup(command="serve", dirty=False)
build(config)
"""
"""As an editor sees it: without the printed handbook."""
ITEM = """
  - id: is-{item}
    text: Bu listenin {item}. işini yapın; [kart](terim:kart) ve kimlik yanınızda olsun.
    detail: Yapmadan önce bankoya sorun; {{odunc-suresi}} içinde bitirmeniz gerekir."""
LIST = """title: {at}. liste
order: {order}
phase: {phase}. evre
when: Bu {at}. adımdan önce okuyun, sonra işaretleyin.
items:{items}
related: [bolum:uyelik, "liste:kart-alirken"]
"""


def write_handbook(folder: Path, lists: int) -> Path:
    """Write the small handbook with so many lists of ten items more; return it."""
    lend(copy_handbook(folder))
    items = "".join(ITEM.format(item=item) for item in range(1, 11))
    for at in range(1, lists + 1):
        messages = {"at": at, "order": at + 10, "phase": at // IN_A_PHASE + 1}
        path = folder / "content" / "checklists" / f"liste-{at}.yml"
        path.write_text(LIST.format(items=items, **messages), "utf-8")
    # Each list has its place on the way.
    path = folder / "content" / "process.yml"
    links = [FIRST_LIST, *(f"liste:liste-{at}" for at in range(1, lists + 1))]
    text = path.read_text("utf-8").replace(f'["{FIRST_LIST}"]', json.dumps(links))
    path.write_text(text, "utf-8")
    return folder


def build(folder: Path) -> float:
    """Build a handbook's site into its `site/` and return how long it took."""
    start = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", BUILD],
        cwd=folder,
        env={"PYTHONPATH": ".", "REHBER_TODAY": "2026-03-02"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return perf_counter() - start


def lists_of(folder: Path) -> dict[str, int]:
    """Return the size of the page of every list that was added."""
    result = (folder / "site" / "kontrol-listeleri").glob("liste-*/index.html")
    return {path.parent.name: path.stat().st_size for path in result}
