"""What is answered while a build fails, is under way, or is mended."""

import logging

import pytest

from macros.content.checker import say
from macros.content.problems import CallError
from macros.publish.preview.server import PAGE, STATUS, Preview


class Fixture:
    """A preview whose build does what a test says, and the requests it answers."""

    def __init__(self, site):
        self.site, self.error = site, None
        self.terminal: list[str] = []
        self.asked: list[str] = []
        self.while_waiting = lambda: None
        self.preview = Preview(
            self._builder,
            lambda f: f.message,
            site,
            self.terminal.append,
            self._lay_out,
        )
        self.application = self.preview.application(self._app, "/alt-ü/")

    def _builder(self):
        if self.error:
            raise self.error
        (self.site / PAGE).unlink(missing_ok=True)

    def _lay_out(self, address):
        self.asked.append(address)
        if address == "yok.pdf":
            raise CallError("'yok.pdf' diye bir PDF yok.")
        self.site.mkdir(exist_ok=True)
        (self.site / address).touch()

    def _app(self, environ, start_response):
        """Answer as MkDocs does: with the address, once a build under way ends."""
        self.while_waiting()
        path = environ["PATH_INFO"].encode("latin-1").decode()
        start_response("200 OK", [("Content-Type", "text/html")])
        return [path.encode()]

    def build(self, error=None):
        self.error = error
        self.preview.build()

    def get(self, path):
        answer = []

        def start_response(status, *_):
            answer.append(status)
            return answer.append

        environ = {"PATH_INFO": path.encode().decode("latin-1")}
        body = self.application(environ, start_response)
        [status] = answer
        return status, b"".join(body).decode()


@pytest.fixture
def watched(tmp_path):
    return Fixture(tmp_path / "site")


def test_a_failed_build_is_shown_at_every_address_until_it_is_mended(watched):
    watched.build(KeyError("a"))

    for path in ("/alt-ü/", "/alt-ü/b/", "/alt-ü/b/c.html", "/alt-ü/b", "/"):
        assert watched.get(path) == (STATUS, f"/alt-ü/{PAGE}")
    for path in ("/alt-ü/a.css", "/alt-ü/b/d.json", "/livereload/12/34"):
        assert watched.get(path) == ("200 OK", path)
    assert (watched.site / PAGE).read_text("utf-8").endswith("KeyError: 'a'")

    watched.build()

    assert watched.get("/alt-ü/b/") == ("200 OK", "/alt-ü/b/")


def test_a_pdf_is_laid_out_when_it_is_first_asked_for(watched):
    watched.build()

    for _ in range(2):
        assert watched.get("/alt-ü/a.pdf") == ("200 OK", "/alt-ü/a.pdf")
    assert watched.get("/alt-ü/yok.pdf") == (STATUS, f"/alt-ü/{PAGE}")
    assert watched.get("/alt-ü/b/") == ("200 OK", "/alt-ü/b/")

    assert watched.asked == ["a.pdf", "yok.pdf"]
    assert watched.terminal == ["\n'yok.pdf' diye bir PDF yok."]


def test_the_terminal_tells_it_too(watched):
    watched.build(KeyError("a"))

    [line] = watched.terminal
    assert line.startswith("\nTraceback")
    assert line.endswith("KeyError: 'a'")


@pytest.mark.parametrize("first", [None, KeyError("first")])
@pytest.mark.parametrize("second", [None, KeyError("second")])
def test_who_asks_while_a_build_is_under_way_gets_what_it_ends_with(
    watched, first, second
):
    watched.build(first)

    def end_of_build():
        watched.while_waiting = lambda: None
        watched.build(second)

    watched.while_waiting = end_of_build

    expected = (STATUS, f"/alt-ü/{PAGE}") if second else ("200 OK", "/alt-ü/b/")
    assert watched.get("/alt-ü/b/") == expected


def test_an_interruption_is_no_failure(watched):
    with pytest.raises(KeyboardInterrupt):
        watched.build(KeyboardInterrupt())


def test_the_hint_is_the_last_line_only_while_a_build_fails(watched):
    def logged(line):
        record = logging.makeLogRecord({"msg": line})
        return watched.preview.last_word(record) and record.getMessage()

    lines = ("[10:00] Serving on http://a/", "[10:00] Reloading browsers")
    for line in lines:
        assert logged(line) == line
    assert logged("[10:00] Browser connected: /") == "[10:00] Browser connected: /"
    watched.build(KeyError("a"))
    for line in lines:
        assert logged(line) == f"{line}\n{say('preview.hint')}"
    assert logged("[10:00] Browser connected: http://a/") is False
