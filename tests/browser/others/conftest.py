"""The other browsers: `make test-browsers` names them, everything else leaves them out.

OTHER_BROWSERS is what `.ci/browsers` prints: `firefox=/path webkit=/path`.
"""

import os
import time

import pytest

from tests.browser.embed.pages import ORIGIN
from tests.browser.hosting import guarded, hosting

NAMED = dict(
    pair.split("=", 1) for pair in os.environ.get("OTHER_BROWSERS", "").split()
)
if not NAMED:
    collect_ignore_glob = ["test_*.py"]


def pytest_generate_tests(metafunc):
    if "browser" in metafunc.fixturenames:
        metafunc.parametrize("browser", NAMED, indirect=True, scope="session")


@pytest.fixture(scope="session")
def browser(request):
    from tests.browser.others import drivers  # noqa: PLC0415 - only here is it installed

    with getattr(drivers, request.param)(NAMED[request.param]) as opened:
        yield opened


@pytest.fixture(scope="session")
def site(built):
    with guarded(built) as address:
        yield address


@pytest.fixture(scope="session")
def host(browser, site):
    """Return a way to open a page of the faculty in the browser."""
    pages: dict[str, tuple[str, dict[str, str]]] = {}

    def opened(found):
        root = site.rstrip("/")
        headers = {
            name: value.replace(ORIGIN, root.rpartition("/")[0])
            for name, value in found.headers.items()
        }
        pages["/sayfa"] = (found.html.replace("SITE", root), headers)
        browser.open(f"http://localhost:{port}/sayfa")
        if found.act:
            browser.run(f"async () => {{ {found.act} }}")
        return browser

    with hosting(pages) as port:
        yield opened


@pytest.fixture
def until(browser):
    """Return a way to wait until a function of the page gives something true."""

    def wait(script, patience=20, run=browser.run):
        end = time.monotonic() + patience
        while not (found := run(script)):
            assert time.monotonic() < end, script
            time.sleep(0.2)
        return found

    return wait
