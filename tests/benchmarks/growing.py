"""A growing handbook: seconds of a build, and the largest page that is no index."""

import resource
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.handbooks import build, lists_of, write_handbook

SIZES = (25, 250, 2500)


def table() -> str:
    """Return one line a size: pages, seconds, how many times the line before."""
    with tempfile.TemporaryDirectory() as folder:
        return "\n".join(_lines(Path(folder)))


def _lines(work: Path) -> Iterator[str]:
    yield f"{'pages':>8}{'seconds':>10}{'ratio':>8}{'a page':>12}{'the lists':>12}"
    before = None
    for size in SIZES:
        folder = write_handbook(work / str(size), size)
        seconds = build(folder)
        largest = max(lists_of(folder).values())
        index = (folder / "site/kontrol-listeleri/index.html").stat().st_size
        ratio = f"{seconds / before:7.1f}x" if before else " " * 8
        yield f"{size:8}{seconds:10.1f}{ratio}{largest:12,}{index:12,}"
        before = seconds
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    yield f"most memory: {usage.ru_maxrss / 1024:.0f} MB"
