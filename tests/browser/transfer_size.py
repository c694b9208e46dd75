"""The web server of a good host: it packs what can be packed, and counts."""

import gzip
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

from tests.browser.site_server import Handler, running

PACKED = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".wasm", ".xml"}


@cache
def packed(path: Path) -> bytes:
    """Return what is sent of a file."""
    data = path.read_bytes()
    return gzip.compress(data, 9) if path.suffix in PACKED else data


class Packing(Handler):
    """Serves a folder below a path with gzip, and notes what it sends."""

    encoding = "gzip"
    encoded = PACKED

    def __init__(self, *arguments, sent, **more):
        self.sent = sent
        super().__init__(*arguments, **more)

    def do_GET(self):  # noqa: N802 - http.server's name
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.exists():
            super().do_GET()
            return
        body = self.pack(path)
        self.sent.append((self.path, len(body)))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if path.suffix in self.encoded:
            self.send_header("Content-Encoding", self.encoding)
        self.end_headers()
        self.transmit(body)

    def pack(self, path):
        """Return what is sent of a file."""
        return packed(path)

    def transmit(self, body):
        """Send a body as fast as the line allows."""
        self.wfile.write(body)


@contextmanager
def packing(folder, below="/"):
    """Serve a folder and give its address and the list of what is sent."""
    sent: list[tuple[str, int]] = []
    handler = partial(Packing, directory=str(folder), below=below, sent=sent)
    with running(handler) as port:
        yield f"http://127.0.0.1:{port}{below}", sent
