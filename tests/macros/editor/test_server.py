"""Who is let in, and who is not: other sites, other names, other pages."""

from http.client import HTTPConnection
from threading import Thread
from urllib.parse import urlencode

import pytest

from macros.editor.replies import Reply
from macros.editor.server import FORM_TYPE, MAX_BODY, form_server, preview_server


@pytest.fixture(scope="module")
def form():
    server, handler = form_server(0, "http://127.0.0.1:9")
    handler.answer = staticmethod(
        lambda request: Reply(f"{request.path} {request.form}".encode(), "text/plain")
    )
    Thread(target=server.serve_forever, daemon=True).start()
    yield server, handler
    server.shutdown()
    server.server_close()


def ask(server, method="GET", path="/", body=None, **headers):
    """Return status, headers and text; `Content_Type=""` leaves a header out."""
    connection = HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
    given = {k.replace("_", "-"): v for k, v in headers.items() if v}
    connection.request(method, path, body, given)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, dict(answer.headers), text


def cookie_of(form):
    server, handler = form
    return ask(server, path=f"/?key={handler.key}")[1]["Set-Cookie"].partition(";")[0]


def own(form, **changes):
    """Return the headers of a browser that shows the form."""
    server, _ = form
    headers = {"Cookie": cookie_of(form), "Origin": server.origin}
    return {**headers, "Content_Type": FORM_TYPE, **changes}


def body_of(form, **fields):
    return urlencode({"token": form[1].token, "a": "ş", **fields})


def test_the_key_is_asked_for_once_and_becomes_a_strict_cookie(form):
    server, handler = form
    status, headers, _ = ask(server, path=f"/?key={handler.key}")

    assert (status, headers["Location"]) == (303, "/")
    for part in ("HttpOnly", "SameSite=Strict"):
        assert part in headers["Set-Cookie"]
    assert ask(server)[0] == 403
    assert ask(server, path="/?key=x")[0] == 403
    status, headers, text = ask(server, Cookie=cookie_of(form))
    assert (status, text) == (200, "/ None")
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["Cache-Control"] == "no-store"


def test_a_form_of_its_own_is_received(form):
    status, _, text = ask(form[0], "POST", "/x", body_of(form), **own(form))

    assert status == 200
    assert "'a': ['ş']" in text


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": ""}, 403),
        ({"Origin": "http://127.0.0.1:9"}, 403),
        ({"Host": "evil.example"}, 421),
        ({"Host": "localhost"}, 421),
        ({"Cookie": ""}, 403),
        ({"Cookie": "rehber-edit=x"}, 403),
        ({"Content_Type": "text/plain"}, 403),
        ({"Content_Length": str(MAX_BODY + 1)}, 403),
        ({"Content_Length": "-1"}, 403),
    ],
    ids=str,
)
def test_what_others_send_is_refused(form, headers, status):
    body = None if "Content_Length" in headers else body_of(form)
    headers = own(form, **headers)

    assert ask(form[0], "POST", "/x", body, **headers)[0] == status


def test_a_form_without_its_token_is_refused(form):
    assert ask(form[0], "POST", "/x", "a=1", **own(form))[0] == 403
    other = body_of(form).replace(form[1].token, "é")
    assert ask(form[0], "POST", "/x", other, **own(form))[0] == 403


def test_the_preview_takes_nothing_and_knows_its_name():
    server, handler = preview_server()
    handler.answer = staticmethod(lambda _: Reply(b"x", "text/plain"))
    Thread(target=server.serve_forever, daemon=True).start()

    assert ask(server)[0] == 200
    assert ask(server, Host="evil.example")[0] == 421
    assert ask(server, "POST", "/", "a=1")[0] == 403
    server.shutdown()
    server.server_close()
