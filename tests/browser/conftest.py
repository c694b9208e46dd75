"""The built site in a real browser, served below a path as a faculty would do it.

A page that logs an error, throws, or asks another host for anything fails its test.
"""

import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from macros.load import load

expect.set_options(timeout=20_000)

ROOT = Path(__file__).parents[2]
BELOW = "/altyol/"
TYPES = {
    ".css": "text/css",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".whl": "application/zip",
    ".woff2": "font/woff2",
}


class Handler(SimpleHTTPRequestHandler):
    """Serves a site below a path; what is not there gets the site's own 404 page."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES  # noqa: RUF012

    def __init__(self, *arguments, below, **more):
        self.below = below
        super().__init__(*arguments, **more)

    def translate_path(self, path):
        inside = path.startswith(self.below)
        return super().translate_path(path[len(self.below) - 1 :] if inside else "/-/-")

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing."""


@contextmanager
def serving(folder, below):
    """Serve a folder below a path and give its address."""
    handler = partial(Handler, directory=str(folder), below=below)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{below}"
        server.shutdown()


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The folder of the site, built strictly, once."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def site(built):
    with serving(built, BELOW) as address:
        yield address


@pytest.fixture(scope="session")
def site_at_root(built):
    with serving(built, "/") as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    path = os.environ.get("CHROMIUM")
    if not path:
        done = subprocess.run(
            [str(ROOT / ".ci" / "chromium")], capture_output=True, text=True, check=False
        )
        path = done.stdout.strip()
        assert done.returncode == 0, done.stderr
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@dataclass
class Visit:
    """One reader's page and all that went wrong on it."""

    page: Page
    site: str
    problems: list[str] = field(default_factory=list)

    def watch(self):
        """Note errors on the console, exceptions, and requests to other hosts."""
        self.page.context.on("request", self._on_request)
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.on("console", self._on_console)

    def open(self, address):
        """Open a page of the site by its address below the site's root."""
        self.page.goto(self.site + address)

    def open_calculator(self, slug):
        """Open a calculator and wait until it is ready."""
        self.open(f"hesaplayicilar/{slug}/")
        self.page.locator("[data-calculator] form [name]").first.focus()
        self.page.wait_for_selector("[data-calculator][data-state=ready]")

    def answer(self, question, value):
        """Give an answer where the form asks for it."""
        controls = self.page.locator(f"[data-calculator] form [name={question}]")
        kind = controls.first.get_attribute("type") or "select"
        if kind == "radio":
            self.page.locator(f"[data-calculator] form [name={question}][value={value}]").check()
        elif kind == "select":
            controls.select_option(str(value))
        else:
            controls.fill(value)

    def reset(self):
        """Clear every answer."""
        self.page.locator("[data-calculator] form [type=reset]").click()

    def forgive(self, text):
        """Forget the problems that a test brought about on purpose."""
        self.problems = [problem for problem in self.problems if text not in problem]

    def _on_request(self, request):
        if not request.url.startswith((self.site, "data:", "blob:")):
            self.problems.append(f"request to {request.url}")

    def _on_console(self, message):
        if message.type == "error":
            self.problems.append(f"{message.text} ({message.location.get('url')})")


@pytest.fixture(scope="session")
def visiting(chromium, site):
    """Return a way to visit the site: `with visiting(**options) as visit`."""

    @contextmanager
    def visit(address=site, **options):
        context = chromium.new_context(
            **{"locale": "tr-TR", "timezone_id": "Europe/Istanbul"} | options
        )
        context.set_default_timeout(20_000)
        found = Visit(context.new_page(), address)
        found.watch()
        yield found
        context.close()
        assert found.problems == []

    return visit


@pytest.fixture
def visit(visiting):
    with visiting() as found:
        yield found


@pytest.fixture
def page(visit):
    return visit.page


@pytest.fixture(scope="session")
def words(content):
    return content.words


def reference(name):
    """Return the data of a file with worked cases."""
    loaded = load(ROOT / "tests" / "reference" / f"{name}.yml", ROOT)
    assert not loaded.problems
    return loaded.data


ELIGIBILITY = reference("eligibility")


@pytest.fixture(params=ELIGIBILITY["cases"], ids=lambda case: case["id"])
def eligibility_case(request):
    return request.param | {"answers": ELIGIBILITY["usual"] | request.param["answers"]}


@pytest.fixture(params=reference("deadline")["cases"], ids=lambda case: case["id"])
def deadline_case(request):
    return request.param
