"""The search: right page among the first three, ours and stock Material's Turkish."""

import gzip
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from statistics import median
from time import perf_counter

import yaml
from playwright.sync_api import Page, sync_playwright

from macros.content.catalogue import DEFAULT_LANGUAGE, messages
from macros.search.build import TURKISH
from tests.benchmarks.sites import shipped
from tests.browser.search_box import ask
from tests.browser.site_server import serving

QUERIES = Path("tests/handbook/search")
BELOW = "/altyol/"
STOCK_SEPARATOR = r"[\s\-]+"


def table() -> str:
    """Return how many queries each engine answers, and what a reader fetches."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        ours, stock = shipped(), Path(folder, "stock")
        _stock(ours, stock)
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"]
        )
        lines = [f"{'':10}{'held-out':>12}{'tuned':>12}{'ms a query':>12}"]
        for name, site in (("ours", ours), ("stock", stock)):
            lines.append(f"{name:10}" + _found(site, browser.new_page()))
        lines += ["", *_fetched(ours, browser.new_page())]
        browser.close()
    return "\n".join(lines)


def _stock(ours: Path, stock: Path) -> None:
    """Write the same site with Material's own Turkish in the place of ours."""
    shutil.copytree(ours, stock)
    theirs = resources.files("material") / "templates" / TURKISH
    (stock / TURKISH).write_bytes(theirs.read_bytes())
    path = stock / "search" / "search_index.json"
    index = json.loads(path.read_text("utf-8"))
    index["config"]["separator"] = STOCK_SEPARATOR
    path.write_text(json.dumps(index), "utf-8")


def _found(site: Path, page: Page) -> str:
    words = messages(DEFAULT_LANGUAGE)
    cells, times = [], []
    with serving(site, BELOW) as address:
        page.goto(f"{address}rehber/")
        page.locator('[data-open="search"]').first.click()
        for name in ("held-out*.yml", "queries.yml"):
            texts = (path.read_text("utf-8") for path in sorted(QUERIES.glob(name)))
            queries = [one for text in texts for one in yaml.safe_load(text)["queries"]]
            start = perf_counter()
            results = ask(page, [one["query"] for one in queries], words)
            times.append((perf_counter() - start) * 1000 / len(queries))
            pairs = zip(queries, results, strict=True)
            right = sum(bool({*one["pages"]} & {*pages[:3]}) for one, pages in pairs)
            cells.append(f"{right} / {len(queries)}")
    return "".join(f"{cell:>12}" for cell in [*cells, f"{median(times):.0f}"])


def _fetched(site: Path, page: Page) -> Iterator[str]:
    """Yield what a page fetches at first, and what the first letter adds."""
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    with serving(site, BELOW) as address:
        page.goto(f"{address}rehber/iptal/")
        page.wait_for_load_state("networkidle")
        first = len(urls)
        page.locator('[data-open="search"]').first.click()
        page.keyboard.type("iptal")
        page.locator(".md-search-result__item").first.wait_for()
        parts = (("first load", urls[:first]), ("search", urls[first:]))
        yield f"{'':10}{'requests':>12}{'gzip':>12}"
        for name, part in parts:
            paths = {url.partition(BELOW)[2].partition("#")[0] for url in part}
            sizes = [_size(site / path) for path in paths]
            yield f"{name:10}{len(paths):12}{sum(sizes):12,}"


def _size(path: Path) -> int:
    file = path / "index.html" if path.is_dir() else path
    return len(gzip.compress(file.read_bytes(), 9))
