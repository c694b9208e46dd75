"""A calculator on another page: requests and bytes (gzip 9) before and after touch."""

import gzip
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.benchmarks.sites import built
from tests.browser.embed.host_pages import UPGRADED
from tests.browser.host_servers import BELOW, guarded, hosting


def table() -> str:
    """Return what is fetched for one calculator, and when."""
    with guarded(built()) as address, _page() as page:
        return "\n".join(_lines(built(), address, page))


@contextmanager
def _page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        path = os.environ["CHROMIUM"]
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox"]
        )
        yield browser.new_page()
        browser.close()


def _lines(site: Path, address: str, page: Page) -> Iterator[str]:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    html = UPGRADED["plain"].html.replace("SITE", address.rstrip("/"))
    with hosting({"/": (html, {})}) as port:
        page.goto(f"http://fakulte.localhost:{port}/")
        page.wait_for_selector("rehber-hesaplayici iframe:visible")
        page.wait_for_timeout(2000)
        before = _ours(fetched, address)
        control = page.frame_locator("iframe").locator("form input").first
        control.check()
        page.frame_locator("iframe").locator("[data-state=ready]").wait_for()
        after = _ours(fetched, address)[len(before) :]
    yield f"{'':10}{'requests':>10}{'raw':>12}{'gzip':>12}"
    for name, files in (("before", before), ("after", after)):
        raw, packed = _sizes(site, files)
        yield f"{name:10}{len(files):10}{raw:12,}{packed:12,}"


def _ours(fetched: Iterable[str], address: str) -> list[str]:
    result = [url.partition("#")[0] for url in fetched if url.startswith(address)]
    return [url.partition(BELOW)[2] for url in result]


def _sizes(site: Path, files: Iterable[str]) -> tuple[int, int]:
    paths = [
        site / name / "index.html" if name.endswith("/") else site / name
        for name in files
    ]
    contents = [path.read_bytes() for path in paths]
    return sum(map(len, contents)), sum(len(gzip.compress(c, 9)) for c in contents)
