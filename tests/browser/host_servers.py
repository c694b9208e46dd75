"""Two servers: the site under its own headers, and the pages around a calculator."""

from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import ClassVar

from tests.browser.site_server import Handler, running

BELOW = "/altyol/"


def rules_in(text):
    """Return each place of a `_headers` file and the headers that it adds."""
    result: list[tuple[str, list[tuple[str, str]]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            result.append((line, []))
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            result[-1][1].append((name, value))
    return result


def headers_for(path, rules):
    """Return what a host that reads `_headers` sends: equal names are joined."""
    joined: dict[str, list[str]] = {}
    for location, headers in rules:
        if fnmatchcase(path, location):
            for name, value in headers:
                joined.setdefault(name, []).append(value)
    return {name: ", ".join(values) for name, values in joined.items()}


class Guarded(Handler):
    """Serves the site with the headers that its build wrote."""

    def end_headers(self):
        rules = rules_in((Path(self.directory) / "_headers").read_text("utf-8"))
        path = self.path.partition("?")[0].removeprefix(self.below.rstrip("/"))
        for name, value in headers_for(path, rules).items():
            self.send_header(name, value)
        super().end_headers()


class Counting(Guarded):
    """Remembers what it was asked for."""

    asked: ClassVar[list[str]] = []

    def do_GET(self):  # noqa: N802 - the name that the library calls
        self.asked.append(self.path)
        super().do_GET()


class Host(BaseHTTPRequestHandler):
    """Serves pages out of a mapping: path to (HTML, headers)."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, pages, **more):
        self.pages = pages
        super().__init__(*arguments, **more)

    def do_GET(self):
        html, headers = self.pages.get(self.path.partition("?")[0], ("", {}))
        body = html.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing."""


@contextmanager
def guarded(folder, below=BELOW):
    """Serve the site below a path, as its `_headers` say, and give its address."""
    handler = partial(Guarded, directory=str(folder), below=below)
    with running(handler) as port:
        yield f"http://127.0.0.1:{port}{below}"


@contextmanager
def hosting(pages):
    """Serve host pages from a mapping that may still grow, and give the port."""
    with running(partial(Host, pages=pages)) as port:
        yield port
