"""Lighthouse as it comes (a phone on a slow line): median of three runs a page.

Performance, accessibility, best practices, findability; at least 99, 100, 100, 100.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from statistics import median
from typing import Any

from tests.benchmarks.sites import built
from tests.browser.transfer_size import packing

RUNS = 3
PAGES = (
    "",
    "rehber/salon/",
    "kontrol-listeleri/salon-oncesi/",
    "hesaplayicilar/salon/",
)
PARTS = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"


def table() -> str:
    """Return one line a page; `LIGHTHOUSE` names the program."""
    if not os.environ.get("LIGHTHOUSE"):
        return "Lighthouse could not be had."
    with packing(built()) as (site, _):
        return "\n".join(_lines(site))


def _lines(site: str) -> Iterator[str]:
    heads = [part[:12] for part in PARTS]
    yield f"{'':32}" + "".join(f"{head:>14}" for head in heads) + "   FCP    LCP    CLS"
    for page in PAGES:
        result = [_report(site + page) for _ in range(RUNS)]
        scores = [
            median(each["categories"][part]["score"] for each in result)
            for part in PARTS
        ]
        shown = "".join(f"{score * 100:14.0f}" for score in scores)
        times = "".join(
            f"{median(_value(each, name) for each in result) / 1000:5.1f} s"
            for name in ("first-contentful-paint", "largest-contentful-paint")
        )
        shift = max(_value(each, "cumulative-layout-shift") for each in result)
        yield f"{'/' + page:32}{shown}{times}{shift:7.3f}"


def _report(address: str) -> dict[str, Any]:
    done = subprocess.run(
        [os.environ["LIGHTHOUSE"], address, "--quiet", "--output=json", FLAGS],
        env=os.environ | {"CHROME_PATH": os.environ["CHROMIUM"]},
        check=True,
        capture_output=True,
        text=True,
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _value(report: dict[str, Any], audit: str) -> float:
    return float(report["audits"][audit]["numericValue"])
