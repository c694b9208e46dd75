"""Runs a file of JavaScript tests under Node, in a process of its own."""

import re
import subprocess
from pathlib import Path


def passes(file: Path) -> None:
    """Assert that every test of a file passes, and that there is one."""
    done = subprocess.run(
        ["node", "--test", "--test-reporter=tap", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^# pass [1-9]", done.stdout, re.MULTILINE), done.stdout
