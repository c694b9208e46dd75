"""Readers who keep a copy, each with a browser of their own."""

from contextlib import contextmanager

import pytest

from tests.browser.offline.network import Network


@pytest.fixture
def network(tmp_path, built):
    found = Network(tmp_path, built).connect()
    yield found
    if found.connected:
        found.disconnect()


@pytest.fixture
def reading(visiting, network):
    """Return a way to visit the site; lost connections are no problem."""

    @contextmanager
    def visit(**options):
        with visiting(network.address, **options) as found:
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
