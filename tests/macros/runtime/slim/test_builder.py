"""The build of the slim runtime: what it makes, and what stops it."""

import gzip
import json

import brotli
import pytest

from macros.runtime.slim import builder
from macros.runtime.slim.builder import MODULE, REPORT, SlimError


@pytest.fixture
def report(slim_files):
    return json.loads(slim_files[REPORT])


def test_the_compressed_copies_hold_the_same_module(slim_files, report):
    module = slim_files[MODULE]

    assert brotli.decompress(slim_files[f"{MODULE}.br"]) == module
    assert gzip.decompress(slim_files[f"{MODULE}.gz"]) == module
    assert report["bytes"]["raw"] == len(module)


def test_it_is_light_enough_for_a_slow_line(report):
    assert report["bytes"]["br"] < 2_400_000


def test_the_report_lists_the_functions_and_modules_in_use(report):
    assert len(report["used"]) < report["functions"] / 10
    assert {"interactive.engine", "datetime", "json"} <= set(report["modules"])


def test_a_different_answer_stops_the_build():
    runs = [["a", "{}", "2026-06-01"]]

    with pytest.raises(SlimError, match="farklı yanıt veriyor"):
        builder._compare("pruned", runs, ["x"], ["y"])


def test_a_script_that_fails_says_why(tmp_path):
    with pytest.raises(SlimError, match=r"replay\.mjs"):
        builder._run_node("replay.mjs", tmp_path / "no.mjs", "a", "b", "c")


def test_without_node_the_error_says_what_to_do(monkeypatch):
    monkeypatch.setenv("PATH", "")

    with pytest.raises(SlimError, match="make setup"):
        builder._run_node("replay.mjs")
