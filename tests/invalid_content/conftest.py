"""How a mistake is laid over the handbook."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml


@pytest.fixture
def broken(handbook: Path) -> Callable[[Path], Path]:
    """Return the handbook with the mistake of a case in it.

    A case's `change.yml` names files and what becomes of each: `find` a text
    (it stands once) and `put` another there, the `line` that begins so and what
    to `put` in its place, `write` the whole file, or `remove` it. Bytes that are
    no text stand in the case's own `content/`.
    """

    def lay(case: Path) -> Path:
        overlay, changes = case / "content", case / "change.yml"
        if overlay.is_dir():
            shutil.copytree(overlay, handbook / "content", dirs_exist_ok=True)
        if changes.exists():
            for change in yaml.safe_load(changes.read_text("utf-8")):
                _apply(change, handbook / "content" / change["file"])
        return handbook

    return lay


def _apply(change: dict[str, Any], path: Path) -> None:
    if "remove" in change:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    elif "write" in change:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(change["write"], "utf-8")
    else:
        text = path.read_text("utf-8")
        path.write_text(_changed(text, change), "utf-8")


def _changed(text: str, change: dict[str, Any]) -> str:
    put = change["put"]
    if "line" in change:
        lines = text.splitlines(keepends=True)
        [line] = [line for line in lines if line.startswith(change["line"])]
        return text.replace(line, f"{put}\n" if put else "", 1)
    count = text.count(change["find"])
    assert count == 1 or change.get("all"), f"{change['find']!r} stands {count} times"
    return text.replace(change["find"], put)
