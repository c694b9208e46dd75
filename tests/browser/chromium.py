"""The browser itself, for every test that needs one."""

import os
import subprocess

import pytest
from playwright.sync_api import expect, sync_playwright

expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def chromium_path(root):
    path = os.environ.get("CHROMIUM")
    if not path:
        done = subprocess.run(
            [str(root / ".ci" / "chromium")],
            capture_output=True,
            text=True,
            check=False,
        )
        path = done.stdout.strip()
        assert done.returncode == 0, done.stderr
    return path


@pytest.fixture(scope="session")
def chromium(chromium_path):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                # Letters as on a screen: without windows they would be wider.
                "--font-render-hinting=slight",
                "--host-resolver-rules=MAP *.example 127.0.0.1",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe(root):
    path = root / "node_modules" / "axe-core" / "axe.min.js"
    assert path.exists(), "axe-core is missing: make setup"
    return path.read_text("utf-8")
