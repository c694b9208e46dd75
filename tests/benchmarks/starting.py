"""The small Python against stock Pyodide: bytes, and time until a calculator answers.

Both with brotli 11, in turn, in real Chromium and in Node: on this machine's own line,
on a line of 9 Mbit/s and 60 ms, and with a processor four times slower.
"""

import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from signal import SIGCONT, SIGSTOP
from statistics import median
from threading import Event, Lock, Thread
from time import monotonic, sleep
from typing import Any

import brotli
from playwright.sync_api import Browser, sync_playwright

from macros.runtime import RUNTIME
from tests.benchmarks.sites import built
from tests.browser.serving import Handler, Server

ROUNDS = 7
CALCULATOR = "uygunluk"
PACKED = {".html", ".css", ".js", ".mjs", ".json", ".wasm", ".zip", ".whl", ".svg"}
STOCK = "export const SMALL = null;"
"""What the shell is told where there is no small Python."""


@dataclass(frozen=True)
class Line:
    """How a reader is connected, and how fast they think."""

    bytes_a_second: float = 0
    latency: float = 0
    slower: int = 1


LINES = {
    "own line": Line(),
    "9 Mbit/s, 60 ms": Line(9e6 / 8, 0.06),
    "9 Mbit/s, 60 ms, CPU / 4": Line(9e6 / 8, 0.06, 4),
}
PIECE = 16_384
BEAT = 0.04
"""Seconds in which a slowed process works once and rests for the remainder."""

FIRST = """(answer) => new Promise((done) => {
  const began = performance.now();
  const told = () => done(performance.now() - began);
  addEventListener("rehber:result", told, { once: true });
  const field = document.querySelector(answer);
  field.checked = !field.checked;
  field.dispatchEvent(new Event("input", { bubbles: true }));
})"""
TOUCH = "document.querySelector('[data-calculator] form [name]').focus()"
WRITTEN = Path("tests/benchmarks/starting.json")
FIELD = "[data-calculator] form input[type=radio]"


@dataclass(frozen=True)
class Start:
    """One visit: bytes to READY, milliseconds to READY and to answers, megabytes."""

    bytes: int
    ready: float
    first: float
    later: float
    memory: float


@cache
def _packed(path: Path) -> bytes:
    beside = path.with_name(f"{path.name}.br")
    if beside.exists():
        return beside.read_bytes()
    data = path.read_bytes()
    return brotli.compress(data) if path.suffix in PACKED else data


@dataclass
class Sending:
    """What a server sends, how fast, and when its line is free again."""

    line: Line = field(default_factory=Line)
    counted: list[int] = field(default_factory=list)
    free: float = 0
    turn: Lock = field(default_factory=Lock)

    def wait(self, size: int) -> None:
        """Wait until so many bytes have gone through the one line that all share."""
        if self.line.bytes_a_second:
            with self.turn:
                self.free = (
                    max(self.free, monotonic()) + size / self.line.bytes_a_second
                )
                until = self.free
            sleep(max(0, until - monotonic()))


class Slow(Handler):
    """Sends everything with brotli, as fast as its line, and counts the runtime."""

    def __init__(self, *arguments: Any, sending: Sending, **more: Any) -> None:
        self.sending = sending
        super().__init__(*arguments, **more)

    def do_GET(self) -> None:  # noqa: N802 - http.server's name
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.exists():
            super().do_GET()
            return
        body = _packed(path)
        if RUNTIME in self.path:
            self.sending.counted.append(len(body))
        sleep(self.sending.line.latency)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in PACKED:
            self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        for at in range(0, len(body), PIECE):
            piece = body[at : at + PIECE]
            self.sending.wait(len(piece))
            self.wfile.write(piece)


@contextmanager
def _serving(folder: Path) -> Iterator[tuple[str, Sending]]:
    sending = Sending()
    handler = partial(Slow, directory=str(folder), below="/", sending=sending)
    with Server(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", sending
        server.shutdown()


@contextmanager
def _slowed(times: int) -> Iterator[None]:
    """Let the browser's pages and workers work only a part of the time.

    What a browser's own tools slow down is the page alone, and Python is not there.
    """
    over = Event()

    def beat() -> None:
        while not over.wait(BEAT / times):
            pages = _pages()
            _tell(pages, SIGSTOP)
            sleep(BEAT - BEAT / times)
            _tell(pages, SIGCONT)

    beating = Thread(target=beat, daemon=True)
    if times > 1:
        beating.start()
    yield
    over.set()
    if times > 1:
        beating.join()


def _pages() -> list[int]:
    """Return the processes of this program's browser that run pages."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            told = (place / "cmdline").read_bytes()
            if b"--type=renderer" in told and _is_ours(int(place.name)):
                found.append(int(place.name))
    return found


def _is_ours(process: int) -> bool:
    while process > 1:
        told = Path(f"/proc/{process}/stat").read_text("utf-8")
        process = int(told.rpartition(")")[2].split()[1])
        if process == os.getpid():
            return True
    return False


def _tell(processes: list[int], sign: int) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, sign)


def measured() -> dict[str, dict[str, dict[str, float]]]:
    """Return by line, and by what was measured, both medians and that of the ratios."""
    with (
        _serving(built()) as (site, sending),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"]
        )
        visit = partial(_visit, browser, site, sending)
        for small in (True, False):
            visit(Line(), small=small)  # what a server packs, it packs once
        return {name: _compared(partial(visit, line)) for name, line in LINES.items()}


def _compared(visit: Callable[..., Start]) -> dict[str, dict[str, float]]:
    rounds = [(visit(small=True), visit(small=False)) for _ in range(ROUNDS)]
    found = {}
    for what in ("bytes", "ready", "first", "later", "memory"):
        pairs = [(getattr(a, what), getattr(b, what)) for a, b in rounds]
        ours, stock = (median(column) for column in zip(*pairs, strict=True))
        ratio = median(b / a for a, b in pairs)
        found[what] = {"ours": ours, "stock": stock, "ratio": ratio}
    return found


def _visit(
    browser: Browser, site: str, sending: Sending, line: Line, *, small: bool
) -> Start:
    sending.line = line
    sending.counted.clear()
    with closing(browser.new_context(locale="tr-TR")) as context, _slowed(line.slower):
        page = context.new_page()
        if not small:
            page.route(
                "**/small.mjs",
                lambda route: route.fulfill(body=STOCK, content_type="text/javascript"),
            )
        page.goto(f"{site}hesaplayicilar/{CALCULATOR}/", wait_until="commit")
        page.wait_for_selector("[data-calculator] form [name]", state="attached")
        page.evaluate(TOUCH)
        page.wait_for_selector("[data-state=ready]", state="attached", timeout=120_000)
        ready = page.evaluate("performance.now()")
        first = page.evaluate(FIRST, FIELD)
        later = median(page.evaluate(FIRST, FIELD) for _ in range(9))
        memory = _memory()
    return Start(sum(sending.counted), ready, first, later, memory)


def _memory() -> float:
    """Return the megabytes that pages and workers hold for themselves."""
    found = 0
    for process in _pages():
        told = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8")
        found += int(re.search(r"Private_Dirty:\s+(\d+)", told)[1])  # type: ignore[index]
    return found / 1024


def table() -> str:
    """Return the figures, and write them down for the handbook's page about speed."""
    found = measured()
    WRITTEN.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return "\n".join(_lines(found))


def _lines(found: dict[str, dict[str, dict[str, float]]]) -> Iterator[str]:
    yield f"{'':28}{'':8}{'small':>12}{'stock':>12}{'stock / small':>16}"
    for line, figures in found.items():
        for what, each in figures.items():
            ours, stock = (f"{each[name]:12,.0f}" for name in ("ours", "stock"))
            yield f"{line:28}{what:8}{ours}{stock}{each['ratio']:16.2f}"
