"""Other browsers and real servers: `make test-browsers` names them, else they are out.

OTHER_BROWSERS is what `.ci/browsers` prints: `firefox=/path webkit=/path nginx=/path`.
"""

import os
import re
import shutil
import tempfile
import time
from pathlib import Path

import pytest

from macros.publish.headers import write_headers
from tests.browser.host_servers import guarded, hosting

NAMED = dict(
    pair.split("=", 1) for pair in os.environ.get("OTHER_BROWSERS", "").split()
)
BROWSERS = [name for name in NAMED if name in {"firefox", "webkit"}]
READERS = ["orca"] if {"orca", "firefox"} <= {*NAMED} else []
SERVERS = [name for name in NAMED if name not in {*BROWSERS, "orca"}]
PARTS = {
    "test_embed.py": BROWSERS,
    "test_pages.py": BROWSERS,
    "test_screen_reader.py": READERS,
    "test_servers.py": SERVERS,
}
BELOW = ("/", "/altyol/")
"""Where on a host the site is: it is its own, or a folder of a larger one."""
MOVED = {"rehber/eski-ad/": "rehber/odunc/"}
"""As if a page had been renamed."""
SOURCE = re.compile(r"'sha256-[^']+'")
"""An inline script, as a policy names it."""
STATE = "() => document.querySelector('[data-calculator]').dataset.state"
ANSWER = """() => {
  const choice = document.querySelector("form [name=card_valid][value=no]");
  choice?.click();
  return Boolean(choice) }"""
RETRY = "() => document.querySelector('[data-retry]').click()"
VERDICT = "() => document.querySelector('[data-result]')?.dataset.status"
collect_ignore = [file for file, names in PARTS.items() if not names]


def pytest_generate_tests(metafunc):
    places = [f"{server}{below}" for server in SERVERS for below in BELOW]
    for fixture, names in (("browser", BROWSERS), ("served", places)):
        if fixture in metafunc.fixturenames:
            metafunc.parametrize(fixture, names, indirect=True, scope="session")


@pytest.fixture(scope="session")
def browser(request):
    from tests.browser.others import drivers  # noqa: PLC0415 - only here is it installed

    with getattr(drivers, request.param)(NAMED[request.param]) as opened:
        yield opened


@pytest.fixture(scope="session")
def served(request, built, content):
    """The address of the site on one of the servers."""
    from tests.browser.others import servers  # noqa: PLC0415 - as above

    # A server gives up its rights, and then may not look into pytest's own folder.
    with tempfile.TemporaryDirectory() as work:
        Path(work).chmod(0o755)
        root = Path(work) / "root"
        name, _, below = request.param.partition("/")
        site = root / below
        shutil.copytree(built, site)
        root.chmod(0o755)
        site.chmod(0o755)
        scripts = SOURCE.findall((site / "_headers").read_text("utf-8"))
        path = f"/{below}404.html"
        write_headers(content.site.embedding, site, MOVED, {*scripts}, not_found=path)
        with servers.serving(name, NAMED[name], root, Path(work), site) as address:
            yield f"{address}{below}"


@pytest.fixture(scope="session")
def site(built):
    with guarded(built) as address:
        yield address


@pytest.fixture(scope="session")
def host(browser, site):
    """Return a way to open a page of the faculty in the browser."""
    pages: dict[str, tuple[str, dict[str, str]]] = {}

    def opened(result):
        pages["/sayfa"] = result.of(site)
        browser.open(f"http://localhost:{port}/sayfa")
        if result.act:
            browser.run(f"async () => {{ {result.act} }}")
        return browser

    with hosting(pages) as port:
        yield opened


def within(seconds, check):
    """Return what a check gives: as soon as it is true, or after so many seconds."""
    end = time.monotonic() + seconds
    while not (result := check()) and time.monotonic() < end:
        time.sleep(0.2)
    return result


@pytest.fixture
def until(browser):
    """Return a way to wait until a function of the page gives something true."""

    def wait(script, patience=20, run=browser.run):
        result = within(patience, lambda: run(script))
        assert result, script
        return result

    return wait


@pytest.fixture
def verdict(until):
    """Return a way to answer what rules a student out, and to wait for the verdict."""

    def answer(run):
        def evaluated(script):
            # Without its compilers WebKit starts Python slowly: a reader tries again.
            if run(STATE) == "failed":
                run(RETRY)
            return run(script)

        until(ANSWER, run=run)
        return until(VERDICT, patience=200, run=evaluated)

    return answer
