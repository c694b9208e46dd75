"""Between the editor's browser and the server that watches: a failed build is shown.

The server builds again after each change and tells open pages to load anew. It knows
only builds that succeed: after another one it would answer no request any more.
"""

from collections.abc import Callable, Iterable
from functools import partial
from logging import LogRecord
from pathlib import Path, PurePosixPath
from threading import Lock
from typing import TYPE_CHECKING, Any

from macros.content.checker import say
from macros.publish.preview.failure import Failure, failure_of

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

PAGE = "problems.html"
STATUS = "503 Service Unavailable"
LIVE_RELOAD = "/livereload/"


class Preview:
    """A build that never raises, and a WSGI application that shows why it failed."""

    def __init__(
        self,
        builder: Callable[[], None],
        page_of: Callable[[Failure], str],
        site: Path,
        tell: Callable[[str], None],
        lay_out: Callable[[str], None],
    ) -> None:
        """Show what `page_of` gives in place of every page of `site`.

        `tell` says the same in the terminal; `lay_out` writes the PDF of an address.
        """
        self._builder, self._page_of = builder, page_of
        self._site, self._tell = site, tell
        self._lay_out, self._laying_out = lay_out, Lock()
        self.failure: Failure | None = None
        """Of the last build; each build that fails has one of its own."""

    def build(self) -> None:
        """Build the site; if that fails, write the page that says why."""
        try:
            self._builder()
        except Exception as error:  # noqa: BLE001 - shown, whatever it is
            self.failure = self._shown(error)
        else:
            self.failure = None

    def _shown(self, error: Exception) -> Failure:
        """Tell a failure in the terminal, and write its page."""
        failure = failure_of(error)
        self._tell(f"\n{failure.message}")
        self._site.mkdir(parents=True, exist_ok=True)
        (self._site / PAGE).write_text(self._page_of(failure), "utf-8")
        return failure

    def _printed(self, address: str) -> bool:
        """Return whether there is a PDF: it is laid out when first asked for."""
        with self._laying_out:
            if self.failure or (self._site / address).exists():
                return self.failure is None
            try:
                self._lay_out(address)
            except Exception as error:  # noqa: BLE001 - shown, whatever it is
                self._shown(error)
                return False
        return True

    def last_word(self, record: LogRecord) -> bool:
        """Return whether the server's line is logged; say last what is to be done.

        While a build has failed, only two lines matter to who watches.
        """
        if self.failure is None:
            return True
        line = str(record.msg)
        record.msg = f"{line}\n{say('preview.hint')}"
        return "Serving on" in line or "Reloading browsers" in line

    def application(self, app: "WSGIApplication", mount: str) -> "WSGIApplication":
        """Return the server's application, below `mount`, with that page before it."""
        return partial(self._answer, app, mount.encode().decode("latin-1"))

    def _answer(
        self,
        app: "WSGIApplication",
        mount: str,
        environ: "WSGIEnvironment",
        start_response: "StartResponse",
    ) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if path.endswith(".pdf") and not self._printed(path.removeprefix(mount)):
            problems = Response(app, {**environ, "PATH_INFO": f"{mount}{PAGE}"})
            return problems.pass_on(start_response, STATUS)
        if not is_page(path):
            return app(environ, start_response)
        while True:
            failure = self.failure
            address = f"{mount}{PAGE}" if failure else path
            response = Response(app, {**environ, "PATH_INFO": address})
            # The server waits for a build that is under way before it answers.
            if failure is self.failure:
                return response.pass_on(start_response, STATUS if failure else None)
            response.close()


def is_page(path: str) -> bool:
    """Return whether an address is one of a page, and not of a file beside it.

    >>> [is_page(path) for path in ("/a/", "/a", "/a.html", "/a.css", "/livereload/1")]
    [True, True, True, False, False]
    """
    if path.startswith(LIVE_RELOAD):
        return False
    return path.endswith("/") or PurePosixPath(path).suffix in {"", ".html"}


class Response:
    """What an application answers, held back until it is known to be true."""

    def __init__(self, app: "WSGIApplication", environ: "WSGIEnvironment") -> None:
        self._start: list[Any] = []
        self._body = app(environ, self._begin)

    def _begin(self, *start: object) -> Callable[[bytes], object]:
        self._start[:] = start
        return lambda _: None

    def pass_on(
        self, start_response: "StartResponse", status: str | None
    ) -> Iterable[bytes]:
        """Answer, with another status if one is given."""
        own, headers, *rest = self._start
        start_response(status or own, headers, *rest)
        return self._body

    def close(self) -> None:
        """Drop the answer."""
        if close := getattr(self._body, "close", None):
            close()
