"""A calculator on another page: requests and bytes (gzip 9) before and after touch."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.benchmarks.sites import built, chromium
from tests.browser.embed.host_pages import UPGRADED
from tests.browser.host_servers import BELOW, guarded, hosting
from tests.browser.transfer_size import packed


def table() -> str:
    """Return what is fetched for one calculator, and when."""
    with guarded(built()) as address, chromium() as browser:
        return "\n".join(_lines(address, browser.new_page()))


def _lines(address: str, page: Page) -> Iterator[str]:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    html = UPGRADED["plain"].html.replace("SITE", address.rstrip("/"))
    with hosting({"/": (html, {})}) as port:
        page.goto(f"http://fakulte.localhost:{port}/")
        page.wait_for_selector("rehber-hesaplayici iframe:visible")
        page.wait_for_timeout(2000)
        before = [*fetched]
        frame = page.frame_locator("iframe")
        frame.locator("form input").first.check()
        frame.locator("[data-state=ready]").wait_for()
    yield f"{'':10}{'requests':>10}{'gzip':>12}"
    for name, urls in (("before", before), ("after", fetched[len(before) :])):
        sizes = [_size(url) for url in urls if url.startswith(address)]
        yield f"{name:10}{len(sizes):10}{sum(sizes):12,}"


def _size(url: str) -> int:
    path = built() / url.partition(BELOW)[2].partition("#")[0]
    return len(packed(path / "index.html" if path.is_dir() else path))
