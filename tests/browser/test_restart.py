"""What a browser has fetched once it does not fetch again."""

from contextlib import closing
from functools import partial

import pytest

from tests.browser.host_servers import Counting
from tests.browser.site_server import running

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


def fetched():
    return sum(path.endswith("python.wasm") for path in Counting.asked)


def test_three_calculators_in_frames_and_a_later_visit_fetch_python_once(page, built):
    Counting.asked.clear()
    handler = partial(Counting, directory=str(built), below="/")
    with running(handler) as port:
        page.goto(f"http://127.0.0.1:{port}/dizin/")
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

        page.goto(f"http://127.0.0.1:{port}/hesaplayicilar/salon/")
        page.locator(FIELD).first.focus()
        page.wait_for_selector(READY)
        assert fetched() == 1
