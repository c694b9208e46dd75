"""A slow line and a slow processor, for a real browser on this machine."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from signal import SIGCONT, SIGSTOP
from threading import Event, Lock, Thread
from time import monotonic, sleep
from typing import Any

import brotli

from tests.browser.site_server import Server
from tests.browser.transfer_size import PACKED, Packing


@dataclass(frozen=True)
class Line:
    """How a reader is connected, and how fast they think."""

    bytes_a_second: float = 0
    latency: float = 0
    slower: int = 1


ENCODED = PACKED | {".whl", ".zip"}
"""Stock Pyodide's packages too: they are compared at their best."""
PIECE = 16_384
BEAT = 0.04
"""Seconds in which a slowed process works once and rests for the remainder."""


@cache
def packed(path: Path) -> bytes:
    """Return what is sent of a file; it is compressed once."""
    beside = path.with_name(f"{path.name}.br")
    if beside.exists():
        return beside.read_bytes()
    data = path.read_bytes()
    return brotli.compress(data) if path.suffix in ENCODED else data


@dataclass
class Sending:
    """What a server sends, how fast, and when its line is free again."""

    line: Line = field(default_factory=Line)
    counted: list[tuple[str, int]] = field(default_factory=list)
    free: float = 0
    turn: Lock = field(default_factory=Lock)

    def wait(self, size: int) -> None:
        """Wait until so many bytes have gone through the one line that all share."""
        if self.line.bytes_a_second:
            with self.turn:
                begin = max(self.free, monotonic())
                self.free = until = begin + size / self.line.bytes_a_second
            sleep(max(0, until - monotonic()))


class Slow(Packing):
    """Sends everything with brotli, as fast as its line, and notes what it was."""

    encoding = "br"
    encoded = ENCODED

    def __init__(self, *arguments: Any, sending: Sending, **more: Any) -> None:
        self.sending = sending
        super().__init__(*arguments, sent=sending.counted, **more)

    def pack(self, path: Path) -> bytes:
        return packed(path)

    def transmit(self, body: bytes) -> None:
        sleep(self.sending.line.latency)
        for at in range(0, len(body), PIECE):
            piece = body[at : at + PIECE]
            self.sending.wait(len(piece))
            self.wfile.write(piece)


@contextmanager
def serving_slowly(folder: Path) -> Iterator[tuple[str, Sending]]:
    sending = Sending()
    handler = partial(Slow, directory=str(folder), below="/", sending=sending)
    with Server(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", sending
        server.shutdown()


@contextmanager
def slowed(times: int) -> Iterator[None]:
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
    result = []
    for location in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            messages = (location / "cmdline").read_bytes()
            if b"--type=renderer" in messages and _is_ours(int(location.name)):
                result.append(int(location.name))
    return result


def _is_ours(process: int) -> bool:
    while process > 1:
        messages = Path(f"/proc/{process}/stat").read_text("utf-8")
        process = int(messages.rpartition(")")[2].split()[1])
        if process == os.getpid():
            return True
    return False


def _tell(processes: list[int], sign: int) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, sign)


def memory() -> float:
    """Return the megabytes that pages and workers hold for themselves."""
    result = 0
    for process in _pages():
        messages = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8")
        result += int(re.search(r"Private_Dirty:\s+(\d+)", messages)[1])  # type: ignore[index]
    return result / 1024
