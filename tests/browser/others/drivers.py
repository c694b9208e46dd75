"""Firefox by WebDriver BiDi and WebKitGTK by WebDriver, as small as this needs them."""

import base64
import json
import os
import subprocess
import tempfile
import time
from contextlib import contextmanager, suppress
from http import HTTPStatus
from itertools import count
from pathlib import Path
from socket import socket
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

PATIENCE = 30


def free_port():
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def soon(attempt, *errors):
    """Return what an attempt gives, as soon as it no longer fails."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return attempt()
        except errors:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


@contextmanager
def running(*command, **options):
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options
    )
    try:
        yield process
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()


def pressed(key):
    """Return the actions of one key, pressed and let go."""
    both = [{"type": kind, "value": key} for kind in ("keyDown", "keyUp")]
    return [{"type": "key", "id": "keys", "actions": both}]


class Firefox:
    """One tab of Firefox, spoken to over its own socket."""

    def __init__(self, line):
        self.line, self.ids = line, count(1)
        self.ask("session.new", capabilities={})
        self.tab = self.ask("browsingContext.create", type="tab")["context"]

    def ask(self, method, **params):
        number = next(self.ids)
        self.line.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            text = json.loads(self.line.recv(PATIENCE))
            if text.get("id") == number:
                assert text["type"] == "success", text
                return text["result"]

    def open(self, address):
        self.ask(
            "browsingContext.navigate", context=self.tab, url=address, wait="complete"
        )

    def run(self, script, context=None):
        """Return what a function of the page gives, as JSON says it."""
        messages = self.ask(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({script})() ?? null))()",
            target={"context": context or self.tab},
            awaitPromise=True,
        )
        assert messages["type"] == "success", messages
        return json.loads(messages["result"]["value"])

    def press(self, key):
        self.ask("input.performActions", context=self.tab, actions=pressed(key))

    def resize(self, width, height):
        viewport = {"width": width, "height": height}
        self.ask("browsingContext.setViewport", context=self.tab, viewport=viewport)

    def print(self):
        """Return the page as a PDF."""
        return base64.b64decode(
            self.ask("browsingContext.print", context=self.tab)["data"]
        )

    def run_inside(self, script, number=0):
        """Return what a function gives in a frame of the page."""
        # The tree of contexts has the frames as they came, not as they stand.
        frames = """[...document.querySelectorAll("iframe[src*='/gomme/']")]
          .map((frame) => frame.contentWindow)"""
        messages = self.ask(
            "script.evaluate",
            expression=frames,
            target={"context": self.tab},
            awaitPromise=False,
        )
        windows = messages["result"]["value"]
        return self.run(script, windows[number]["value"]["context"])


@contextmanager
def firefox(program):
    port = free_port()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [program, "--headless", "--no-remote", "--profile", profile]
        home = {**os.environ, "HOME": profile}
        with running(*command, "--remote-debugging-port", str(port), env=home):
            address = f"ws://127.0.0.1:{port}/session"
            line = soon(
                lambda: connect(address, max_size=None), OSError, WebSocketException
            )
            with line:
                yield Firefox(line)


class WebKit:
    """One window of WebKitGTK, by the older protocol."""

    def __init__(self, address, browser):
        self.address = address
        options = {"binary": browser, "args": ["--automation"]}
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        self.session = self.ask("session", capabilities=wanted)["sessionId"]

    def ask(self, location, method="POST", **body):
        data = json.dumps(body).encode() if method == "POST" else None
        request = Request(f"{self.address}/{location}", data, method=method)  # noqa: S310 - the driver's own address
        with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - as above
            return json.loads(answer.read())["value"]

    def open(self, address):
        self.ask(f"session/{self.session}/url", url=address)

    def run(self, script):
        """Return what a function of the page gives, as JSON says it."""
        ended = """const done = arguments[0];
          (async () => JSON.stringify(await (SCRIPT)() ?? null))()
            .then(done, (error) => done(JSON.stringify({ error: String(error) })));"""
        location = f"session/{self.session}/execute/async"
        messages = self.ask(location, script=ended.replace("SCRIPT", script), args=[])
        return json.loads(messages)

    def press(self, key):
        self.ask(f"session/{self.session}/actions", actions=pressed(key))

    def resize(self, width, height):
        location = f"session/{self.session}/window/rect"
        self.ask(location, width=width, height=height)

    def print(self):
        """Return the page as a PDF, or nothing: not every driver can print."""
        try:
            return base64.b64decode(self.ask(f"session/{self.session}/print"))
        except HTTPError as error:
            if error.code != HTTPStatus.NOT_FOUND:
                raise
            return None

    def run_inside(self, script, number=0):
        """Return what a function gives in a frame of the page."""
        location = f"session/{self.session}"
        result = {"using": "css selector", "value": 'iframe[src*="/gomme/"]'}
        frame = self.ask(f"{location}/elements", **result)[number]
        self.ask(f"{location}/frame", id=frame)
        try:
            return self.run(script)
        finally:
            self.ask(f"{location}/frame", id=None)

    def close(self):
        self.ask(f"session/{self.session}", method="DELETE")


@contextmanager
def display():
    """Give WebKit a screen that nobody sees."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24"]
    with running(*command, pass_fds=[write]):
        os.close(write)
        with os.fdopen(read) as messages:
            yield f":{messages.readline().strip()}"


@contextmanager
def webkit(program):
    port = free_port()
    [browser] = Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser")
    with display() as screen:
        environment = {**os.environ, "DISPLAY": screen, "LIBGL_ALWAYS_SOFTWARE": "1"}
        with running(program, f"--port={port}", env=environment):
            address = f"http://127.0.0.1:{port}"
            window = soon(lambda: WebKit(address, str(browser)), URLError, OSError)
            yield window
            window.close()
