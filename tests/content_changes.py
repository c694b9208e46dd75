"""Changes of a handbook's files, as YAML tells them: mistakes and what is none.

A change names a `file` below `content/` and what becomes of it: `find` a text (it
stands once, unless `all`) and `put` another there, the `line` that begins so and what
to `put` in its place, `append` a text, `write` the whole file, `copy` it to another
name, or `remove` it.
"""

import shutil
from pathlib import Path
from typing import Any


def apply(changes: list[dict[str, Any]], content: Path) -> None:
    """Change the files below `content`, one change after the other."""
    for change in changes:
        _apply(change, content / change["file"])


def _apply(change: dict[str, Any], path: Path) -> None:
    if "remove" in change:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    elif "copy" in change:
        shutil.copyfile(path, path.with_name(change["copy"]))
    elif "write" in change:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(change["write"], "utf-8")
    else:
        path.write_text(_changed(path.read_text("utf-8"), change), "utf-8")


def _changed(text: str, change: dict[str, Any]) -> str:
    if "append" in change:
        return f"{text}{change['append']}"
    put: str = change["put"]
    if "line" in change:
        lines = text.splitlines(keepends=True)
        [line] = [line for line in lines if line.startswith(change["line"])]
        return text.replace(line, f"{put}\n" if put else "", 1)
    count = text.count(change["find"])
    assert count == 1 or change.get("all"), f"{change['find']!r} stands {count} times"
    return text.replace(change["find"], put)
