"""Bytes until a calculator answers, by file, with gzip 9 and brotli 11."""

import gzip
import json
from pathlib import Path

import brotli

PYODIDE = Path("node_modules/pyodide")
PIN = Path("interactive/pyodide.json")


def table() -> str:
    """Return one line a file of the runtime, and their sum."""
    names = json.loads(PIN.read_text("utf-8"))["files"]
    rows = [(name, *_sizes((PYODIDE / name).read_bytes())) for name in names]
    total = [sum(row[column] for row in rows) for column in (1, 2, 3)]
    lines = [f"{'':22}{'raw':>12}{'gzip':>12}{'brotli':>12}"]
    for name, *sizes in [*rows, ("sum", *total)]:
        lines.append(f"{name:22}" + "".join(f"{size:12,}" for size in sizes))
    return "\n".join(lines)


def _sizes(data: bytes) -> tuple[int, int, int]:
    return len(data), len(gzip.compress(data, 9)), len(brotli.compress(data))
