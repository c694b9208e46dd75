"""The built site in a real browser, served below a path as a faculty would do it."""

import pytest

from tests.browser.site_page import reader_of
from tests.browser.site_server import serving

BELOW = "/altyol/"


@pytest.fixture(scope="session")
def site(built):
    with serving(built, BELOW) as address:
        yield address


@pytest.fixture(scope="session")
def site_at_root(built):
    with serving(built, "/") as address:
        yield address


@pytest.fixture(scope="session")
def visiting(chromium, site):
    return reader_of(chromium, site)


@pytest.fixture
def visit(visiting):
    with visiting() as result:
        yield result


@pytest.fixture(scope="session")
def opened(visiting):
    """Both calculators, ready, opened once for every test that only uses them."""
    with visiting() as one, visiting() as other:
        visits = {"salon": one, "etkinlik": other}
        for slug, visit in visits.items():
            visit.open_calculator(slug)
        yield visits


@pytest.fixture
def eligibility(opened):
    yield from cleared(opened["salon"])


@pytest.fixture
def planner(opened):
    yield from cleared(opened["etkinlik"])


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
