"""The build of the slim runtime: what it makes, and what stops it."""

import gzip
import json

import brotli
import pytest

from macros.runtime.slim import builder
from macros.runtime.slim.builder import MODULE, REPORT, SlimError


def test_the_compressed_copies_hold_the_same_module_and_are_light(slim_files):
    module, report = slim_files[MODULE], json.loads(slim_files[REPORT])

    assert brotli.decompress(slim_files[f"{MODULE}.br"]) == module
    assert gzip.decompress(slim_files[f"{MODULE}.gz"]) == module
    assert report["bytes"]["raw"] == len(module)
    # Light enough for a slow line.
    assert report["bytes"]["br"] < 2_250_000
    assert len(report["used"]) < report["functions"] / 10


def test_a_different_answer_stops_the_build():
    runs = [["a", "{}", "2026-06-01"]]

    with pytest.raises(SlimError, match="farklı yanıt veriyor"):
        builder._compare("pruned", runs, ["x"], ["y"])


def test_a_script_that_fails_says_why_and_without_node_what_to_do(
    tmp_path, monkeypatch
):
    with pytest.raises(SlimError, match=r"replay\.mjs"):
        builder._run_node("replay.mjs", tmp_path / "no.mjs", "a", "b", "c")

    monkeypatch.setenv("PATH", "")
    with pytest.raises(SlimError, match="make setup"):
        builder._run_node("replay.mjs")
