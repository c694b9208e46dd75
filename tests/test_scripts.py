"""The scripts under Node, each file of tests in a process of its own."""

import re
import subprocess
from pathlib import Path

import pytest

FILES = sorted(Path(__file__).parent.rglob("*.test.mjs"))


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_the_scripts_do_what_their_tests_say(file):
    done = subprocess.run(
        ["node", "--test", "--test-reporter=tap", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^# pass [1-9]", done.stdout, re.MULTILINE), done.stdout
