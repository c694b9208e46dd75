"""The search: right page among the first three, ours and stock Material's Turkish."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from statistics import median
from time import perf_counter

import yaml
from playwright.sync_api import Page

from macros.content.catalogue import DEFAULT_LANGUAGE, messages
from macros.search.build import LANGUAGE_SCRIPT
from tests.benchmarks.sites import chromium, shipped
from tests.browser.search_box import ask
from tests.browser.site_server import serving
from tests.browser.transfer_size import packing
from tests.handbook.test_search_queries import is_right

QUERIES = Path("tests/handbook/search")
BELOW = "/altyol/"
STOCK_SEPARATOR = r"[\s\-]+"


def table() -> str:
    """Return how many queries each engine answers, and what a reader fetches."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        ours, stock = shipped(), Path(folder, "stock")
        _stock(ours, stock)
        lines = [f"{'':10}{'held-out':>12}{'tuned':>12}{'ms a query':>12}"]
        for name, site in (("ours", ours), ("stock", stock)):
            lines.append(f"{name:10}" + _found(site, browser.new_page()))
        lines += ["", *_fetched(ours, browser.new_page())]
    return "\n".join(lines)


def _stock(ours: Path, stock: Path) -> None:
    """Write the same site with Material's own Turkish in the place of ours."""
    shutil.copytree(ours, stock)
    theirs = resources.files("material") / "templates" / LANGUAGE_SCRIPT
    (stock / LANGUAGE_SCRIPT).write_bytes(theirs.read_bytes())
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
            right = sum(bool(is_right(*pair)) for pair in pairs)
            cells.append(f"{right} / {len(queries)}")
    return "".join(f"{cell:>12}" for cell in [*cells, f"{median(times):.0f}"])


def _fetched(site: Path, page: Page) -> Iterator[str]:
    """Yield what a page fetches at first, and what the first letter adds."""
    with packing(site, BELOW) as (address, sent):
        page.goto(f"{address}rehber/iptal/")
        page.wait_for_load_state("networkidle")
        first = len(sent)
        page.locator('[data-open="search"]').first.click()
        page.keyboard.type("iptal")
        page.locator(".md-search-result__item").first.wait_for()
    yield f"{'':10}{'requests':>12}{'gzip':>12}"
    for name, part in (("first load", sent[:first]), ("search", sent[first:])):
        yield f"{name:10}{len(part):12}{sum(size for _, size in part):12,}"
