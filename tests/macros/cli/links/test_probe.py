"""What becomes of an address, asked of a server on this machine."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from macros.cli.links.probe import MAX_WAIT, PAUSE, State, probe, probes

SILENT_PORT = 9  # the discard service: nobody listens there

STATUSES = {
    "/acik": 200,
    "/yok": 404,
    "/silindi": 410,
    "/gizli": 403,
    "/bozuk": 500,
    "/cok": 429,
    "/T%C3%BCrk%C3%A7e%20ad": 200,
}
REDIRECTS = {
    "/eski": (301, "/yeni"),
    "/yeni": (308, "/acik"),
    "/simdilik": (302, "/acik"),
    "/yarim": (301, "/simdilik"),
}


# Method, path and agent of each request.
CALLS: list[tuple[str, str, str]] = []


class Handler(BaseHTTPRequestHandler):
    def do_HEAD(self):
        CALLS.append((self.command, self.path, self.headers["User-Agent"]))
        status, target = REDIRECTS.get(self.path, (STATUSES.get(self.path, 405), None))
        # As some servers do, this one knows a page by GET only.
        if self.path == "/yalniz-get":
            status = 200 if self.command == "GET" else 404
        self.send_response(status)
        if target:
            self.send_header("Location", target)
        if status == 429:
            self.send_header("Retry-After", str(int(MAX_WAIT) + 1))
        if status == 500:
            self.send_header("Retry-After", "3")
        self.end_headers()

    def do_GET(self):
        self.do_HEAD()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture(autouse=True)
def waits(monkeypatch):
    """Return how many seconds were waited each time; none really is."""
    seconds: list[float] = []
    monkeypatch.setattr("macros.cli.links.probe.time.sleep", seconds.append)
    return seconds


@pytest.fixture
def ask(server):
    CALLS.clear()
    host = f"http://127.0.0.1:{server.server_port}"

    def call(path):
        result = probe(host + path, "rehber-links")
        return result.state, result.detail.removeprefix(host)

    return call


def test_an_address_opens_even_if_only_by_get_or_in_letters(ask):
    assert ask("/acik#parca") == (State.OPENS, "")
    assert [call[0] for call in CALLS] == ["HEAD"]
    assert ask("/Türkçe ad") == ask("/T%C3%BCrk%C3%A7e%20ad") == (State.OPENS, "")
    assert ask("/yalniz-get") == (State.OPENS, "")
    assert {agent for _, _, agent in CALLS} == {"rehber-links"}


def test_it_has_moved_only_if_every_redirect_is_for_ever(ask):
    assert ask("/eski") == (State.MOVED, "/acik")
    assert ask("/simdilik") == ask("/yarim") == (State.OPENS, "")


def test_what_is_gone_refuses_or_may_come_back_is_told_apart(ask, waits):
    assert ask("/yok") == (State.GONE, "404")
    assert ask("/silindi") == (State.GONE, "410")
    assert ask("/gizli") == (State.REFUSES, "403")
    assert waits == [PAUSE] * 3
    assert ask("/bozuk") == (State.SILENT, "500")
    assert waits[3:] == [3.0]

    CALLS.clear()
    assert ask("/cok") == (State.REFUSES, "429")
    assert len(CALLS) == 1, "a host that wants a long pause is asked once"


def test_a_host_that_does_not_answer_is_silent():
    for address in (
        f"http://127.0.0.1:{SILENT_PORT}/",
        "http://yok.invalid/",
        "http://a..b/",
    ):
        result = probe(address, "rehber-links")
        assert result.state is State.SILENT
        assert result.detail


def test_a_host_is_asked_one_address_at_a_time_with_pauses(server, waits):
    CALLS.clear()
    host = f"http://127.0.0.1:{server.server_port}"
    addresses = [f"{host}/acik", f"http://127.0.0.1:{SILENT_PORT}/", f"{host}/eski"]

    states = {p.address: p.state for p in probes(addresses, "a")}

    assert {*states} == {*addresses}
    assert [path for _, path, _ in CALLS] == ["/acik", "/eski", "/yeni", "/acik"]
    assert waits.count(PAUSE) == len(addresses) + 1
