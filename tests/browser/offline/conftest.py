"""Readers who keep a copy, each with a browser of their own."""

from contextlib import contextmanager

import pytest

from tests.browser.offline.network import Network


@pytest.fixture
def network(tmp_path, built):
    server = Network(tmp_path, built).connect()
    yield server
    if server.connected:
        server.disconnect()


@pytest.fixture
def reading(visiting, network):
    """Return a way to visit the site; lost connections are no problem."""

    @contextmanager
    def visit(**options):
        with visiting(network.address, **options) as page:
            yield page
            page.forgive("ERR_CONNECTION_REFUSED")
            page.forgive("ERR_FAILED")

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
