"""The form's scripts under Node, each file of tests in a process of its own."""

from pathlib import Path

import pytest

from tests.node import passes

FILES = sorted((Path(__file__).parent / "shell").rglob("*.test.mjs"))


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_the_scripts_do_what_their_tests_say(file):
    passes(file)
