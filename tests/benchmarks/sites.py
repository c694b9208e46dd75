"""The sites that are measured, each built once, and the browser that visits them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from tests.conftest import FIXTURE, build_site
from tests.output_cache import cached


@contextmanager
def chromium() -> Iterator[Browser]:
    """Yield the browser that `CHROMIUM` names."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"]
        )
        yield browser
        browser.close()


def built() -> Path:
    """Return the folder of the site of the tests' handbook."""
    return cached("site", build_site, FIXTURE)


def shipped() -> Path:
    """Return the folder of the shipped handbook's site; it goes with the process."""
    return Path(_folder().name)


@cache
def _folder() -> "TemporaryDirectory[str]":
    folder = TemporaryDirectory()
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", folder.name]
    subprocess.run(command, check=True)
    return folder
