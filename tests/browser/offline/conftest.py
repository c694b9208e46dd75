"""Readers who keep a copy, each with a browser of their own."""

from contextlib import contextmanager

import pytest

from tests.browser.offline.network import Plug


@pytest.fixture
def plug(tmp_path, built):
    found = Plug(tmp_path, built).put_in()
    yield found
    if found.inside:
        found.pull_out()


@pytest.fixture
def reading(visiting, plug):
    """Return a way to visit the plugged site; the pulled plug is no problem."""

    @contextmanager
    def visit(**options):
        with visiting(plug.address, **options) as found:
            yield found
            found.forgive("ERR_CONNECTION_REFUSED")
            found.forgive("ERR_FAILED")

    return visit


@pytest.fixture
def keeper(reading):
    """Return a reader who has turned the copy on."""
    with reading() as visit:
        turn_on(visit)
        yield visit


def turn_on(visit):
    visit.open("cevrimdisi/")
    visit.page.locator("[data-on]").click()
    visit.page.locator("[data-off]").wait_for()
