"""A faculty's pages on one server, the handbook on another, in one browser."""

import time
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, expect

from tests.browser.embed.host_pages import HostPage
from tests.browser.host_servers import guarded, hosting

FIT = """() => [...document.querySelectorAll("iframe")]
  .map((frame) => frame.getBoundingClientRect().height)"""
CONTENT = """() => ({
  content: document.documentElement.getBoundingClientRect().height,
  scrolls: document.scrollingElement.scrollHeight > innerHeight,
  wide: document.scrollingElement.scrollWidth > innerWidth })"""


@dataclass
class Visited:
    """A page of the faculty, opened."""

    page: Page
    site: str
    violations: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def frames(self):
        """Return the calculators' frames, in the order of the page."""
        shown = [e.content_frame() for e in self.page.query_selector_all("iframe")]
        return [frame for frame in shown if frame and "/gomme/" in frame.url]

    def bring_near(self):
        """Scroll to every calculator: none starts before."""
        for each in self.page.locator("rehber-hesaplayici").all():
            each.scroll_into_view_if_needed()

    def wait(self, count=1):
        """Wait until so many calculators show, not their links; return the first."""
        self.page.wait_for_function(
            """(count) => [...document.querySelectorAll("rehber-hesaplayici iframe")]
              .filter((frame) => frame.getBoundingClientRect().height > 100)
              .length === count""",
            arg=count,
        )
        return self.frames()[0]

    def misfits(self, patience=5):
        """Return the frames that are not as high as their content, or that scroll.

        Page and frame are asked one after the other: on a busy computer the answers
        may be of two layouts, so what does not fit is looked at again for a while.
        """
        end = time.monotonic() + patience
        while True:
            self.page.wait_for_timeout(100)
            result = self._misfits_now()
            if not result or time.monotonic() > end:
                return result

    def _misfits_now(self):
        zoom = self.page.evaluate(
            "document.querySelector('rehber-hesaplayici').currentCSSZoom ?? 1"
        )
        result = []
        for frame, height in zip(self.frames(), self.page.evaluate(FIT), strict=True):
            messages = frame.evaluate(CONTENT)
            off = height / zoom - messages["content"]
            if not 0 <= off <= 2 or messages["scrolls"] or messages["wide"]:
                result.append((height, messages))
        return result


def answer(frame, question="card_valid", value="no"):
    """Answer a question in a frame and wait for the result."""
    frame.locator(f"[name={question}][value={value}]").check()
    frame.wait_for_selector("[data-calculator][data-state=ready]")
    expect(frame.locator("[data-result]")).to_be_visible()


@pytest.fixture(scope="session")
def guarded_site(built):
    with guarded(built) as address:
        yield address


@pytest.fixture(scope="session")
def host(chromium, guarded_site):
    """Return a way to open a page of the faculty: `with host(page) as visited`."""
    pages: dict[str, tuple[str, dict[str, str]]] = {}

    @contextmanager
    def opened(result: HostPage, name="fakulte.localhost", before=None, **options):
        pages["/birim/sayfa"] = result.of(guarded_site)
        size = {"width": result.width, "height": 800}
        context = chromium.new_context(locale="tr-TR", viewport=size, **options)
        context.set_default_timeout(20_000)
        visited = Visited(context.new_page(), guarded_site)
        visited.page.on("console", lambda messages: _note(visited, messages))
        context.on("request", lambda request: visited.requests.append(request.url))
        if before:
            before(visited.page)
        visited.page.goto(f"http://{name}:{port}/birim/sayfa")
        if result.act:
            visited.page.evaluate(result.act)
        yield visited
        context.close()

    with hosting(pages) as port:
        yield opened


def _note(visited, messages):
    if messages.type == "error":
        visited.violations.append(messages.text)
