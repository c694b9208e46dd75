"""Two servers on this computer alone: one for the form, one for what it would become.

Two origins, so that no script of a previewed page can read or send the form. The form's
server believes nobody: its address comes with a key that is made anew at each start.
"""

import hmac
import secrets
import sys
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

from macros.editor.replies import Reply, plain, see_other

HOST = "127.0.0.1"
MAX_BODY = 1_000_000
MAX_FIELDS = 2_000
KEY = "key"
FORM_TYPE = "application/x-www-form-urlencoded"
# For both origins; `same-origin` because without a referrer browsers send no origin.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
}
FORM_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; frame-src {preview}; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PREVIEW_POLICY = (
    "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' blob: "
    "'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; form-action 'none'; "
    "base-uri 'none'; frame-ancestors {editor}"
)


@dataclass(frozen=True, slots=True)
class Request:
    """What a browser asks of the form's server."""

    path: str
    query: dict[str, list[str]]
    form: dict[str, list[str]] | None = None
    """What a form brings; None for a GET."""


type Answer = Callable[[Request], Reply]


class Server(ThreadingHTTPServer):
    """A server of this computer alone."""

    daemon_threads = True
    # On Windows another program could otherwise take the same port.
    allow_reuse_address = False

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Say nothing of a browser that no longer wants its answer."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)

    @property
    def origin(self) -> str:
        """Return its address as browsers name it."""
        return f"http://{HOST}:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    """Answers only who has named this server by its own address."""

    protocol_version = "HTTP/1.1"
    timeout = 60
    answer: ClassVar[Answer]
    policy: ClassVar[str] = ""

    def do_GET(self) -> None:
        """Answer a GET, which changes nothing."""
        self._send(self._checked(self._get))

    def do_POST(self) -> None:
        """Refuse: only the form takes something."""
        self._refuse()

    def _checked(self, reply: Callable[[], Reply]) -> Reply:
        # A name that leads here is another site's: DNS rebinding.
        if self.headers.get("Host") != urlsplit(self._origin).netloc:
            return plain("Host?", HTTPStatus.MISDIRECTED_REQUEST)
        return reply()

    @property
    def _origin(self) -> str:
        server = self.server
        return server.origin if isinstance(server, Server) else ""

    def _get(self) -> Reply:
        return type(self).answer(self._request())

    def _request(self, form: dict[str, list[str]] | None = None) -> Request:
        parts = urlsplit(self.path)
        return Request(parts.path, parse_qs(parts.query), form)

    def _refuse(self) -> None:
        self.close_connection = True
        self._send(plain("403", HTTPStatus.FORBIDDEN))

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        policies = {"Content-Security-Policy": self.policy} if self.policy else {}
        for name, value in (HEADERS | policies | reply.headers).items():
            self.send_header(name, value)
        self.send_header("Content-Type", reply.kind)
        self.send_header("Content-Length", str(len(reply.data)))
        self.end_headers()
        self.wfile.write(reply.data)

    def log_message(self, *_: object) -> None:
        """Say nothing in the terminal."""


class FormHandler(Handler):
    """Answers only who has the key, and takes only what its own pages send."""

    key: ClassVar[str]
    token: ClassVar[str]
    """What each form brings back."""

    def do_POST(self) -> None:
        """Take a form."""
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > MAX_BODY:
            self._refuse()
            return
        body = self.rfile.read(int(length))
        self._send(self._checked(lambda: self._post(body)))

    def _get(self) -> Reply:
        request = self._request()
        if KEY in request.query and self._is(request.query[KEY][0], self.key):
            cookie = f"{self._cookie}={self.key}; Path=/; HttpOnly; SameSite=Strict"
            return see_other("/", Set_Cookie=cookie)
        return super()._get() if self._has_key() else self._without_key()

    def _post(self, body: bytes) -> Reply:
        kind = self.headers.get("Content-Type", "").partition(";")[0]
        is_own = self.headers.get("Origin") == self._origin
        if not (is_own and kind == FORM_TYPE and self._has_key()):
            return plain("403", HTTPStatus.FORBIDDEN)
        text = body.decode("utf-8", "replace")
        try:
            form = parse_qs(text, keep_blank_values=True, max_num_fields=MAX_FIELDS)
        except ValueError:
            return plain("413", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        if not self._is(form.get("token", [""])[0], self.token):
            return plain("403", HTTPStatus.FORBIDDEN)
        return type(self).answer(self._request(form))

    @property
    def _cookie(self) -> str:
        # Cookies are shared by all ports of a computer.
        return f"rehber-edit-{urlsplit(self._origin).port}"

    def _has_key(self) -> bool:
        try:
            cookies = SimpleCookie(self.headers.get("Cookie", ""))
        except CookieError:
            return False
        cookie = cookies.get(self._cookie)
        return cookie is not None and self._is(cookie.value, self.key)

    @staticmethod
    def _is(text: str, secret: str) -> bool:
        return hmac.compare_digest(text.encode(), secret.encode())

    def _without_key(self) -> Reply:
        return plain("403: rehber edit", HTTPStatus.FORBIDDEN)


def form_server(port: int, preview: str) -> tuple[Server, type[FormHandler]]:
    """Return the form's server, and what is to be given its `answer`."""
    details = {
        "key": secrets.token_urlsafe(24),
        "token": secrets.token_urlsafe(24),
        "policy": FORM_POLICY.format(preview=preview),
    }
    handler = type("OwnFormHandler", (FormHandler,), details)
    return Server((HOST, port), handler), handler


def preview_server() -> tuple[Server, type[Handler]]:
    """Return the preview's server, and what is to be given its `answer`."""
    handler = type("OwnHandler", (Handler,), {})
    return Server((HOST, 0), handler), handler
