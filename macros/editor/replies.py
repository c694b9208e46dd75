"""What a server answers: bytes with their type, or where to go instead."""

from dataclasses import dataclass, field
from http import HTTPStatus


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer."""

    data: bytes
    kind: str
    status: HTTPStatus = HTTPStatus.OK
    headers: dict[str, str] = field(default_factory=dict)


def not_there() -> Reply:
    """Return the answer to an unknown address."""
    return plain("404", HTTPStatus.NOT_FOUND)


def plain(text: str, status: HTTPStatus) -> Reply:
    """Return an answer in plain text."""
    return Reply(text.encode(), "text/plain; charset=utf-8", status)


def see_other(address: str, **headers: str) -> Reply:
    """Return the answer that leads on with a GET."""
    more = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(b"", "text/plain", HTTPStatus.SEE_OTHER, {"Location": address, **more})
