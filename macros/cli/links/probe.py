"""Whether outside pages open, asked politely.

One request at a time for each host, with a pause between two: HEAD, which sends no page
(RFC 9110, §9.3.2), and GET only where a server does not answer that.
"""

import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus
from http.client import HTTPException
from itertools import groupby
from typing import Any, Literal
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

# In seconds. A host that asks for a longer wait is left in peace.
TIMEOUT, PAUSE, MAX_WAIT = 20.0, 1.0, 30.0
MAX_HOSTS = 4
FOR_EVER = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
NOT_THERE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
# Pages that open for people only: what a program is told of them means nothing.
NOT_FOR_PROGRAMS = {
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.TOO_MANY_REQUESTS,
}


class State(Enum):
    """What became of an address."""

    OPENS = "opens"
    MOVED = "moved"
    """It opens at another address, for ever."""
    REFUSES = "refuses"
    """It may open for people; it does not answer programs."""
    SILENT = "silent"
    """It did not open; that may pass."""
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Probe:
    """What a server said of an address."""

    address: str
    state: State
    detail: str = ""
    """Where it moved to, or the status or the fault that kept it from opening."""
    wait: float = PAUSE
    """How many seconds the host wants to be left in peace."""


class _Redirects(HTTPRedirectHandler):
    """Follows redirects and knows whether each was for ever."""

    for_ever = True

    def redirect_request(self, *redirect: Any) -> Request | None:  # noqa: ANN401 - urllib's
        _, _, status, *_ = redirect
        self.for_ever &= status in FOR_EVER
        return super().redirect_request(*redirect)


def probes(addresses: Iterable[str], agent: str) -> Iterator[Probe]:
    """Yield what became of each address; `agent` tells the servers who asks."""

    def of_host(addresses: list[str]) -> list[Probe]:
        results = []
        for address in addresses:
            results.append(probe(address, agent))
            time.sleep(PAUSE)
        return results

    groups = groupby(sorted(addresses, key=_host), _host)
    with ThreadPoolExecutor(MAX_HOSTS) as hosts:
        for results in hosts.map(of_host, [[*group] for _, group in groups]):
            yield from results


def probe(address: str, agent: str) -> Probe:
    """Return what became of an address.

    What does not open is asked twice: a fault may pass, and HEAD is answered wrongly
    by many servers.
    """
    first = _request(address, "HEAD", agent)
    if first.state in (State.OPENS, State.MOVED) or first.wait > MAX_WAIT:
        return first
    time.sleep(first.wait)
    return _request(address, "GET", agent)


def _request(address: str, method: Literal["HEAD", "GET"], agent: str) -> Probe:
    redirects = _Redirects()
    request = Request(  # noqa: S310 - the model allows only the web's two schemes
        _in_codes(address), headers={"User-Agent": agent}, method=method
    )
    try:
        with build_opener(redirects).open(request, timeout=TIMEOUT) as response:
            has_moved = redirects.for_ever and response.url != request.full_url
            moved = Probe(address, State.MOVED, response.url)
            return moved if has_moved else Probe(address, State.OPENS)
    except HTTPError as error:
        with error:
            wait = error.headers.get("Retry-After", "")
        seconds = float(wait) if wait.isdecimal() else PAUSE
        return Probe(address, _state(error.code), str(error.code), seconds)
    except (URLError, OSError, HTTPException, UnicodeError) as error:
        reason = getattr(error, "reason", error)
        return Probe(address, State.SILENT, str(reason) or type(reason).__name__)


def _state(status: int) -> State:
    if status in NOT_THERE:
        return State.GONE
    return State.REFUSES if status in NOT_FOR_PROGRAMS else State.SILENT


def _in_codes(address: str) -> str:
    """Return an address in the letters that a request may have (RFC 3986)."""
    scheme, host, path, query, _ = urlsplit(address)
    safe = "/:@!$&'()*+,;=~%?"
    name = host.encode("idna").decode() if not host.isascii() else host
    return urlunsplit((scheme, name, quote(path, safe), quote(query, safe), ""))


def _host(address: str) -> str:
    return urlsplit(address).netloc
