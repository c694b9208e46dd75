"""What a browser has fetched once it does not fetch again."""

from contextlib import closing
from functools import partial

import pytest

from tests.browser.host_servers import Counting, running

pytestmark = pytest.mark.browser

FRAMES = """(names) => {
  document.body.replaceChildren(...names.map((name) =>
    Object.assign(document.createElement("iframe"), { src: `/gomme/${name}/` })));
}"""
FIELD = "[data-calculator] form [name]"
READY = "[data-calculator][data-state=ready]"


@pytest.fixture
def page(chromium, chromium_path, tmp_path):
    # What a browser without a profile remembers is too small for a file of this size.
    remembering = chromium.browser_type.launch_persistent_context(
        tmp_path, executable_path=chromium_path, args=["--no-sandbox"]
    )
    with closing(remembering) as context:
        yield context.new_page()


@pytest.fixture
def site(built):
    Counting.asked.clear()
    with running(partial(Counting, directory=str(built), below="/")) as port:
        yield f"http://127.0.0.1:{port}/"


def fetched():
    return sum(path.endswith("python.wasm") for path in Counting.asked)


def test_a_second_visit_asks_no_server_for_python(page, site):
    requested = []
    for _ in range(2):
        page.goto(f"{site}hesaplayicilar/salon/")
        page.locator(FIELD).first.focus()
        page.wait_for_selector(READY)
        requested.append(fetched())

    assert requested == [1, 1]


def test_three_calculators_in_frames_fetch_python_once(page, site):
    page.goto(f"{site}dizin/")
    page.evaluate(FRAMES, ["salon", "etkinlik", "salon"])
    frames = [page.frame_locator("iframe").nth(location) for location in range(3)]
    for frame in frames:
        frame.locator(FIELD).first.wait_for()
    assert fetched() == 0

    for frame in frames:
        frame.locator(FIELD).first.focus()
    for frame in frames:
        frame.locator(READY).wait_for()

    assert fetched() == 1
