"""The built site in a real browser, served below a path as a faculty would do it.

A page that logs an error, throws, or asks another host for anything fails its test.
"""

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from macros.content.yaml_reader import read_yaml
from macros.handbook.links import links_of
from macros.handbook.redirects import redirects
from tests.browser.site_page import Visit
from tests.browser.site_server import serving

expect.set_options(timeout=20_000)

ROOT = Path(__file__).parents[2]
BELOW = "/altyol/"


@pytest.fixture(scope="session")
def site(built):
    with serving(built, BELOW) as address:
        yield address


@pytest.fixture(scope="session")
def moved(content):
    """Return the files that only redirect from a former address."""
    return {f"{old}index.html" for old in redirects(content, links_of(content))}


@pytest.fixture(scope="session")
def site_at_root(built):
    with serving(built, "/") as address:
        yield address


@pytest.fixture(scope="session")
def chromium_path():
    path = os.environ.get("CHROMIUM")
    if not path:
        done = subprocess.run(
            [str(ROOT / ".ci" / "chromium")],
            capture_output=True,
            text=True,
            check=False,
        )
        path = done.stdout.strip()
        assert done.returncode == 0, done.stderr
    return path


@pytest.fixture(scope="session")
def chromium(chromium_path):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                # Letters as on a screen: without windows they would be wider.
                "--font-render-hinting=slight",
                "--host-resolver-rules=MAP *.example 127.0.0.1",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def visiting(chromium, site):
    """Return a way to visit the site: `with visiting(**options) as visit`."""

    @contextmanager
    def visit(address=site, **options):
        context = chromium.new_context(
            **{"locale": "tr-TR", "timezone_id": "Europe/Istanbul"} | options
        )
        context.set_default_timeout(20_000)
        found = Visit(context.new_page(), address)
        found.watch()
        try:
            yield found
            # What a browser says while its pages are torn down, no reader meets.
            problems = list(found.problems)
        finally:
            context.close()
        assert problems == []

    return visit


@pytest.fixture(scope="session")
def axe(root):
    path = root / "node_modules" / "axe-core" / "axe.min.js"
    assert path.exists(), "axe-core is missing: make setup"
    return path.read_text("utf-8")


@pytest.fixture
def visit(visiting):
    with visiting() as found:
        yield found


@pytest.fixture
def page(visit):
    return visit.page


@pytest.fixture(scope="session")
def opened(visiting):
    """Both calculators, ready, opened once for every test that only uses them."""
    with visiting() as one, visiting() as other:
        visits = {"uygunluk": one, "tarihler": other}
        for slug, visit in visits.items():
            visit.open_calculator(slug)
        yield visits


@pytest.fixture
def eligibility(opened):
    yield from cleared(opened["uygunluk"])


@pytest.fixture
def planner(opened):
    yield from cleared(opened["tarihler"])


def cleared(visit):
    """Clear a calculator for a test, and see that nothing went wrong in it.

    What another test has opened would stay open: readers want that, tests do not.
    """
    visit.page.evaluate("""() => {
      for (const opened of document.querySelectorAll("[data-calculator] details[open]"))
        opened.open = false;
    }""")
    with visit.result():  # so that nothing is redrawn under the test's hands
        visit.reset()
    yield visit
    assert visit.problems == []


@pytest.fixture(scope="session")
def words(content):
    return content.words


def reference(name):
    """Return the data of a file with worked cases."""
    loaded = read_yaml(ROOT / "tests" / "handbook" / "reference" / f"{name}.yml", ROOT)
    assert not loaded.problems
    return loaded.data


ELIGIBILITY = reference("eligibility")


@pytest.fixture(params=ELIGIBILITY["cases"], ids=lambda case: case["id"])
def eligibility_case(request):
    return request.param | {"answers": ELIGIBILITY["usual"] | request.param["answers"]}


@pytest.fixture(params=reference("deadline")["cases"], ids=lambda case: case["id"])
def deadline_case(request):
    return request.param
