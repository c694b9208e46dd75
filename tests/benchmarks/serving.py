"""What the settings cost that the build writes for nginx, Apache and Caddy.

Each answers on loopback for a page, a calculator and Python, as asked by `wrk` over 16
lines for two seconds: with these settings, and without any from the same files. Pages
are asked for unpacked; Python is sent packed with the settings, as it is without.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.sites import built
from tests.browser.others.servers import COMMANDS, serving

ROUNDS = 5
LOAD = ["-t1", "-c16", "-d2s", "--latency", "-H"]
PACKED = "gzip, br"
FILES = {
    "page": ("rehber/odunc/index.html", "identity"),
    "calculator": ("hesaplayicilar/salon/index.html", "identity"),
    "Python": ("assets/runtime/*/python.wasm", PACKED),
}
PATH = f"{os.environ['PATH']}:/usr/sbin"
PACKAGES = {"nginx": "nginx-light", "apache2": "apache2-bin"}
HEAD = (
    "| server | file | answers a second | without settings | ratio "
    "| 99th percentile, ms | without settings |\n|---|---|---|---|---|---|---|"
)
RATE = re.compile(r"Requests/sec: +([\d.]+)")
TAIL = re.compile(r"99% +([\d.]+)(us|ms|s)\b")
MILLISECONDS = {"us": 0.001, "ms": 1, "s": 1000}
FAILED = re.compile(r"(Non-2xx|Socket errors).*")


@dataclass(frozen=True)
class Load:
    """Answers a second, and the milliseconds of the slowest hundredth."""

    rate: float
    tail: float


def table() -> str:
    """Return the figures as the table of `tests/benchmarks/README.md`."""
    return "\n".join((HEAD, *_rows()))


def _rows() -> Iterator[str]:
    programs = {name: shutil.which(name, path=PATH) for name in (*COMMANDS, "wrk")}
    for name, program in programs.items():
        if not program:
            package = PACKAGES.get(name, name)
            yield f"| {name} | not measured: `sudo apt install {package}` | | | | | |"
    wrk = programs.pop("wrk")
    for name, program in programs.items():
        if wrk and program:
            yield from _compared(name, program, wrk)


def _compared(name: str, program: str, wrk: str) -> Iterator[str]:
    with TemporaryDirectory() as folder, ExitStack() as both:
        Path(folder).chmod(0o755)
        site = Path(folder) / "site"
        shutil.copytree(built(), site)
        site.chmod(0o755)
        addresses = []
        for settings in (site, None):
            work = Path(folder) / ("ours" if settings else "plain")
            work.mkdir()
            entered = serving(name, program, site, work, settings)
            addresses.append(both.enter_context(entered))
        for label, (pattern, encoding) in FILES.items():
            [path] = site.glob(pattern)
            # A page's address is its folder's.
            location = path.relative_to(site).as_posix().removesuffix("index.html")
            urls = [f"{address}{location}" for address in addresses]
            rounds = [
                [_load(wrk, url, encoding) for url in urls] for _ in range(ROUNDS)
            ]
            yield f"| {name} | {label} | {_cells(rounds)} |"


def _cells(rounds: list[list[Load]]) -> str:
    ours, plain = zip(*rounds, strict=True)
    ratio = median(a.rate / b.rate for a, b in rounds)
    rates = (f"{median(each.rate for each in side):,.0f}" for side in (ours, plain))
    tails = (f"{median(each.tail for each in side):.1f}" for side in (ours, plain))
    return " | ".join((*rates, f"{ratio:.2f}", *tails))


def _load(wrk: str, url: str, encoding: str) -> Load:
    command = [wrk, *LOAD, f"Accept-Encoding: {encoding}", url]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    if failed := FAILED.search(done.stdout):
        raise RuntimeError(f"{url}: {failed[0]}")
    tail = TAIL.search(done.stdout)
    rate = RATE.search(done.stdout)
    assert tail
    assert rate
    return Load(float(rate[1]), float(tail[1]) * MILLISECONDS[tail[2]])
